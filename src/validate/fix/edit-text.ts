import { below } from '../../contract/index.ts';
import { type Location, type Reading } from '../../write/index.ts';
import { valueAt } from '../pointer.ts';
import type { TextFormat } from '../read-text.ts';
import type { Change, Edit } from '../types.ts';
import { Lines, type Range, rangeWithin } from '../within.ts';
import { reordered } from './reorder.ts';

/** An edit of one of the documents that a text holds. */
export interface TextEdit {
  document: number;
  edit: Edit;
}

/** The source of a file, what was read from it, and how its texts are written. */
export interface Source {
  text: string;
  format: TextFormat;
  reading: Reading;
  lines: Lines;
}

/**
 * The changes of the source that make an edit, in order; undefined where the edit's place is not in the source.
 *
 * Only the characters at fault change: line breaks, indentation, quotes and comments around them stay.
 */
export function sourceChanges(source: Source, { document, edit }: TextEdit): Change[] | undefined {
  const locate = source.reading.locate[document]!;
  const location = locate(edit.pointer);
  if (!location) return undefined;
  const value = valueAt(source.reading.documents[document], edit.pointer);
  const range = source.lines.range(location.value);
  switch (edit.kind) {
    case 'set':
      return [[...range, written(edit.value, source.format.kind)]];
    case 'quote':
      return [[...range, JSON.stringify(source.text.slice(...range))]];
    case 'replace':
      return edit.changes.map(([from, to, insert]): Change => {
        const where = rangeWithin(source.text, range, value as string, [from, to], source.format.kind === 'md');
        return [...where, insert];
      });
    case 'rename':
      return location.key && [[...inner(source, location.key), edit.key]];
    case 'order':
      return orderChanges(source, locate, edit, range);
  }
}

/** The whole text of a value written anew, in quotes, for notations that cannot hold it otherwise. */
export function quotedChange(source: Source, { document, edit }: TextEdit, value: string): Change[] | undefined {
  const location = source.reading.locate[document]!(edit.pointer);
  if (!location || source.format.kind === 'md') return undefined;
  return [[...source.lines.range(location.value), JSON.stringify(value)]];
}

function written(value: string | number, kind: TextFormat['kind']): string {
  return kind === 'json' ? JSON.stringify(value) : String(value);
}

/** A key without its quotes. */
function inner({ text, lines }: Source, key: NonNullable<Location['key']>): Range {
  const [from, to] = lines.range(key);
  return /["']/.test(text[from]!) ? [from + 1, to - 1] : [from, to];
}

function orderChanges(
  { text, lines }: Source,
  locate: Reading['locate'][number],
  edit: Extract<Edit, { kind: 'order' }>,
  range: Range,
): Change[] | undefined {
  const members = edit.keys.flatMap((key) => {
    const location = locate(below(edit.pointer, key));
    if (!location?.key) return [];
    const [from, keyEnd] = lines.range(location.key);
    return [{ from, to: Math.max(keyEnd, lines.range(location.value)[1]) }];
  });
  return reordered(text, members, text[range[0]] === '{');
}
