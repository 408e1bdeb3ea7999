import { least, appendAll, centreX, centreY, type Box, type Word } from '../tree/index.ts';
import { columnsOf, splitRows } from './aligned-rows.ts';
import { boxedRows } from './boxed-rows.ts';
import { emptyRun, extendRun, sameColumns, sureRun, type ColumnRun } from './column-run.ts';
import { numberColumns, setPlaces } from './cells.ts';
import type { CellDraft, RowDraft, TableDraft } from './draft.ts';
import type { Grid, GridCell } from './grid.ts';
import type { Line } from './line.ts';
import { sharedStarts } from './gutters.ts';
import { findLines } from './lines.ts';
import { numberingOf } from './numbering.ts';
import { countBefore } from './search.ts';
import { splitAtGaps } from './segments.ts';
import type { Typography } from './typography.ts';

/** A table, and the columns of its last row where no upright lines show them: they may go on on the next page. */
export interface FilledGrid {
  table: TableDraft;
  run: ColumnRun | undefined;
  /** The columns of rows that may hang below it. */
  below: ColumnRun | undefined;
}

/**
 * Fill the cells of a grid with words; the words must lie inside it.
 *
 * `carried` are the columns in which the page before ended, if the grid is the first thing on its page.
 */
export function fillGrid(
  grid: Grid,
  words: readonly Word[],
  page: number,
  em: number,
  typography: Typography,
  carried?: ColumnRun,
): FilledGrid {
  const contents = shareOut(grid, words);
  const rows: RowDraft[] = [];
  let run = carried && sameColumns(carried);
  let isMixed = grid.open.some(Boolean);
  const open = new Map(
    [...grid.open.keys()].filter((row) => grid.open[row]).map((row) => [row, findLines(rowWords(grid, row, contents))]),
  );
  const shared = sharedStarts([...open.values()], typography);
  for (let row = 0; row < grid.open.length; row++) {
    const cells = grid.cells.filter((cell) => cell.row === row);
    if (cells.length === 0) continue;
    const lines = open.get(row);
    if (!lines) {
      const drafts = cells.map((cell) => ruledCell(cell, contents.get(cell) ?? []));
      const inside = drafts.length === 1 ? boxedRows(drafts[0]!.lines, drafts[0]!.box, typography) : undefined;
      if (inside) isMixed = true;
      // Cells with a ground of their own show the columns of rows below that have none.
      run =
        drafts.length > 1
          ? sureRun(
              drafts.map(({ box }) => box.left),
              'cells',
            )
          : undefined;
      appendAll(rows, inside ?? [{ cells: drafts }]);
      continue;
    }
    run = rowColumns(lines, shared, run, typography);
    appendAll(rows, openRows(grid, row, lines, run, typography));
  }
  setPlaces(rows, em);
  if (isMixed) numberColumns(rows, em);
  const table: TableDraft = { kind: 'table', page, box: grid.box, rows, evidence: 'rules' };
  return { table, run: grid.open.at(-1) ? run : undefined, below: grid.hanging ? run : undefined };
}

const rowWords = ({ cells }: Grid, row: number, contents: ReadonlyMap<GridCell, Word[]>): Word[] =>
  cells.flatMap((cell) => (cell.row === row ? (contents.get(cell) ?? []) : []));

function shareOut(grid: Grid, words: readonly Word[]): Map<GridCell, Word[]> {
  const byPlace = new Map<number, GridCell>();
  const columns = grid.xs.length - 1;
  for (const cell of grid.cells) {
    for (let r = cell.row; r < cell.row + cell.rows; r++) {
      for (let c = cell.column; c < cell.column + cell.columns; c++) byPlace.set(r * columns + c, cell);
    }
  }
  const contents = new Map<GridCell, Word[]>();
  for (const word of words) {
    const row = intervalOf(grid.ys, centreY(word.box));
    const column = intervalOf(grid.xs, centreX(word.box));
    const cell = byPlace.get(row * columns + column)!;
    const list = contents.get(cell);
    if (list) list.push(word);
    else contents.set(cell, [word]);
  }
  return contents;
}

/** Index of the interval between sorted edges in which a number lies; the first or last one for a number outside. */
function intervalOf(edges: readonly number[], value: number): number {
  return Math.min(edges.length - 2, Math.max(0, countBefore(edges, (edge) => edge <= value) - 1));
}

function ruledCell({ column, columns, rows, box }: GridCell, words: readonly Word[]): CellDraft {
  return {
    column,
    columns,
    rows,
    box,
    place: { left: box.left, right: box.right },
    lines: findLines(words),
    blocks: [],
  };
}

/**
 * The columns of a row without upright lines: those that it shares with other rows, else those of the row before if its lines keep to
 * them, else those of its own gaps.
 */
function rowColumns(
  lines: readonly Line[],
  shared: readonly number[],
  run: ColumnRun | undefined,
  typography: Typography,
): ColumnRun | undefined {
  const extended = (own: ColumnRun): ColumnRun | undefined =>
    lines.every((line) => extendRun(own, line, typography)) ? own : undefined;
  const left = least(lines.map((line) => line.box.left));
  const own = shared.filter((start) => start > left && extended(sureRun([left, start])));
  const same =
    (run?.sure && extended(sameColumns(run))) ??
    (own.length > 0 ? extended(sureRun([left, ...own])) : run && extended(sameColumns(run)));
  if (same) return same;
  let seed: Line[] = [];
  for (const line of lines) {
    const parts = splitAtGaps(line);
    if (parts.length > seed.length) seed = parts;
  }
  return (seed.length > 1 ? extended(emptyRun(seed)) : undefined) ?? (run && sameColumns(run));
}

function openRows(
  grid: Grid,
  row: number,
  lines: readonly Line[],
  run: ColumnRun | undefined,
  typography: Typography,
): RowDraft[] {
  const [left, right] = [grid.xs[0]!, grid.xs.at(-1)!];
  const [top, bottom] = [grid.ys[row]!, grid.ys[row + 1]!];
  if (!run || run.lines.length < lines.length) {
    return [{ cells: [openCell(0, { left, top, right, bottom }, lines)] }];
  }
  const columns = columnsOf(run);
  const parts = columns[0]!.filter(numberingOf).length > 1 ? splitRows(columns, run.ends[0]!, typography) : [columns];
  return parts.map((part) => ({
    cells: part.map((own, column) => {
      const box = {
        left: column === 0 ? left : run.starts[column]!,
        top: least(
          own.map((line) => line.box.top),
          top,
        ),
        right: run.starts[column + 1] ?? right,
        bottom,
      };
      return openCell(column, box, own);
    }),
  }));
}

function openCell(column: number, box: Box, lines: readonly Line[]): CellDraft {
  return {
    column,
    columns: 1,
    rows: 1,
    box,
    place: { left: box.left, right: box.right },
    lines: [...lines],
    blocks: [],
  };
}
