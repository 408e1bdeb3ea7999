import { VFile } from 'vfile';
import { isWithin, valueAt } from '../pointer.ts';
import type { Settings } from '../check.ts';
import type { TextFormat } from '../read-text.ts';
import { checkSubjects } from '../conclude.ts';
import { textSubject } from '../text-subject.ts';
import type { Change } from '../types.ts';
import { Lines } from '../within.ts';
import { changed } from './changes.ts';
import { quotedChange, sourceChanges, type Source, type TextEdit } from './edit-text.ts';
import { editValue } from './edit-value.ts';

/** Each round mends what the one before it has laid bare; a text that needs more is left as it is then. */
const MOST_ROUNDS = 20;

export interface Fixed {
  text: string;
  /** Findings that were mended. */
  count: number;
}

/**
 * Mend what is safe to mend in one file of ours.
 *
 * Each round checks the text, changes the characters at fault and reads the result back: an edit after which the data are not exactly what the edit
 * means is not made. Mending twice is the same as once. A text with mistakes of syntax is left alone.
 */
export function fixText(text: string, format: TextFormat, settings: Settings): Fixed {
  const refused = new Set<string>();
  const result: Fixed = { text, count: 0 };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const source = open(result.text, format);
    if (!source) break;
    const edits = together(repairsOf(source, settings).filter((edit) => !refused.has(JSON.stringify(edit))));
    if (edits.length === 0) break;
    const mended = apply(source, edits);
    if (mended === undefined) oneByOne(source, edits, result, refused);
    else {
      result.text = mended;
      result.count += edits.length;
    }
  }
  return result;
}

/** Some edit does not come out as meant: make those that do. */
function oneByOne(source: Source, edits: readonly TextEdit[], result: Fixed, refused: Set<string>): void {
  let current: Source | undefined = source;
  for (const edit of edits) {
    const mended: string | undefined = current && apply(current, [edit]);
    if (mended === undefined) {
      refused.add(JSON.stringify(edit));
      continue;
    }
    result.text = mended;
    result.count++;
    current = open(mended, source.format);
  }
}

function open(text: string, format: TextFormat): Source | undefined {
  const file = new VFile();
  const reading = format.read(text, { file });
  const isBroken = file.messages.some(({ fatal }) => fatal === true);
  return isBroken ? undefined : { text, format, reading, lines: new Lines(text) };
}

function repairsOf({ text, format }: Source, settings: Settings): TextEdit[] {
  return checkSubjects([textSubject(text, format, new VFile())], settings)[0]!;
}

/** Edits that do not touch each other; keys are put in order when nothing else is left to do. */
function together(edits: readonly TextEdit[]): TextEdit[] {
  const small = edits.filter(({ edit }) => edit.kind !== 'order');
  const chosen: TextEdit[] = [];
  for (const one of small.length > 0 ? small : edits)
    if (!chosen.some((other) => one.document === other.document && touch(one.edit.pointer, other.edit.pointer)))
      chosen.push(one);
  return chosen;
}

function touch(one: string, other: string): boolean {
  return isWithin(one, other) || isWithin(other, one);
}

/** The text with all edits made; undefined where it would not read as meant. */
function apply(source: Source, edits: readonly TextEdit[]): string | undefined {
  const wanted = structuredClone(source.reading.documents);
  for (const { document, edit } of edits) editValue(wanted[document]!, edit, typed(source, document, edit.pointer));
  const plain = attempt(
    source,
    wanted,
    edits.map((edit) => sourceChanges(source, edit)),
  );
  if (plain !== undefined || edits.length > 1) return plain;
  const [{ document, edit }] = edits as [TextEdit];
  const value = valueAt(wanted[document], edit.pointer);
  return typeof value === 'string' && edit.kind !== 'rename'
    ? attempt(source, wanted, [quotedChange(source, edits[0]!, value)])
    : undefined;
}

function typed(source: Source, document: number, pointer: string): string | undefined {
  const location = source.reading.locate[document]!(pointer);
  return location && source.text.slice(...source.lines.range(location.value));
}

function attempt(source: Source, wanted: unknown, changes: readonly (Change[] | undefined)[]): string | undefined {
  if (changes.some((one) => one === undefined)) return undefined;
  const ordered = (changes as Change[][]).flat().sort((one, other) => one[0] - other[0]);
  if (ordered.some(([from], index) => index > 0 && from < ordered[index - 1]![1])) return undefined;
  const text = changed(source.text, ordered);
  const result = open(text, source.format);
  // As JSON, because the order of keys counts.
  return result && JSON.stringify(result.reading.documents) === JSON.stringify(wanted) ? text : undefined;
}
