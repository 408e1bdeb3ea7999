import type { Block, Table } from '../../tree/index.ts';
import { makeTable, type RawCell, type RawRow } from '../flow/index.ts';
import { children, type XmlElement } from '../xml/index.ts';
import type { Styles } from './styles.ts';

export interface TableContext {
  styles: Styles;
  /** Reads the blocks of a cell. */
  cell(elements: readonly XmlElement[]): Block[];
}

/** A cell that goes on in rows below. */
interface Merged {
  left: number;
  right: number;
  /** Rows still to come. */
  rows: number;
}

/** Grid lines nearer than this are one edge drawn twice: twentieths of a point, 3 mm; no column of text is so narrow. */
const HAIR = 170;
/** Repeated columns and rows a file may claim at once. */
const MOST_REPEATS = 1000;

/** Read `table:table`. Cells covered by a merged one stand empty below it and are not there beside it. */
export function readTable(element: XmlElement, context: TableContext): Table {
  const edges = [0];
  readColumns(element, context, edges);
  const merged: Merged[] = [];
  const rows = rowsOf(element, false).flatMap(({ row, head }) => {
    const cells = readCells(row, context, merged);
    const count = repeats(row, 'table:number-rows-repeated');
    // An empty row repeated a thousand times is how a table is padded.
    const copies = cells.some((cell) => cell.children.length > 0) ? count : 1;
    return Array.from({ length: copies }, (): RawRow => ({ cells, ...(head ? { head } : {}) }));
  });
  return makeTable(rows, edges.length > 1 ? edges : undefined, HAIR);
}

function readColumns(element: XmlElement, context: TableContext, edges: number[]): void {
  for (const one of children(element)) {
    if (one.name === 'table:table-columns' || one.name === 'table:table-header-columns')
      readColumns(one, context, edges);
    if (one.name !== 'table:table-column') continue;
    const width = context.styles.get('table-column', one.attributes.get('table:style-name')).width ?? 0;
    for (let i = repeats(one, 'table:number-columns-repeated'); i > 0; i--) edges.push(edges.at(-1)! + width);
  }
  if (edges.at(-1) === 0) edges.length = 1; // no widths known: every edge is one of its own
}

function rowsOf(element: XmlElement, head: boolean): { row: XmlElement; head: boolean }[] {
  return children(element).flatMap((one) => {
    if (one.name === 'table:table-row') return [{ row: one, head }];
    if (one.name === 'table:table-header-rows') return rowsOf(one, true);
    if (one.name === 'table:table-rows' || one.name === 'table:table-row-group') return rowsOf(one, head);
    return [];
  });
}

function readCells(row: XmlElement, context: TableContext, merged: Merged[]): RawCell[] {
  const cells: RawCell[] = [];
  const begun: Merged[] = [];
  let column = 0;
  for (const element of children(row)) {
    if (element.name !== 'table:table-cell' && element.name !== 'table:covered-table-cell') continue;
    for (let i = repeats(element, 'table:number-columns-repeated'); i > 0; i--, column++) {
      if (column < (cells.at(-1)?.right ?? 0)) continue; // covered by the cell at its left
      const above = merged.find(({ left, right }) => left <= column && column < right);
      if (element.name === 'table:covered-table-cell') {
        cells.push({ left: column, right: above?.right ?? column + 1, header: false, continued: true, children: [] });
        continue;
      }
      const right = column + repeats(element, 'table:number-columns-spanned');
      const rows = repeats(element, 'table:number-rows-spanned') - 1;
      if (rows > 0) begun.push({ left: column, right, rows });
      const { shaded } = context.styles.get('table-cell', element.attributes.get('table:style-name'));
      cells.push({ left: column, right, header: shaded ?? false, children: context.cell(children(element)) });
    }
  }
  for (const one of merged) one.rows--;
  merged.splice(0, merged.length, ...merged.filter(({ rows }) => rows > 0), ...begun);
  return cells;
}

function repeats(element: XmlElement, name: string): number {
  const count = Math.trunc(Number(element.attributes.get(name) ?? 1));
  return count >= 1 ? Math.min(MOST_REPEATS, count) : 1;
}
