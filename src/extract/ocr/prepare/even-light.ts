import type { GrayImage } from '../types.ts';
import { isWhite, WHITE } from './paper.ts';
import type { Thumbnail } from './thumbnail.ts';

/** Bits after the point of gains and positions. */
const FRACTION = 8;
const ONE = 1 << FRACTION;

/** Divide a page by its paper (`paperOf`): shadows, yellowed paper and shaded cells become white, print keeps its contrast. */
export function evenLight(image: GrayImage, paper: Thumbnail): GrayImage {
  const { width, height } = image;
  if (isWhite(paper)) return { width, height, data: image.data.slice() };
  const data = new Uint8Array(width * height);
  const gains = new Int32Array(paper.width + 1);
  const columns = positions(width, paper.width, paper.factor);
  const rows = positions(height, paper.height, paper.factor);
  for (let y = 0; y < height; y++) {
    const start = y * width;
    if (!rowGains(gains, paper, rows[y]!)) {
      data.set(image.data.subarray(start, start + width), start);
      continue;
    }
    for (let x = 0, at = start; x < width; x++, at++) {
      const position = columns[x]!;
      const left = gains[position >> FRACTION]!;
      const gain = left + (((gains[(position >> FRACTION) + 1]! - left) * (position & (ONE - 1))) >> FRACTION);
      const value = (image.data[at]! * gain) >> FRACTION;
      data[at] = value > 255 ? 255 : value;
    }
  }
  return { width, height, data };
}

/** The factors that make one row of paper white, between two rows of blocks; false where it is white already. */
function rowGains(gains: Int32Array, paper: Thumbnail, position: number): boolean {
  const above = (position >> FRACTION) * paper.width;
  const below = Math.min(above + paper.width, (paper.height - 1) * paper.width);
  const share = (position & (ONE - 1)) / ONE;
  let darkest = WHITE;
  for (let x = 0; x < paper.width; x++) {
    const level = paper.data[above + x]! * (1 - share) + paper.data[below + x]! * share;
    if (level < darkest) darkest = level;
    gains[x] = (255 * ONE) / level + 0.5;
  }
  gains[paper.width] = gains[paper.width - 1]!;
  return darkest < WHITE;
}

/** Where the centre of each of `count` pixels lies among `blocks` blocks, each `factor` wide; 8 bits after the point. */
function positions(count: number, blocks: number, factor: number): Int32Array {
  const last = (blocks - 1) * ONE;
  return Int32Array.from({ length: count }, (_, i) =>
    Math.min(last, Math.max(0, Math.round(((i + 0.5) / factor - 0.5) * ONE))),
  );
}
