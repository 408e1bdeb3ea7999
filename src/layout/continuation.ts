import { least } from '../tree/index.ts';
import type { CellDraft, RowDraft } from './draft.ts';
import type { Line } from './line.ts';
import { follows, numberingOf } from './numbering.ts';
import { roomFor } from './paragraph-start.ts';
import type { ParagraphDraft } from './paragraphs.ts';

const CLOSED = /[.!?:;][)"”“»']*$/u;
const HYPHEN = /[-‐‑]$/u;
const SMALL = /^[("„“«]?\p{Ll}/u;
const SENTENCE_INSIDE = /\p{L}{2}[.!?]\s+\p{Lu}/u;
/** Ems; a line with less room was broken because it was full. */
const FULL = 0.5;
/** Sizes of text that differ by more than this ratio are of two paragraphs. */
const SIZE_RATIO = 1.15;
/** Ems by which text that hangs under a bullet may begin apart on two pages. */
const HANGING = 0.8;

/** Whether a paragraph at the top of a page goes on with the one at the end of the page before. */
export function continuesParagraph(before: ParagraphDraft, after: ParagraphDraft): boolean {
  const last = before.lines.at(-1)!;
  const next = after.lines[0]!;
  if (after.bullet || changesLook(last, next)) return false;
  const end = last.words.at(-1)!.text;
  const start = next.words[0]!.text;
  if (HYPHEN.test(end) && SMALL.test(start)) return true;
  const number = numberingOf(next);
  const open = numberingOf(before.lines[0]!);
  if (number && (CLOSED.test(end) || (open && follows(open, number)))) return false;
  const hangs = before.bullet !== undefined && hangsUnder(before, next);
  if (!CLOSED.test(end)) return SMALL.test(start) || hangs || roomFor(last, next, before.place) < FULL;
  if (SMALL.test(start)) return !end.endsWith(';') || hangs;
  if (hangs) return true;
  return roomFor(last, next, before.place) < FULL && SENTENCE_INSIDE.test(textOfLines(before.lines));
}

function changesLook(last: Line, next: Line): boolean {
  const ratio = last.size / next.size;
  if (ratio > SIZE_RATIO || ratio < 1 / SIZE_RATIO) return true;
  const bold = (line: Line): boolean => line.words.every((word) => word.bold);
  return bold(last) !== bold(next) && next.words.length > 1;
}

/** The line begins where the text behind the item's bullet does, right of the bullet: an item of its own would show one. */
function hangsUnder({ bullet, lines }: ParagraphDraft, next: Line): boolean {
  const own = lines[1] ?? lines[0]!;
  return own.box.left > bullet!.box.right && Math.abs(next.box.left - own.box.left) < HANGING * next.size;
}

const textOfLines = (lines: readonly Line[]): string =>
  lines.flatMap((line) => line.words.map((word) => word.text)).join(' ');

/**
 * Whether the first row of a page is the rest of the last row of the page before.
 *
 * The numbers of the first column tell best; then an empty first cell; then sentences that were left open.
 */
export function continuesRow(rows: readonly RowDraft[], next: RowDraft): boolean {
  const last = rows.at(-1)!;
  if (isHead(next) || isHead(last)) return false;
  const first = firstLine(next.cells[0]);
  if (isNumbered(rows)) return !first || numberingOf(first) === undefined;
  if (next.cells.length === 1 && last.cells.length === 1) return true;
  if (!first || next.cells[0]!.column > last.cells[0]!.column) return true;
  return next.cells.some((cell) => {
    const before = last.cells.find((other) => other.column === cell.column)?.blocks.at(-1);
    const after = cell.blocks[0];
    return before && after && !after.bullet && SMALL.test(after.lines[0]!.words[0]!.text) && isLeftOpen(before);
  });
}

function isLeftOpen({ lines }: ParagraphDraft): boolean {
  return !CLOSED.test(lines.at(-1)!.words.at(-1)!.text);
}

/** Part of the rows that must begin with a number for the numbers to count them; heads, headings and rows beside a merged cell have none. */
const NUMBERED = 0.5;

function isNumbered(rows: readonly RowDraft[]): boolean {
  const first = least(rows.map((row) => row.cells[0]?.column ?? Infinity));
  const body = rows.filter((row) => !isHead(row) && row.cells[0]?.column === first);
  const numbered = body.filter((row) => {
    const line = firstLine(row.cells[0]);
    return line !== undefined && numberingOf(line) !== undefined;
  });
  return numbered.length > 0 && numbered.length >= NUMBERED * body.length;
}

const firstLine = (cell: CellDraft | undefined): Line | undefined => cell?.lines[0];

/** All of its text is bold: titles of columns, or the label of a box. */
export function isHead({ cells }: RowDraft): boolean {
  const words = cells.flatMap((cell) => cell.lines.flatMap((line) => line.words));
  return words.length > 0 && words.every((word) => word.bold);
}
