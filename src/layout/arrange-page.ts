import { appendAll, union, type Box, type Page, type Word } from '../tree/index.ts';
import { findStretches } from './align.ts';
import { alignedTable } from './aligned-table.ts';
import { sameColumns, type ColumnRun } from './column-run.ts';
import { numberColumns } from './cells.ts';
import type { CellDraft, Draft, RowDraft, TableDraft } from './draft.ts';
import type { Grid } from './grid.ts';
import { readHabit } from './habit.ts';
import { makeLine, type Line } from './line.ts';
import { findLines } from './lines.ts';
import { mergeRows } from './merged-rows.ts';
import { findParagraphs } from './paragraphs.ts';
import { findProseColumns } from './prose-columns.ts';
import { findGrids, isInside } from './regions.ts';
import { fillGrid } from './ruled-table.ts';
import { markTableRests } from './table-rests.ts';
import { findCellRest, findTaggedTables } from './tagged-tables.ts';
import type { Typography } from './typography.ts';

/** What a page holds, from top to bottom. */
export interface ArrangedPage {
  drafts: Draft[];
  /** The columns in which it ends, if no line is drawn around them. */
  carried?: ColumnRun;
  /** The head of the tagged table in which it ends. */
  head?: RowDraft;
}

/** Put the words of a page (furniture taken out) into paragraphs and tables; `turned` are the texts that stand upright. */
export function arrangePage(
  page: Page,
  lines: readonly Line[],
  turned: readonly Word[],
  typography: Typography,
  carried: ColumnRun | undefined,
  head?: RowDraft,
): ArrangedPage {
  const words = lines.flatMap((line) => line.words);
  const em = emOf(lines);
  const drawn = findGrids(page.rules, lines, words, typography.left, em);
  const closed = drawn.filter((grid) => !isOpen(grid));
  const tagged = findTaggedTables(page, words, typography, head).filter((table) => !isDrawn(table, closed));
  const grids = drawn.filter((grid) => !tagged.some((table) => meet(grid.box, table.box)));
  const placed = new Set(tagged.flatMap(wordsOf));
  const { inside, outside } = partByGrid(grids, placed.size > 0 ? words.filter((word) => !placed.has(word)) : words);
  const { inside: turnedInside, outside: turnedOutside } = partByGrid(grids, turned);
  const drafts: Draft[] = [];
  const rest = isFirst(outside[0], grids) ? findCellRest(page, outside) : [];
  if (rest.length > 0) appendAll(drafts, restOfCell(rest, page.number, typography));
  const free = rest.length > 0 ? outside.slice(rest.length) : outside;
  let flow = free.length < words.length ? findLines(free) : [...lines];
  // Only what comes first on the page can go on in the columns of the page before.
  const before = (): ColumnRun | undefined => (drafts.length === 0 ? carried : undefined);
  let shaded: HangingHead | undefined;
  let open: ColumnRun | undefined;
  for (const grid of [...grids, ...tagged].sort((a, b) => a.box.top - b.box.top)) {
    const above = flow.filter((line) => line.box.top < grid.box.top);
    flow = flow.filter((line) => line.box.top >= grid.box.top);
    if (above.length > 0) addBelow(drafts, above, page.number, typography, shaded, before());
    shaded = undefined;
    if ('evidence' in grid) {
      setBlocks(grid, typography);
      drafts.push(grid);
      open = undefined;
      continue;
    }
    const words = [...inside.get(grid)!, ...turnedInside.get(grid)!];
    const filled = fillGrid(grid, words, page.number, em, typography, before());
    setBlocks(filled.table, typography);
    drafts.push(filled.table);
    open = filled.run;
    if (filled.below) shaded = { table: filled.table, run: filled.below };
  }
  if (flow.length > 0) open = addBelow(drafts, flow, page.number, typography, shaded, before());
  for (const word of turnedOutside) {
    appendAll(drafts, findParagraphs({ lines: [makeLine([word])], place: typography }, typography, page.number));
  }
  const last = drafts.at(-1);
  const table = last?.kind === 'table' && last.evidence === 'tags' ? last.rows[0] : undefined;
  return { drafts: markTableRests(drafts, page), ...(open && { carried: open }), ...(table && { head: table }) };
}

const isFirst = (word: Word | undefined, grids: readonly Grid[]): boolean =>
  grids.every((grid) => word !== undefined && word.box.top < grid.box.top);

function restOfCell(words: readonly Word[], page: number, typography: Typography): Draft[] {
  const { left, right } = union(words.map(({ box }) => box));
  return findParagraphs({ lines: findLines(words), place: { left, right } }, typography, page);
}

/** A shaded head, and the columns of rows without lines that may hang below it. */
interface HangingHead {
  table: TableDraft;
  run: ColumnRun;
}

/** Ems between a shaded head and the first row that hangs below it: small print may have wide rows. */
const HANGING = 5;

/** Add lines that stand below a shaded head, if there is one: what keeps to its columns belongs to its table. */
function addBelow(
  drafts: Draft[],
  lines: readonly Line[],
  page: number,
  typography: Typography,
  head: HangingHead | undefined,
  carried: ColumnRun | undefined,
): ColumnRun | undefined {
  const [first] = lines;
  if (!head || !first || first.box.top - head.table.box.bottom > HANGING * first.size)
    return addFlow(drafts, lines, page, typography, carried);
  const count = drafts.length;
  const open = addFlow(drafts, lines, page, typography, sameColumns(head.run));
  const rows = drafts[count];
  if (rows?.kind !== 'table' || rows.evidence !== 'alignment' || !keepsTo(rows, head.run)) return open;
  drafts.splice(count, 1);
  appendAll(head.table.rows, rows.rows);
  head.table.box = union([head.table.box, rows.box]);
  numberColumns(head.table.rows, first.size);
  return open;
}

/** The columns of the rows begin where those of the head do. */
function keepsTo({ rows }: TableDraft, { starts }: ColumnRun): boolean {
  const widest = rows.reduce((most, row) => (row.cells.length > most.cells.length ? row : most));
  return (
    widest.cells.length === starts.length && widest.cells.slice(1).every(({ box }, i) => box.left === starts[i + 1])
  );
}

function wordsOf({ rows }: TableDraft): Word[] {
  return rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.flatMap((line) => line.words)));
}

/** Part of a table's words that must stand within lines for them to know its cells better than its tags; a shaded head holds few. */
const DRAWN = 0.5;

function isDrawn(table: TableDraft, closed: readonly Grid[]): boolean {
  const near = closed.filter((grid) => meet(grid.box, table.box));
  if (near.length === 0) return false;
  const words = wordsOf(table);
  return words.filter((word) => near.some((grid) => isInside(word.box, grid.box))).length >= DRAWN * words.length;
}

/** No upright line parts its columns: only its words know them, and its tags know better. */
function isOpen({ open }: Grid): boolean {
  return open.every(Boolean);
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

/** Ems are those of most of the page's text. */
function emOf(lines: readonly Line[]): number {
  const sizes = lines.map((line) => line.size).sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 10;
}

function partByGrid(grids: readonly Grid[], words: readonly Word[]): { inside: Map<Grid, Word[]>; outside: Word[] } {
  const inside = new Map<Grid, Word[]>(grids.map((grid) => [grid, []]));
  const outside: Word[] = [];
  for (const word of words) {
    const grid = grids.find((candidate) => isInside(word.box, candidate.box));
    if (grid) inside.get(grid)!.push(word);
    else outside.push(word);
  }
  return { inside, outside };
}

/** Add lines outside of ruled tables; gives the columns in which they end. */
function addFlow(
  drafts: Draft[],
  lines: readonly Line[],
  page: number,
  typography: Typography,
  carried: ColumnRun | undefined,
): ColumnRun | undefined {
  const prose = findProseColumns(lines);
  if (prose) {
    addFlow(drafts, prose.above, page, typography, carried);
    for (const column of prose.columns)
      appendAll(drafts, findParagraphs({ lines: column.lines, place: column }, typography, page));
    return addFlow(drafts, prose.below, page, typography, undefined);
  }
  let last: ColumnRun | undefined;
  for (const stretch of findStretches(lines, typography, carried)) {
    if (stretch.kind === 'columns') {
      const table = alignedTable(stretch.run, page, typography);
      setBlocks(table, typography);
      drafts.push(table);
      last = stretch.run;
    } else {
      appendAll(drafts, findParagraphs({ lines: stretch.lines, place: typography }, typography, page));
      last = undefined;
    }
  }
  return last;
}

/** Cells of one column are written in one way, so what is unclear in one cell may be clear in another. */
function setBlocks(table: TableDraft, typography: Typography): void {
  const columns = new Map<number, CellDraft[]>();
  for (const cell of table.rows.flatMap((row) => row.cells)) {
    const column = columns.get(cell.column);
    if (column) column.push(cell);
    else columns.set(cell.column, [cell]);
  }
  for (const cells of columns.values()) {
    const habit = readHabit(cells, typography);
    for (const cell of cells) cell.blocks = findParagraphs(cell, typography, table.page, habit);
  }
  table.rows = mergeRows(table.rows);
}
