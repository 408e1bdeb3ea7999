import { WHITE, whiteWords } from '../pixels/white-words.ts';
import type { GrayImage } from '../types.ts';
import type { Region } from './regions.ts';

const PAPER = 255;
/** Bits after the point of shares. */
const FRACTION = 8;
const ONE = 1 << FRACTION;
const HALF = 1 << (2 * FRACTION - 1);
/** Pixels of a row that are passed over at once where what they are made of is white. */
const SPAN = 16;

/** Pixels that a region has when `zoom` of its pixels make one. */
export function shrunken({ left, top, right, bottom }: Region, zoom: number): { width: number; height: number } {
  return { width: Math.ceil((right - left) / zoom), height: Math.ceil((bottom - top) / zoom) };
}

/**
 * Draw a region of a page into another image, white so far, with its corner at (`x`, `y`), `zoom` (at least 1) pixels to one.
 *
 * Each pixel is taken between the four nearest, beyond the region's edges from paper: a neighbour's print never comes in. A function of its
 * own beside `warp`, because every page goes through here, and level rows take a third of the time.
 */
export function shrinkRegion(
  page: GrayImage,
  region: Region,
  zoom: number,
  into: GrayImage,
  x: number,
  y: number,
): void {
  const { width, height } = shrunken(region, zoom);
  const [columnCount, rowCount] = [region.right - region.left, region.bottom - region.top];
  const columns = stops(width, zoom);
  const rows = stops(height, zoom);
  const words = whiteWords(page);
  // The outermost may lie half way to the paper around.
  const first = columns.findIndex((stop) => stop >= 0);
  const last = columns.findLastIndex((stop) => stop >> FRACTION < columnCount - 1);
  for (let row = 0; row < height; row++) {
    const stop = rows[row]!;
    const source = stop >> FRACTION;
    const target = (y + row) * into.width + x;
    const isInside = source >= 0 && source < rowCount - 1;
    const start = (region.top + source) * page.width + region.left;
    for (let from = 0; from < width; from += SPAN) {
      const to = Math.min(width, from + SPAN);
      if (!isInside || from < first || to - 1 > last) {
        for (let i = from; i < to; i++) into.data[target + i] = between(page, region, columns[i]!, stop);
        continue;
      }
      const [near, far] = [start + (columns[from]! >> FRACTION), start + (columns[to - 1]! >> FRACTION) + 1];
      if (isWhite(words, near, far) && isWhite(words, near + page.width, far + page.width)) continue;
      drawSpan(page, start, columns, from, to, stop & (ONE - 1), into.data, target);
    }
  }
}

/** Where each of `count` pixels lies among those of the region, from half a pixel before the first on. */
function stops(count: number, zoom: number): Int32Array {
  return Int32Array.from({ length: count }, (_, i) => Math.round(((i + 0.5) * zoom - 0.5) * ONE));
}

/** Whether the pixels `from` to `to`, and those that share a word with them, are white. */
function isWhite(words: Int32Array, from: number, to: number): boolean {
  for (let word = from >> 2; word <= to >> 2; word++) if (words[word] !== WHITE) return false;
  return true;
}

/** Pixels `from` to `to` of a row, all inside the region; `start` is its first pixel on the page, `down` the share of the row below. */
function drawSpan(
  { width, data: pixels }: GrayImage,
  start: number,
  columns: Int32Array,
  from: number,
  to: number,
  down: number,
  data: Uint8Array,
  target: number,
): void {
  for (let i = from; i < to; i++) {
    const stop = columns[i]!;
    const at = start + (stop >> FRACTION);
    const p = pixels[at]!;
    const q = pixels[at + 1]!;
    const r = pixels[at + width]!;
    const s = pixels[at + width + 1]!;
    data[target + i] = mixed(p, q, r, s, stop & (ONE - 1), down);
  }
}

/** One pixel at the edge of a region. */
function between(
  { width, data }: GrayImage,
  { left, top, right, bottom }: Region,
  across: number,
  down: number,
): number {
  const [column, row] = [left + (across >> FRACTION), top + (down >> FRACTION)];
  const at = (x: number, y: number): number =>
    x < left || y < top || x >= right || y >= bottom ? PAPER : data[y * width + x]!;
  const [p, q] = [at(column, row), at(column + 1, row)];
  const [r, s] = [at(column, row + 1), at(column + 1, row + 1)];
  return mixed(p, q, r, s, across & (ONE - 1), down & (ONE - 1));
}

/** Between four pixels, two above two; `across` and `down` are the shares of the right and the lower ones. */
function mixed(p: number, q: number, r: number, s: number, across: number, down: number): number {
  const above = p * (ONE - across) + q * across;
  const below = r * (ONE - across) + s * across;
  return (above * (ONE - down) + below * down + HALF) >> (2 * FRACTION);
}
