import type { GrayImage } from '../types.ts';
import type { Thumbnail } from './thumbnail.ts';

/** Thumbnail pixels a side (0.05 inch): the width of a shadow's edge. */
const BLOCK = 4;
/** Blocks around a block: together they are wider than any stroke of body text. */
const STROKES = 1;
/** Share of the page's paper below which an area is not paper in shadow but print: white letters on it must stay. */
const DARKEST_PAPER = 0.25;

/**
 * The brightness of the paper, print left out: one value for a block of the page.
 *
 * The brightest pixel around is paper; taking the darkest of those around afterwards puts the edges of shadows and of shaded cells,
 * whose own gray is their paper, back to where they were (a morphological closing). `reach` blocks on each side are looked at:
 * dark marks up to twice as wide do not count as paper.
 */
export function paperOf(small: Thumbnail, reach = STROKES): Thumbnail {
  let closed = brightestOfBlocks(small);
  for (let i = 0; i < reach; i++) closed = extremes(closed, Math.max);
  for (let i = 0; i < reach; i++) closed = extremes(closed, Math.min);
  const floor = brightness(closed, 0.9) * DARKEST_PAPER;
  return { ...closed, data: closed.data.map((value) => Math.max(1, floor, value)), factor: small.factor * BLOCK };
}

function brightestOfBlocks(small: Thumbnail): GrayImage {
  const width = Math.ceil(small.width / BLOCK);
  const height = Math.ceil(small.height / BLOCK);
  const data = new Uint8Array(width * height);
  for (let y = 0, at = 0; y < small.height; y++) {
    const row = Math.floor(y / BLOCK) * width;
    for (let x = 0; x < small.width; x++, at++) {
      const block = row + ((x / BLOCK) | 0);
      if (small.data[at]! > data[block]!) data[block] = small.data[at]!;
    }
  }
  return { width, height, data };
}

/** The extreme of each pixel and its eight neighbours. */
function extremes({ width, height, data }: GrayImage, pick: (...values: number[]) => number): GrayImage {
  const result = new Uint8Array(data.length);
  for (let y = 0, at = 0; y < height; y++) {
    const above = y > 0 ? -width : 0;
    const below = y < height - 1 ? width : 0;
    for (let x = 0; x < width; x++, at++) {
      const left = x > 0 ? -1 : 0;
      const right = x < width - 1 ? 1 : 0;
      const column = (dx: number): number => pick(data[at + dx]!, data[at + above + dx]!, data[at + below + dx]!);
      result[at] = pick(column(left), column(0), column(right));
    }
  }
  return { width, height, data: result };
}

/** The value that `share` of the pixels do not exceed. */
export function brightness(image: GrayImage, share: number): number {
  const counts = new Uint32Array(256);
  for (const value of image.data) counts[value]!++;
  let seen = 0;
  for (let value = 0; value < 256; value++) {
    seen += counts[value]!;
    if (seen >= share * image.data.length) return value;
  }
  return 255;
}
