import { union } from '../tree/index.ts';
import { columnsOf, splitRows, type AlignedRow } from './aligned-rows.ts';
import type { ColumnRun } from './column-run.ts';
import type { CellDraft, RowDraft, TableDraft } from './draft.ts';
import type { Line } from './line.ts';
import { isWrapped } from './paragraph-start.ts';
import type { Typography } from './typography.ts';

/** Make a table of lines that stand in columns. */
export function alignedTable(run: ColumnRun, page: number, typography: Typography): TableDraft {
  const box = union(run.lines.map(({ line }) => line.box));
  return { kind: 'table', page, box, rows: alignedRows(run, typography), evidence: 'alignment' };
}

/** The rows of lines that stand in columns. */
export function alignedRows(run: ColumnRun, typography: Typography): RowDraft[] {
  const columns = columnsOf(run);
  const edges = columns.map((lines, column) => rightEdge(lines, run.starts[column + 1], typography));
  return splitRows(columns, edges[0]!, typography).map((row) => ({ cells: cellsOf(row, run, edges) }));
}

/** Ems between the text of two columns at the least. */
const GUTTER = 1;

/**
 * Where the lines of a column were broken: at its longest line if they were broken at all, else somewhere before the next column.
 */
function rightEdge(lines: readonly Line[], next: number | undefined, typography: Typography): number {
  let longest = 0;
  for (const line of lines) longest = Math.max(longest, line.box.right);
  if (isWrapped(lines)) return longest;
  const size = lines[0]?.size ?? 0;
  return Math.max(longest, next === undefined ? typography.right : next - GUTTER * size);
}

function cellsOf(row: AlignedRow, run: ColumnRun, edges: readonly number[]): CellDraft[] {
  const { top, bottom } = union(row.flatMap((lines) => lines.map((line) => line.box)));
  return row.map((lines: Line[], column) => {
    const left = run.starts[column]!;
    const right = run.starts[column + 1] ?? edges[column]!;
    return {
      column,
      columns: 1,
      rows: 1,
      box: { left, top, right, bottom },
      place: { left, right: edges[column]! },
      lines,
      blocks: [],
    };
  });
}
