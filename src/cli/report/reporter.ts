import type { ChalkInstance } from 'chalk';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Rule } from '../../validate/index.ts';
import type { Language } from '../cli.ts';

/** One checked file. */
export interface Result {
  /** As given or found, relative to where the program was called, forward slashes. */
  path: string;
  /** Messages in order of place. */
  file: VFile;
  /** The file's text, where it is one: for code frames and fingerprints. */
  text?: string | undefined;
  /** As many as messages: what stays the same while lines move (see `fingerprints`). */
  fingerprints: readonly string[];
}

export interface ReportContext {
  language: Language;
  version: string;
  rules: readonly Rule[];
  /** For standard output. */
  paint: ChalkInstance;
  /** Columns of the terminal. */
  columns: number;
  /** Notes too, where the report is for people. */
  verbose: boolean;
}

/** Results in the order given, to the whole text of a report. */
export type Reporter = (results: readonly Result[], context: ReportContext) => string;

export type Level = 'error' | 'warning' | 'note';

export function levelOf({ fatal }: VFileMessage): Level {
  return fatal === true ? 'error' : fatal === false ? 'warning' : 'note';
}

/** The message and, behind it, how to mend it, in one language. */
export function wordsOf(message: VFileMessage, language: Language): { text: string; remedy: string | undefined } {
  return { text: message.text?.[language] ?? message.reason, remedy: message.remedy?.[language] };
}

/** Where a message ends; a message without a range ends where it begins. */
export function endOf(message: VFileMessage): { line: number; column: number } | undefined {
  const { place, line, column } = message;
  if (place && 'end' in place) return { line: place.end.line, column: place.end.column };
  return line == null ? undefined : { line, column: (column ?? 1) + 1 };
}

/** Numbers of messages by level, over all files. */
export function totals(results: readonly Result[]): Record<Level, number> {
  const total = { error: 0, warning: 0, note: 0 };
  for (const { file } of results) for (const message of file.messages) total[levelOf(message)]++;
  return total;
}
