import type { Paragraph, Table } from '../../tree/index.ts';
import { collapse } from './clean.ts';

/**
 * Columns that were set with tabs, or with a long row of spaces, inside one line.
 *
 *   Tööandja:⇥⇥Töötaja:        two columns
 *   2.1.⇥Korraldab tööd        a number and its text: one
 */
export function columnsOf(line: string): string[] | undefined {
  const parts = line.trim().split(GAP).map(collapse);
  if (parts.length > 1 && NUMBER.test(parts[0]!)) parts.splice(0, 2, `${parts[0]!} ${parts[1]!}`);
  if (parts.length < 2) return undefined;
  const last = parts.length - 1;
  const heads = parts.slice(0, parts.length === 2 ? last : parts.length);
  return heads.every((part) => part.length <= LONGEST_COLUMN) ? parts : undefined;
}

/** Tabs with any spaces around them; or spaces that only an aligning hand types. */
const GAP = /[ ]*\t[ \t]*|[ ]{5,}(?:\t[ \t]*)?/u;
const NUMBER = /^\(?(?:\d+(?:\.\d+)*[.)]*|\p{L}[.)]|[IVXivx]+[.)])$/u;
/** Characters; a column beside another on one line of A4 holds no more. Longer text has a stray tab in it. */
const LONGEST_COLUMN = 60;

/** A table of one row; its grid is only where the author's tabs fell. */
export function rowOf(columns: readonly string[], make: (text: string, column: number) => Paragraph): Table {
  return {
    type: 'table',
    evidence: 'alignment',
    children: [
      {
        type: 'row',
        children: columns.map((text, column) => ({ type: 'cell', column, columns: 1, children: [make(text, column)] })),
      },
    ],
  };
}
