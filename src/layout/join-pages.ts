import { least, most } from '../tree/index.ts';
import { numberColumns } from './cells.ts';
import type { Draft, RowDraft, TableDraft, CellDraft } from './draft.ts';
import { continuesParagraph, continuesRow, isHead } from './continuation.ts';
import { type Line, textOf } from './line.ts';
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
  /** Places of the rows that a page may repeat: the first one, and bold ones. */
  heads: number[];
}

export type Joined = JoinedParagraph | JoinedTable;

/** A head of a table that a page repeats. */
export interface RepeatedRow {
  page: number;
  row: RowDraft;
}

/** Rows at the end of a table that tell how it goes on, so that a table of any length takes time in proportion to it. */
const RECENT_ROWS = 200;
/** Heads among which the one that a page repeats is sought, the last ones first. */
const RECENT_HEADS = 20;
/** Ems by which the columns of a table may stand elsewhere on the next page. */
const SAME_EDGE = 0.8;
/** The same where only text shows them: in a text file they waver by two letters. */
const SAME_TEXT_EDGE = 1.5;

/** Join what goes on from page to page: paragraphs, tables, their rows, the blocks of their cells. */
export function joinPages(pages: readonly (readonly Draft[])[]): { joined: Joined[]; repeated: RepeatedRow[] } {
  const joined: Joined[] = [];
  const repeated: RepeatedRow[] = [];
  for (const drafts of pages) {
    let top = true;
    for (const draft of drafts) {
      const last = top ? joined.at(-1) : undefined;
      if (last?.kind === 'table' && draft.kind === 'paragraph' && joinColumn(last, draft)) continue; // still at the top
      top = false;
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
  const heads = draft.rows.flatMap((row, i) => (i === 0 || isHead(row) ? [i] : []));
  return { kind: 'table', draft: { ...draft, rows: [...draft.rows] }, contents, heads };
}

const pieces = (cell: CellDraft): ParagraphPieces[] => cell.blocks.map((block) => [block]);

/** Add the rows of a table to the one at the end of the page before, if it is the same table. */
function addTable(table: JoinedTable, found: TableDraft, repeated: RepeatedRow[]): boolean {
  const { rows } = table.draft;
  const adopted = adoptColumn(rows, found);
  const { next, heads } = partHeads(table, adopted ?? found);
  const recent = rows.slice(-RECENT_ROWS);
  const fresh = next.rows.slice(heads);
  const [first] = fresh;
  const isText = table.draft.evidence === 'alignment' && next.evidence === 'alignment';
  const near = (isText ? SAME_TEXT_EDGE : SAME_EDGE) * emOf(next);
  if (!first || !(adopted || sameColumns(rows, first, near))) return false;
  if (heads === 0 && isHead(first)) return false;
  for (const row of next.rows.slice(0, heads)) repeated.push({ page: next.page, row });
  if (!isNumberedAlike(recent, fresh)) numberColumns([...rows, ...fresh], emOf(next));
  if (continuesRow(recent, first)) {
    joinRow(table, rows, first);
    fresh.shift();
  }
  for (const row of fresh) {
    if (isHead(row)) table.heads.push(rows.length);
    rows.push(row);
    for (const cell of row.cells) table.contents.set(cell, pieces(cell));
  }
  return true;
}

/**
 * A table of a page with its repeated heads parted from what follows, and how many they are.
 *
 * A head is the table's first row, or a bold one further down: sections that follow each other in one table have heads of their own.
 */
function partHeads(table: JoinedTable, found: TableDraft): { next: TableDraft; heads: number } {
  const { rows } = table.draft;
  for (const top of [...new Set([0, ...table.heads.slice(-RECENT_HEADS)])].reverse()) {
    const next = splitHead(rows[top]!, found);
    const heads = repeatedHeads(rows.slice(top, top + HEAD_ROWS + 1), next.rows);
    if (heads > 0) return { next, heads };
  }
  return { next: found, heads: 0 };
}

/** Part the first row of a page where it begins with the table's head: no line parts what follows from a head that is repeated. */
function splitHead(head: RowDraft, table: TableDraft): TableDraft {
  const [first, ...rest] = table.rows as [RowDraft];
  if (first.cells.length !== head.cells.length) return table;
  const parts = first.cells.map((cell, i) => cutAfter(cell, cellText(head.cells[i]!)));
  if (parts.some((part) => !part) || parts.every((part) => part!.after.lines.length === 0)) return table;
  const row = (key: 'before' | 'after'): RowDraft => ({ cells: parts.map((part) => part![key]) });
  return { ...table, rows: [row('before'), row('after'), ...rest] };
}

/** Cut a cell into the lines that make up `text` and those behind them; nothing where no lines do. */
function cutAfter(cell: CellDraft, text: string): { before: CellDraft; after: CellDraft } | undefined {
  const { lines } = cell;
  for (let count = 0; count <= lines.length; count++) {
    const words = lines.slice(0, count).map((line) => textOf(line.words));
    if (words.join(' ').toLowerCase() !== text.toLowerCase()) continue;
    const known = new Set(lines.slice(0, count));
    return { before: withLines(cell, (line) => known.has(line)), after: withLines(cell, (line) => !known.has(line)) };
  }
  return undefined;
}

/** A cell with some of its lines; a block that is cut keeps its bullet with its first line. */
function withLines(cell: CellDraft, chosen: (line: Line) => boolean): CellDraft {
  const blocks = cell.blocks.flatMap((block): ParagraphDraft[] => {
    const lines = block.lines.filter(chosen);
    if (lines.length === block.lines.length) return [block];
    if (lines.length === 0) return [];
    const { bullet, ...rest } = block;
    return [{ ...rest, lines, ...(bullet && lines[0] === block.lines[0] ? { bullet } : {}) }];
  });
  return { ...cell, blocks, lines: cell.lines.filter(chosen) };
}

/** Most rows that a head has. */
const HEAD_ROWS = 3;

function repeatedHeads(rows: readonly RowDraft[], next: readonly RowDraft[]): number {
  let count = 0;
  while (count < HEAD_ROWS && rows[count] && next[count] && sameText(rows[count]!, next[count]!)) count++;
  const isEmpty = (row: RowDraft | undefined): boolean => row !== undefined && rowText(row).replaceAll('|', '') === '';
  if (count > 0 && isEmpty(rows[count]) && isEmpty(next[count])) count++; // the space below a head, between rules
  return count;
}

const cellText = ({ lines }: CellDraft): string => lines.map((line) => textOf(line.words)).join(' ');
const rowText = ({ cells }: RowDraft): string => cells.map(cellText).join('|');

function sameText(a: RowDraft, b: RowDraft): boolean {
  const text = rowText(a);
  return text.replaceAll('|', '') !== '' && text.toLowerCase() === rowText(b).toLowerCase();
}

/**
 * The rest of one column alone at the top of a page: items under the same bullet, an open sentence, or what tags or a closing rule put into
 * the table. In the first column it is only a sentence that they put there. An approval mark there is none of these.
 */
function joinColumn(table: JoinedTable, paragraph: ParagraphDraft): boolean {
  const cells = table.draft.rows.at(-1)!.cells;
  const left = (paragraph.bullet ?? paragraph.lines[0]!).box.left;
  const right = most(paragraph.lines.map(({ box }) => box.right));
  const near = SAME_EDGE * paragraph.lines[0]!.size;
  const cell = cells.findLast(({ box }) => left > box.left - near && right < box.right + near);
  const blocks = cell && table.contents.get(cell);
  const before = blocks?.at(-1)?.at(-1);
  if (!blocks || !before) return false;
  const sameList = paragraph.bullet !== undefined && before.bullet?.text === paragraph.bullet.text;
  const { inTable } = paragraph;
  const { box } = table.draft;
  const sameTable =
    inTable !== undefined &&
    Math.abs((inTable.left ?? box.left) - box.left) < near &&
    Math.abs((inTable.right ?? box.right) - box.right) < near;
  const isFirst = cell === cells[0];
  if (continuesParagraph(before, paragraph) && (sameTable || !isFirst)) blocks.at(-1)!.push(paragraph);
  else if ((sameList || sameTable) && !isFirst) blocks.push([paragraph]);
  else return false;
  return true;
}

/**
 * The rest of one column alone on a page, between rules as wide as the table: nothing there shows the columns, the page before does.
 *
 *   | 3.4 task   • result      |
 *   --------- page -----------
 *   |            • result      |   one cell as drawn, the second column as it stands
 */
function adoptColumn(rows: readonly RowDraft[], next: TableDraft): TableDraft | undefined {
  const model = rows.findLast(({ cells }) => cells.length > 1)?.cells;
  const cells = next.rows.flatMap((row) => row.cells);
  if (!model || cells.length !== next.rows.length) return undefined;
  const near = SAME_EDGE * (cells[0]?.lines[0]?.size ?? 10);
  if (cells.some(({ box }) => Math.abs(box.left - model[0]!.box.left) > near)) return undefined;
  const text = cells.flatMap(({ blocks }) => blocks.map(({ bullet, lines }) => (bullet ?? lines[0])?.box.left ?? 0));
  const column = model.findLast(({ box }) => text.every((left) => left > box.left - near));
  if (!column || column === model[0] || text.length === 0) return undefined;
  const placed = (cell: CellDraft): CellDraft => ({
    ...cell,
    column: column.column,
    columns: 1,
    box: { ...cell.box, left: column.box.left },
  });
  return { ...next, rows: next.rows.map((row) => ({ cells: row.cells.map(placed) })) };
}

const emOf = ({ rows }: TableDraft): number =>
  rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines))[0]?.size ?? 10;

/** The cells of the row, or the text in them, begin where those of some row of the table do. */
function sameColumns(rows: readonly RowDraft[], first: RowDraft, near: number): boolean {
  const isNear = (a: CellDraft, b: CellDraft): boolean =>
    Math.abs(a.box.left - b.box.left) < near || Math.abs(textLeft(a) - textLeft(b)) < near;
  return rows.some(
    ({ cells }) => cells.length === first.cells.length && cells.every((cell, i) => isNear(cell, first.cells[i]!)),
  );
}

const textLeft = ({ lines }: CellDraft): number => least(lines.map(({ box }) => box.left));

/** Cells of one column have one number on both pages: the grid of a page may have edges that the other one lacks. */
function isNumberedAlike(rows: readonly RowDraft[], fresh: readonly RowDraft[]): boolean {
  const lefts = new Map(rows.flatMap((row) => row.cells.map((cell) => [cell.column, cell.box.left] as const)));
  return fresh.every(({ cells }) =>
    cells.every((cell) => {
      const left = lefts.get(cell.column);
      return left !== undefined && Math.abs(left - cell.box.left) < SAME_EDGE * (cell.lines[0]?.size ?? Infinity);
    }),
  );
}

function joinRow(table: JoinedTable, rows: readonly RowDraft[], next: RowDraft): void {
  for (const cell of next.cells) {
    // A merged cell stands in the first of its rows.
    const holder = rows.findLast(({ cells }) => cells.some((other) => other.column === cell.column)) ?? rows.at(-1)!;
    const target = holder.cells.find((other) => other.column === cell.column) ?? holder.cells.at(-1)!;
    const blocks = table.contents.get(target)!;
    for (const [i, piece] of pieces(cell).entries()) {
      const before = blocks.at(-1)?.at(-1);
      const [after] = piece as [ParagraphDraft];
      if (i === 0 && before && continuesParagraph(before, after)) blocks.at(-1)!.push(after);
      else blocks.push(piece);
    }
  }
}
