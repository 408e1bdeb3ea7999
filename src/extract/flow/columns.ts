import type { Paragraph, Table } from '../../tree/index.ts';
import { collapse } from './clean.ts';

/**
 * Columns that were set with tabs, or with a long row of spaces, inside one line; `above` is the number of columns in the line
 * above, which lets these be as long as they like.
 *
 *   Tööandja:⇥⇥Töötaja:        two columns
 *   2.1.⇥Korraldab tööd        a number and its text: one
 */
export function columnsOf(line: string, above = 0): string[] | undefined {
  const parts = line.trim().split(GAP).map(collapse);
  if (parts.length > 1 && NUMBER.test(parts[0]!)) parts.splice(0, 2, `${parts[0]!} ${parts[1]!}`);
  // Under columns, a gap before the only text says that it stands in the last one; a gap behind it, in the first.
  if (parts.length === above - 1 && parts.every(isShort)) {
    if (OPENING_GAP.test(line)) return ['', ...parts];
    if (CLOSING_GAP.test(line)) return [...parts, ''];
  }
  if (parts.length < 2) return undefined;
  if (parts.length === above) return parts;
  const heads = parts.slice(0, parts.length === 2 ? 1 : parts.length);
  return heads.every(isShort) ? parts : undefined;
}

/** Tabs with any spaces around them; or spaces that only an aligning hand types. */
const GAP = /[ ]*\t[ \t]*|[ ]{5,}(?:\t[ \t]*)?/u;
const OPENING_GAP = /^[ ]*\t|^[ ]{5}/u;
const CLOSING_GAP = /(?:\t|[ ]{5})$/u;
const NUMBER = /^\(?(?:\d+(?:\.\d+)*[.)]*|\p{L}[.)]|[IVXivx]+[.)])$/u;
/** Characters; a column beside another on one line of A4 holds no more. Longer text has a stray tab in it. */
const LONGEST_COLUMN = 60;
const isShort = (part: string): boolean => part.length <= LONGEST_COLUMN;

/** A table of one row; its grid is only where the author's tabs fell. */
export function rowOf(columns: readonly string[], make: (text: string, column: number) => Paragraph): Table {
  return {
    type: 'table',
    evidence: 'alignment',
    children: [
      {
        type: 'row',
        children: columns.map((text, column) => ({
          type: 'cell',
          column,
          columns: 1,
          children: text === '' ? [] : [make(text, column)],
        })),
      },
    ],
  };
}
