import type { Block, Cell, Row, Table } from '../../tree/index.ts';
import { numberEdges } from './edges.ts';

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

/** A break set behind a sentence parts the items of a cell as the end of a paragraph does. */
function splitAtSentences(block: Block): Block[] {
  if (block.type === 'table' || block.marker !== undefined || !block.value.includes('\n')) return [block];
  const items: string[] = [];
  for (const line of block.value.split('\n')) {
    const last = items.at(-1);
    if (last === undefined || (/[.;]$/u.test(last) && /^\p{Lu}/u.test(line))) items.push(line);
    else items[items.length - 1] = `${last}\n${line}`;
  }
  return items.map((value) => ({ ...block, value }));
}

/**
 * Make a table of rows read from a source that knows its grid.
 *
 * Columns are counted by the edges that cells really have (see `numberEdges`). `edges` are the positions of the grid lines in any
 * unit, `tolerance` what lies nearer than a column can be. Cells shaded all alike head nothing. Rows without cells are dropped.
 */
export function makeTable(rows: readonly RawRow[], edges?: readonly number[], tolerance = 0): Table {
  const columnOf = numberEdges(
    rows.map((row) => row.cells),
    edges,
    tolerance,
  );
  const telling = rows.some((row) => row.cells.some((cell) => !cell.header));
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
          children: cell.continued ? [] : cell.children.flatMap(splitAtSentences),
        };
      }),
    }));
  return { type: 'table', children, evidence: 'source' };
}
