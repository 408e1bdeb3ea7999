import type { Blob } from '../marks/find-blobs.ts';
import type { Line } from '../rules/find-lines.ts';

/** A part of the page without columns, in pixels; right and bottom are one past the last. */
export interface Region {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What keeps two columns apart: a vertical line or a gutter, from one row to another. */
export interface Separator {
  x: number;
  top: number;
  bottom: number;
}

/** Inches. A vertical line that ends this close to a level one ends on it; others are strokes of a pen. */
const REACH = 0.08;
/** Inches. How far apart the sides of a column are at least, and how far their open ends may differ on a page a little askew. */
const COLUMN = 0.5;
const OPEN_END = 0.03;
/** Inches. How far the edge of a band may move to a row without print. */
const SLACK = 0.06;
/** Inches. Bands and columns narrower than this hold no text. */
const SMALLEST = 0.08;

/**
 * Vertical ruling lines that part columns: those that stand on a level line with both ends.
 *
 * A row that goes on on the next page has no such line there; its sides then end in the same row of pixels, as no strokes of a pen do.
 */
export function separatorsOf(lines: readonly Line[], dpi: number): Separator[] {
  const reach = REACH * dpi;
  const level = lines.filter(({ direction }) => direction === 'horizontal');
  const meets = (x: number, y: number): boolean =>
    level.some(({ from, to, near, far }) => x > from - reach && x < to + reach && y > near - reach && y < far + reach);
  const upright = lines
    .filter(({ direction }) => direction === 'vertical')
    .map(({ near, far, from, to }) => ({ x: (near + far) / 2, top: from, bottom: to }));
  const isOpenEnd = (x: number, end: 'top' | 'bottom', y: number): boolean =>
    upright.some((other) => Math.abs(other.x - x) >= COLUMN * dpi && Math.abs(other[end] - y) <= OPEN_END * dpi);
  return upright.filter(
    ({ x, top, bottom }) =>
      (meets(x, top) || isOpenEnd(x, 'top', top)) && (meets(x, bottom) || isOpenEnd(x, 'bottom', bottom)),
  );
}

/**
 * Cut a page into parts that a reader takes one after the other: bands from the top, in each its columns from the left.
 *
 *   | 1          |
 *   |------+-----|   a band begins and ends where a separator does
 *   | 2    | 3   |
 *   |------+-----|
 *   | 4          |
 *
 * Parts without print are left out, the others drawn in to their print: `blobs`, all of the page's.
 */
export function cutRegions(
  page: { width: number; height: number },
  blobs: readonly Blob[],
  separators: readonly Separator[],
  dpi: number,
): Region[] {
  const ink = printOfRows(blobs, page.height);
  const edges = separators
    .flatMap(({ top, bottom }) => [top, bottom])
    .map((y) => quietRow(ink, Math.round(y), SLACK * dpi));
  const rows = [0, ...edges, page.height].sort((a, b) => a - b);
  const regions: Region[] = [];
  for (let band = 1; band < rows.length; band++) {
    const [top, bottom] = [rows[band - 1]!, rows[band]!];
    if (bottom - top < SMALLEST * dpi) continue;
    const middle = (top + bottom) / 2;
    const cuts = separators.filter((separator) => separator.top < middle && separator.bottom > middle);
    const columns = [0, ...cuts.map(({ x }) => Math.round(x)), page.width].sort((a, b) => a - b);
    for (let column = 1; column < columns.length; column++) {
      const [left, right] = [columns[column - 1]!, columns[column]!];
      if (right - left < SMALLEST * dpi) continue;
      const drawn = drawIn(blobs, { left, top, right, bottom });
      if (drawn) regions.push(drawn);
    }
  }
  return regions;
}

/** Width of the print in each row. */
function printOfRows(blobs: readonly Blob[], height: number): Uint32Array {
  const widths = new Uint32Array(height);
  for (const { left, top, right, bottom } of blobs) for (let y = top; y < bottom; y++) widths[y]! += right - left;
  return widths;
}

/** The row with the least print within `reach` of `y`, the nearest of them. */
function quietRow(ink: Uint32Array, y: number, reach: number): number {
  let best = Math.min(y, ink.length - 1);
  for (let distance = 1; distance <= reach; distance++) {
    for (const row of [y - distance, y + distance]) {
      if (row >= 0 && row < ink.length && ink[row]! < ink[best]!) best = row;
    }
  }
  return best;
}

/** The smallest region around the print of a region; undefined where there is none. */
function drawIn(blobs: readonly Blob[], region: Region): Region | undefined {
  const drawn = { left: region.right, top: region.bottom, right: -1, bottom: -1 };
  for (const { left, top, right, bottom } of blobs) {
    if (left >= region.right || right <= region.left || top >= region.bottom || bottom <= region.top) continue;
    drawn.left = Math.min(drawn.left, Math.max(left, region.left));
    drawn.top = Math.min(drawn.top, Math.max(top, region.top));
    drawn.right = Math.max(drawn.right, Math.min(right, region.right));
    drawn.bottom = Math.max(drawn.bottom, Math.min(bottom, region.bottom));
  }
  return drawn.right < 0 ? undefined : drawn;
}
