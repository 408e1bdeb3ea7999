import type { Blob } from '../marks/find-blobs.ts';
import { emptyRectangles, type Grid, type Rectangle } from './empty-rectangles.ts';
import type { Region, Separator } from './regions.ts';

/** Inches. The side of a square of the grid on which white space is looked for. */
const CELL = 0.03;
/**
 * Inches, least width for a height: a gutter is narrow where the longest line nearly fills its column; spaces between words line up
 * too, but over a few lines only.
 */
const SHAPES: readonly { width: number; height: number }[] = [
  { width: 0.12, height: 0.9 },
  { width: 0.21, height: 0.42 },
];
/** Inches from the gutter within which the text on its left reaches at its furthest and the lines on its right begin. */
const LEFT_REACH = 3;
const INDENT = 0.35;
/** Inches. A column is at least so wide, else it is the numbers of a list. */
const COLUMN = 0.6;
/** Inches. Height of the rows with text that each side has at least, two lines, and along which both sides stand. */
const TEXT = 0.18;
const TOGETHER = 0.3;

/**
 * Find the gutters between columns that no line parts: tall white space inside a region, with text that reaches towards it on the
 * left and lines that begin at it on the right. `letters` are the page's print without what is smaller, which does not stand in the way.
 */
export function findGutters(regions: readonly Region[], letters: readonly Blob[], dpi: number): Separator[] {
  const cell = CELL * dpi;
  return regions.flatMap((region) => {
    const grid = rasterise(letters, region, cell);
    const found: Rectangle[] = [];
    const candidates = emptyRectangles(grid)
      .filter((space) => hasShape(space) && isBetweenColumns(grid, space))
      .sort((a, b) => b.bottom - b.top - (a.bottom - a.top) || b.right - a.right);
    for (const space of candidates) if (!found.some((other) => overlaps(space, other))) found.push(space);
    return found.map(({ left, right, top, bottom }) => ({
      x: region.left + ((left + right) / 2) * cell,
      top: region.top + top * cell,
      bottom: Math.min(region.bottom, region.top + bottom * cell),
    }));
  });
}

function rasterise(blobs: readonly Blob[], region: Region, cell: number): Grid {
  const columns = Math.ceil((region.right - region.left) / cell);
  const rows = Math.ceil((region.bottom - region.top) / cell);
  const filled = new Uint8Array(columns * rows);
  for (const { left, top, right, bottom } of blobs) {
    const from = Math.max(0, Math.floor((left - region.left) / cell));
    const to = Math.min(columns, Math.ceil((right - region.left) / cell));
    const last = Math.min(rows, Math.ceil((bottom - region.top) / cell));
    if (from >= to) continue;
    for (let row = Math.max(0, Math.floor((top - region.top) / cell)); row < last; row++) {
      filled.fill(1, row * columns + from, row * columns + to);
    }
  }
  return { columns, rows, filled };
}

const hasShape = ({ left, right, top, bottom }: Rectangle): boolean =>
  SHAPES.some(({ width, height }) => (right - left) * CELL >= width && (bottom - top) * CELL >= height);

function isBetweenColumns(grid: Grid, space: Rectangle): boolean {
  const { left, right } = space;
  const [column, text] = [COLUMN / CELL, TEXT / CELL];
  const before = rowsWithPrint(grid, space, left - LEFT_REACH / CELL, left);
  const after = rowsWithPrint(grid, space, right, right + INDENT / CELL);
  if (before.length < text || after.length < text) return false;
  const together = Math.min(before.at(-1)!, after.at(-1)!) - Math.max(before[0]!, after[0]!);
  if (together < TOGETHER / CELL) return false;
  return (
    rowsWithPrint(grid, space, left - LEFT_REACH / CELL, left - column).length > 0 &&
    rowsWithPrint(grid, space, right + column, grid.columns).length > 0
  );
}

/** Rows of a white space beside which there is print between two columns of the grid. */
function rowsWithPrint(grid: Grid, { top, bottom }: Rectangle, from: number, to: number): number[] {
  const [first, last] = [Math.max(0, Math.round(from)), Math.min(grid.columns, Math.round(to))];
  const rows: number[] = [];
  for (let row = top; row < bottom && first < last; row++) {
    const start = row * grid.columns;
    if (grid.filled.subarray(start + first, start + last).includes(1)) rows.push(row);
  }
  return rows;
}

const overlaps = (a: Rectangle, b: Rectangle): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
