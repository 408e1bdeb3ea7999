import type { Block, Cell, Row, Table } from '../../tree/index.ts';

/** A cell by the edges of the grid it stands between. */
export interface RawCell {
  /** Indices into `edges`; from 0, `left < right`. */
  left: number;
  right: number;
  header: boolean;
  /** Goes on from the row above: stands empty. */
  continued?: boolean;
  children: Block[];
}

export interface RawRow {
  cells: RawCell[];
  /** Marked as a row repeated at the head of each page. */
  head?: boolean;
}

/**
 * Make a table of rows read from a source that knows its grid.
 *
 * Columns are counted by the edges that cells really have: a word processor keeps a grid line for every edge ever drawn, many of
 * them a hair apart. `edges` are the positions of the grid lines in any unit; edges nearer than `tolerance` to the one before are
 * one, unless a cell would lose its width. Cells shaded all alike head nothing. Rows without cells are dropped.
 */
export function makeTable(rows: readonly RawRow[], edges?: readonly number[], tolerance = 0): Table {
  const columnOf = numberEdges(rows, edges, tolerance);
  const shaded = rows.flatMap((row) => row.cells.map((cell) => cell.header));
  const telling = shaded.includes(false);
  const children: Row[] = rows
    .filter((row) => row.cells.length > 0)
    .map((row) => ({
      type: 'row',
      children: row.cells.map((cell): Cell => {
        const column = columnOf(cell.left);
        return {
          type: 'cell',
          column,
          columns: Math.max(1, columnOf(cell.right) - column),
          ...((cell.header && telling) || (row.head && rows.length > 1) ? { header: true } : {}),
          children: cell.continued ? [] : cell.children,
        };
      }),
    }));
  return { type: 'table', children, evidence: 'source' };
}

function numberEdges(
  rows: readonly RawRow[],
  edges: readonly number[] | undefined,
  tolerance: number,
): (edge: number) => number {
  const used = [...new Set(rows.flatMap((row) => row.cells.flatMap((cell) => [cell.left, cell.right])))].sort(
    (a, b) => a - b,
  );
  const narrow = new Set(rows.flatMap((row) => row.cells.map((cell) => `${cell.left} ${cell.right}`)));
  const numbers = new Map<number, number>();
  let number = -1;
  let start = -1;
  for (const edge of used) {
    const near = start >= 0 && distance(edges, start, edge) < tolerance;
    const splits = near && used.some((other) => other >= start && other < edge && narrow.has(`${other} ${edge}`));
    if (start < 0 || !near || splits) {
      number++;
      start = edge;
    }
    numbers.set(edge, number);
  }
  return (edge) => numbers.get(edge) ?? 0;
}

function distance(edges: readonly number[] | undefined, from: number, to: number): number {
  const a = edges?.[from];
  const b = edges?.[to];
  return a === undefined || b === undefined ? Infinity : Math.abs(b - a);
}
