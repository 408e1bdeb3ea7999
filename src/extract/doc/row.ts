import type { CellDefinition, RowDefinition } from '../flow/index.ts';
import { changes } from './sprm.ts';

/** Bytes of one cell's description in the definition of a row. */
const CELL_BYTES = 20;
const SHADE_BYTES = 10;
const OLD_SHADE_BYTES = 2;
/** A colour whose last byte says "automatic". */
const AUTOMATIC = 0xff;
const OLD_AUTOMATIC = 0;
const OLD_WHITE = 8;

/** Read the definition of a row out of the properties of its end mark ([MS-DOC] 2.9.322). */
export function readRow(list: Buffer): RowDefinition {
  const row: RowDefinition = { left: 0, head: false, cells: [] };
  let shades: boolean[] = [];
  for (const { code, operand } of changes(list)) {
    if (code === 0xd608) Object.assign(row, defineCells(operand));
    else if (code === 0x3404) row.head = operand[0] !== 0;
    else if (code === 0xd612) shades = shadesOf(operand, SHADE_BYTES, isShade);
    else if (code === 0xd609 && shades.length === 0) shades = shadesOf(operand, OLD_SHADE_BYTES, isOldShade);
  }
  for (const [index, cell] of row.cells.entries()) cell.shaded = shades[index] ?? false;
  return row;
}

function defineCells(operand: Buffer): Pick<RowDefinition, 'left' | 'cells'> {
  const count = operand[0] ?? 0;
  const edges = Array.from({ length: count + 1 }, (_, index) => operand.readInt16LE(1 + 2 * index));
  const start = 1 + 2 * edges.length;
  const cells: CellDefinition[] = [];
  let first = 0;
  for (let index = 0; index < count; index++) {
    const at = start + index * CELL_BYTES;
    const merge = at + 2 <= operand.length ? operand.readUInt16LE(at) & 3 : 0;
    // Of a run of merged cells the first has one sign and all that follow the other; which is which, the two descriptions of the
    // format do not agree on.
    const across = merge !== 0 && first !== 0 && merge !== first;
    if (!across) first = merge;
    cells.push({ right: edges[index + 1]!, shaded: false, across });
  }
  return { left: edges[0]!, cells };
}

function shadesOf(operand: Buffer, size: number, test: (shade: Buffer) => boolean): boolean[] {
  const shades: boolean[] = [];
  for (let at = 0; at + size <= operand.length; at += size) shades.push(test(operand.subarray(at, at + size)));
  return shades;
}

/** Foreground, background (red, green, blue, automatic) and pattern. */
function isShade(shade: Buffer): boolean {
  const pattern = shade.readUInt16LE(8);
  if (pattern > 1 && pattern !== 0xffff) return true;
  const colour = shade.subarray(pattern === 1 ? 0 : 4);
  return colour[3] !== AUTOMATIC && !(colour[0] === 255 && colour[1] === 255 && colour[2] === 255);
}

function isOldShade(shade: Buffer): boolean {
  const bits = shade.readUInt16LE(0);
  const background = (bits >> 5) & 31;
  return bits >> 10 > 1 || (background !== OLD_AUTOMATIC && background !== OLD_WHITE);
}
