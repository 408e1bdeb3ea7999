import type { Block, Table } from '../../tree/index.ts';
import { makeTable, type RawCell, type RawRow } from '../flow/index.ts';
import { child, children, type XmlElement } from '../xml/index.ts';
import { integer, toggle, value } from './properties.ts';
import { alternative, isTransparent } from './story.ts';
import type { Style } from './styles.ts';

export interface TableContext {
  style: Style;
  /** Reads the blocks of a cell. */
  cell(elements: readonly XmlElement[]): Block[];
  /** A row or a cell was dropped by a tracked change. */
  deleted(): void;
}

/** Grid lines nearer than this are one edge drawn twice: twentieths of a point, 3 mm; no column of text is so narrow. */
const HAIR = 170;
/** Word has at most 63 columns; a file may claim any number. */
const MOST_COLUMNS = 1000;

/** Read `w:tbl`. A cell merged downwards gives its content once; the cells below it stand empty. */
export function readTable(element: XmlElement, context: TableContext): Table {
  let position = 0;
  const edges = [0];
  for (const column of children(child(element, 'w:tblGrid'), 'w:gridCol'))
    edges.push((position += Math.max(0, integer(column.attributes.get('w:w')) ?? 0)));
  const look = child(child(element, 'w:tblPr'), 'w:tblLook');
  const rows = rowsOf(element, context).map((row) => readRow(row, context));
  const first = rows[0];
  if (first && rows.length > 1 && context.style.headRow && looksAtFirstRow(look)) first.head = true;
  return makeTable(rows, position > 0 ? edges : undefined, HAIR);
}

function looksAtFirstRow(look: XmlElement | undefined): boolean {
  const named = look?.attributes.get('w:firstRow');
  if (named !== undefined) return named === '1' || named === 'true' || named === 'on';
  return (Number.parseInt(value(look) ?? '0', 16) & 0x20) !== 0;
}

function rowsOf(element: XmlElement, context: TableContext): XmlElement[] {
  return inside(element).filter((row) => {
    if (row.name !== 'w:tr') return false;
    const properties = child(row, 'w:trPr');
    const deleted = child(properties, 'w:del') !== undefined;
    if (deleted) context.deleted();
    return !deleted && toggle(child(properties, 'w:hidden')) !== true;
  });
}

/** Children with content controls and other wrappers looked through. */
function inside(element: XmlElement): XmlElement[] {
  return children(element).flatMap((one) => {
    if (one.name === 'w:sdt') return inside(child(one, 'w:sdtContent') ?? one);
    if (one.name === 'mc:AlternateContent') return inside(alternative(one) ?? one);
    return isTransparent(one) ? inside(one) : [one];
  });
}

function readRow(row: XmlElement, context: TableContext): RawRow {
  const properties = child(row, 'w:trPr');
  const cells: RawCell[] = [];
  let left = columns(child(properties, 'w:gridBefore'), 0);
  for (const cell of inside(row).filter(({ name }) => name === 'w:tc')) {
    const format = child(cell, 'w:tcPr');
    const right = left + columns(child(format, 'w:gridSpan'), 1);
    if (child(format, 'w:cellDel')) {
      context.deleted();
    } else if (value(child(format, 'w:hMerge')) === 'continue' && cells.length > 0) {
      cells.at(-1)!.right = right;
    } else {
      const merge = child(format, 'w:vMerge');
      const continued = merge !== undefined && value(merge) !== 'restart';
      cells.push({
        left,
        right,
        header: isShaded(child(format, 'w:shd')),
        ...(continued ? { continued } : {}),
        children: continued ? [] : context.cell(children(cell)),
      });
    }
    left = right;
  }
  return { cells, ...(toggle(child(properties, 'w:tblHeader')) ? { head: true } : {}) };
}

function columns(element: XmlElement | undefined, least: number): number {
  return Math.min(MOST_COLUMNS, Math.max(least, integer(value(element)) ?? least));
}

function isShaded(shading: XmlElement | undefined): boolean {
  if (!shading) return false;
  const pattern = value(shading) ?? 'clear';
  if (pattern !== 'clear' && pattern !== 'nil') return true;
  const fill = (shading.attributes.get('w:fill') ?? 'auto').toLowerCase();
  return fill !== 'auto' && fill !== 'ffffff' && fill !== 'none' && fill !== '';
}
