import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Description, IsoDate } from '../model/types.ts';
import type { Settings } from './check.ts';
import { textFormat, type TextKind } from './read-text.ts';
import { rules } from './rules/index.ts';
import { checkSubjects } from './conclude.ts';
import type { Setting } from './severity.ts';
import { valueSubject } from './subject.ts';
import { textSubject } from './text-subject.ts';

export interface ValidateOptions {
  /** The day to compare dates with; by default today. */
  today?: IsoDate;
  /** Severities by rule id, over the rules' own. */
  severities?: Readonly<Record<string, Setting>>;
  /** The institution where a document names none. */
  institution?: string;
  /** Posts that exist though none of the documents describes them. */
  posts?: readonly string[];
  /** Structural units of the institution; unless they are named, any may be. */
  units?: readonly string[];
}

/** The settings of a check with nothing configured. */
export function settingsOf(options: ValidateOptions = {}): Settings {
  return {
    today: options.today ?? new Date().toISOString().slice(0, 10),
    rules,
    severities: new Map(Object.entries(options.severities ?? {})),
    institution: options.institution,
    posts: options.posts ?? [],
    units: options.units ?? [],
  };
}

/**
 * Check descriptions as values: schema, rules, and what they say together.
 *
 * Messages have JSON Pointers (`pointer`, `document`) in place of lines. Nothing is thrown for what the values hold.
 */
export function validate(documents: Description | readonly Description[], options?: ValidateOptions): VFileMessage[] {
  const file = new VFile();
  checkSubjects([valueSubject([documents].flat(), file)], settingsOf(options));
  return file.messages;
}

/** Check the text of one file; the messages have its lines and columns. */
export async function validateText(
  text: string,
  { kind, path, ...options }: ValidateOptions & { kind: TextKind; path?: string },
): Promise<VFile> {
  const file = new VFile({ value: text, ...(path !== undefined ? { path } : {}) });
  checkSubjects([textSubject(text, await textFormat(kind), file)], settingsOf(options));
  return file;
}
