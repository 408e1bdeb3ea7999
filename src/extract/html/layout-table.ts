import type { Block } from '../../tree/index.ts';
import type { RawBlock } from '../flow/index.ts';

/** Share of a table's words in one cell from which the table is there for its look. */
const LAYOUT_SHARE = 0.8;

/** A table is there for its look where nearly all of its words stand in one cell, and that cell holds a page of its own. */
export function isLayout(cells: readonly Block[][]): boolean {
  const sizes = cells.map((blocks) => sizeOf(blocks));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const most = cells[sizes.indexOf(sizes.reduce((a, b) => Math.max(a, b), 0))];
  if (!most || sizeOf(most) < LAYOUT_SHARE * total) return false;
  return most.some((block) => block.type === 'table' || block.heading !== undefined);
}

function sizeOf(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, block) =>
      sum +
      (block.type === 'paragraph'
        ? block.value.length
        : block.children.reduce(
            (rows, row) => rows + row.children.reduce((all, cell) => all + sizeOf(cell.children), 0),
            0,
          )),
    0,
  );
}

/** A block that was made already goes through once more unchanged. */
export function asRaw(block: Block): RawBlock {
  if (block.type === 'table') return block;
  const { value, level, marker, bold, heading, align, spaced } = block;
  return {
    type: 'raw',
    text: value,
    level,
    ...(marker !== undefined ? { marker } : {}),
    ...(bold ? { bold } : {}),
    ...(heading !== undefined ? { heading } : {}),
    ...(align ? { align } : {}),
    ...(spaced ? { spaced } : {}),
  };
}
