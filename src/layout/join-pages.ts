import type { Draft, RowDraft, TableDraft, CellDraft } from './draft.ts';
import { continuesParagraph, continuesRow, isHead } from './continuation.ts';
import { textOf } from './line.ts';
import type { ParagraphPieces } from './nodes.ts';
import type { ParagraphDraft } from './paragraphs.ts';

/** A paragraph that may stand on several pages. */
export interface JoinedParagraph {
  kind: 'paragraph';
  pieces: ParagraphPieces;
}

/** A table that may; the blocks of its cells too. */
export interface JoinedTable {
  kind: 'table';
  draft: TableDraft;
  contents: Map<CellDraft, ParagraphPieces[]>;
}

export type Joined = JoinedParagraph | JoinedTable;

/** A head of a table that a page repeats. */
export interface RepeatedRow {
  page: number;
  row: RowDraft;
}

/** Ems by which the columns of a table may stand elsewhere on the next page. */
const SAME_EDGE = 0.8;

/** Join what goes on from page to page: paragraphs, tables, their rows, the blocks of their cells. */
export function joinPages(pages: readonly (readonly Draft[])[]): { joined: Joined[]; repeated: RepeatedRow[] } {
  const joined: Joined[] = [];
  const repeated: RepeatedRow[] = [];
  for (const drafts of pages) {
    for (const [i, draft] of drafts.entries()) {
      const last = i === 0 ? joined.at(-1) : undefined;
      if (draft.kind === 'paragraph') {
        const before = last?.kind === 'paragraph' ? last.pieces.at(-1)! : undefined;
        if (before && last?.kind === 'paragraph' && continuesParagraph(before, draft)) last.pieces.push(draft);
        else joined.push({ kind: 'paragraph', pieces: [draft] });
      } else if (last?.kind !== 'table' || !addTable(last, draft, repeated)) {
        joined.push(wrap(draft));
      }
    }
  }
  return { joined, repeated };
}

function wrap(draft: TableDraft): JoinedTable {
  const contents = new Map<CellDraft, ParagraphPieces[]>();
  for (const { cells } of draft.rows) for (const cell of cells) contents.set(cell, pieces(cell));
  return { kind: 'table', draft: { ...draft, rows: [...draft.rows] }, contents };
}

const pieces = (cell: CellDraft): ParagraphPieces[] => cell.blocks.map((block) => [block]);

/** Add the rows of a table to the one at the end of the page before, if it is the same table. */
function addTable(table: JoinedTable, next: TableDraft, repeated: RepeatedRow[]): boolean {
  const { rows } = table.draft;
  const heads = repeatedHeads(rows, next.rows);
  const fresh = next.rows.slice(heads);
  const [first] = fresh;
  if (!first || !sameColumns(rows, first, next)) return false;
  if (heads === 0 && isHead(first)) return false;
  for (const row of next.rows.slice(0, heads)) repeated.push({ page: next.page, row });
  if (continuesRow(rows, first)) {
    joinRow(table, rows.at(-1)!, first);
    fresh.shift();
  }
  for (const row of fresh) {
    rows.push(row);
    for (const cell of row.cells) table.contents.set(cell, pieces(cell));
  }
  return true;
}

/** Most rows that a head has. */
const HEAD_ROWS = 3;

function repeatedHeads(rows: readonly RowDraft[], next: readonly RowDraft[]): number {
  let count = 0;
  while (count < HEAD_ROWS && rows[count] && next[count] && sameText(rows[count]!, next[count]!)) count++;
  return count;
}

const rowText = ({ cells }: RowDraft): string =>
  cells.map((cell) => cell.lines.map((line) => textOf(line.words)).join(' ')).join('|');

function sameText(a: RowDraft, b: RowDraft): boolean {
  const text = rowText(a);
  return text !== '' && text.toLowerCase() === rowText(b).toLowerCase();
}

/** The row begins and ends where some row of the table does, and has as many cells. */
function sameColumns(rows: readonly RowDraft[], first: RowDraft, { rows: all }: TableDraft): boolean {
  const size = all.flatMap((row) => row.cells.flatMap((cell) => cell.lines))[0]?.size ?? 10;
  const near = SAME_EDGE * size;
  return rows.some(
    ({ cells }) =>
      cells.length === first.cells.length &&
      cells.every((cell, i) => Math.abs(cell.box.left - first.cells[i]!.box.left) < near),
  );
}

function joinRow(table: JoinedTable, last: RowDraft, next: RowDraft): void {
  for (const cell of next.cells) {
    const target = last.cells.find((other) => other.column === cell.column) ?? last.cells.at(-1)!;
    const blocks = table.contents.get(target)!;
    for (const [i, piece] of pieces(cell).entries()) {
      const before = blocks.at(-1)?.at(-1);
      const [after] = piece as [ParagraphDraft];
      if (i === 0 && before && continuesParagraph(before, after)) blocks.at(-1)!.push(after);
      else blocks.push(piece);
    }
  }
}
