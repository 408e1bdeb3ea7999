import type { Element } from 'hast';
import type { Block, Table } from '../../tree/index.ts';
import { makeTable, type RawCell, type RawRow } from '../flow/index.ts';
import { isHidden, isShaded, property } from './look.ts';

/** A cell that goes on in rows below. */
interface Merged {
  left: number;
  right: number;
  rows: number;
}

/** A page may claim any span; browsers stop here (HTML standard, 4.9.11). */
const MOST_COLUMNS = 1000;
const MOST_ROWS = 65_534;
/** Cells that may reach down side by side; each leaves an empty place in every row below. */
const MOST_MERGED = 100;

/** Grid lines nearer than this are one edge drawn twice: pixels, 3 mm; no column of text is so narrow. */
const HAIR = 11;

/** Read a table; `cell` reads the blocks of one cell. A cell merged downwards gives its content once. */
export function readTable(element: Element, cell: (element: Element) => Block[]): Table {
  const merged: Merged[] = [];
  const rows = rowsOf(element, false).map(({ row, head }): RawRow => {
    const shaded = isShaded(row);
    const cells: RawCell[] = [];
    const begun: Merged[] = [];
    let column = 0;
    for (const one of elements(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th')) {
      if (isHidden(one)) continue;
      column = coverBelow(cells, merged, column);
      const right = column + span(one, 'colSpan', MOST_COLUMNS);
      const below = span(one, 'rowSpan', MOST_ROWS) - 1;
      if (below > 0 && merged.length + begun.length < MOST_MERGED) begun.push({ left: column, right, rows: below });
      cells.push({
        left: column,
        right,
        header: one.tagName === 'th' || shaded || isShaded(one),
        children: cell(one),
      });
      column = right;
    }
    coverBelow(cells, merged, column);
    for (const each of merged) each.rows--;
    merged.splice(0, merged.length, ...merged.filter(({ rows: left }) => left > 0), ...begun);
    return { cells, ...(head ? { head } : {}) };
  });
  return makeTable(rows, edgesOf(element), HAIR);
}

/** Positions of the grid lines, where the page gives the width of every column. */
function edgesOf(element: Element): number[] | undefined {
  const edges = [0];
  const columns = elements(element).flatMap((one) => (one.tagName === 'colgroup' ? elements(one) : [one]));
  for (const column of columns.filter(({ tagName }) => tagName === 'col')) {
    const width = Number(property(column, 'width') ?? Number.NaN);
    if (!(width >= 0)) return undefined;
    for (let left = span(column, 'span', MOST_COLUMNS); left > 0; left--) edges.push(edges.at(-1)! + width);
  }
  return edges.length > 1 ? edges : undefined;
}

/** Put the empty places of cells from above that reach down to `column`; gives the first column that is free. */
function coverBelow(cells: RawCell[], merged: readonly Merged[], column: number): number {
  let free = column;
  for (;;) {
    const above = merged.find(({ left, right }) => left <= free && free < right);
    if (!above) return free;
    cells.push({ left: free, right: above.right, header: false, continued: true, children: [] });
    free = above.right;
  }
}

function rowsOf(element: Element, head: boolean): { row: Element; head: boolean }[] {
  return elements(element).flatMap((one) => {
    if (isHidden(one)) return [];
    if (one.tagName === 'tr') return [{ row: one, head }];
    if (one.tagName === 'thead') return rowsOf(one, true);
    return one.tagName === 'tbody' || one.tagName === 'tfoot' ? rowsOf(one, head) : [];
  });
}

export function elements(parent: Element): Element[] {
  return parent.children.filter((child): child is Element => child.type === 'element');
}

function span(element: Element, name: 'colSpan' | 'rowSpan' | 'span', most: number): number {
  const value = Number(property(element, name) ?? 1);
  return Number.isInteger(value) && value >= 1 ? Math.min(value, most) : 1;
}
