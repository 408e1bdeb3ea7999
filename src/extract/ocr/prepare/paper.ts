import type { GrayImage } from '../types.ts';
import type { Thumbnail } from './thumbnail.ts';

/** Thumbnail pixels a side (0.05 inch): the width of a shadow's edge. */
const BLOCK = 4;
/** Blocks around a block: together they are wider than any stroke of body text. */
const STROKES = 1;
/** Share of the page's paper below which an area is not paper in shadow but print: white letters on it must stay. */
const DARKEST_PAPER = 0.25;
/** Paper this bright needs no help. */
export const WHITE = 252;

/** Whether the paper of a page is white all over, as that of nearly every bilevel scan. */
export const isWhite = (paper: GrayImage): boolean => paper.data.every((value) => value >= WHITE);

/**
 * The brightness of the paper, print left out: one value for a block of the page.
 *
 * The brightest pixel around is paper; taking the darkest of those around afterwards puts the edges of shadows and of shaded cells,
 * whose own gray is their paper, back to where they were (a morphological closing). `reach` blocks on each side are looked at:
 * dark marks up to twice as wide do not count as paper.
 */
export function paperOf(small: Thumbnail, reach = STROKES): Thumbnail {
  let closed = brightestOfBlocks(small);
  for (let i = 0; i < reach && !isWhite(closed); i++) closed = extremes(closed, brighter);
  if (isWhite(closed)) return { ...closed, factor: small.factor * BLOCK };
  for (let i = 0; i < reach; i++) closed = extremes(closed, darker);
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

/** The extreme of each pixel and its eight neighbours: of the rows first, then of the columns. */
function extremes({ width, height, data }: GrayImage, pick: (one: number, other: number) => number): GrayImage {
  const rows = new Uint8Array(data.length);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const own = x > 0 ? pick(data[at]!, data[at - 1]!) : data[at]!;
      rows[at] = x < width - 1 ? pick(own, data[at + 1]!) : own;
    }
  }
  const result = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at++) {
    const own = at >= width ? pick(rows[at]!, rows[at - width]!) : rows[at]!;
    result[at] = at + width < data.length ? pick(own, rows[at + width]!) : own;
  }
  return { width, height, data: result };
}

const brighter = (one: number, other: number): number => (one > other ? one : other);
const darker = (one: number, other: number): number => (one < other ? one : other);

/** The value that `share` of the pixels do not exceed. */
export function brightness(image: GrayImage, share: number): number {
  const counts = new Uint32Array(256);
  const { data } = image;
  for (const value of data) counts[value]!++;
  let seen = 0;
  for (let value = 0; value < 256; value++) {
    seen += counts[value]!;
    if (seen >= share * data.length) return value;
  }
  return 255;
}
