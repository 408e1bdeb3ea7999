import { whiteTiles } from '../pixels/white-tiles.ts';
import type { GrayImage } from '../types.ts';

/**
 * A projective map in row order: `(x, y)` goes to `((a x + b y + c) / w, (d x + e y + f) / w)`, `w = g x + h y + 1`.
 *
 * Here always from the prepared page back to its source: that is the direction in which pixels are fetched.
 */
export type Projection = readonly [
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
  g: number,
  h: number,
];

/** Pixels of a row over which a projection is taken for linear; the error stays under a hundredth of a pixel. */
const SPAN = 32;
/** Bits after the point of source positions. */
const FRACTION = 14;
const ONE = 1 << FRACTION;

/** Where a point goes. */
export function project([a, b, c, d, e, f, g, h]: Projection, x: number, y: number): [number, number] {
  const w = g * x + h * y + 1;
  return [(a * x + b * y + c) / w, (d * x + e * y + f) / w];
}

/** Fetch every pixel of a new image from where `back` says, between the four nearest pixels; white outside the source. */
export function warp(source: GrayImage, back: Projection, width: number, height: number): GrayImage {
  const data = new Uint8Array(width * height).fill(255);
  const isWhite = whiteTiles(source);
  const [a, b, c, d, e, f, g, h] = back;
  for (let y = 0; y < height; y++) {
    let [stopX, stopY] = project(back, 0, y);
    for (let from = 0; from < width; from += SPAN) {
      const to = Math.min(width, from + SPAN);
      const startX = stopX;
      const startY = stopY;
      const w = g * to + h * y + 1; // as in `project`, which would make an object for each span
      stopX = (a * to + b * y + c) / w;
      stopY = (d * to + e * y + f) / w;
      const left = Math.min(startX, stopX);
      const top = Math.min(startY, stopY);
      const right = Math.max(startX, stopX);
      const bottom = Math.max(startY, stopY);
      if (isWhite(left, top, right + 1, bottom + 1)) continue;
      const inside = left >= 0 && top >= 0 && right < source.width - 2 && bottom < source.height - 2;
      const sx = Math.round(startX * ONE);
      const sy = Math.round(startY * ONE);
      const dx = Math.round(((stopX - startX) / (to - from)) * ONE);
      const dy = Math.round(((stopY - startY) / (to - from)) * ONE);
      fetchSpan(source, sx, sy, dx, dy, inside, data, y * width + from, y * width + to);
    }
  }
  return { width, height, data };
}

/** Fetch the pixels of one span: a function of its own, because the run-time compiles it a page earlier than a loop in a loop. */
function fetchSpan(
  { width: stride, height, data: pixels }: GrayImage,
  sx: number,
  sy: number,
  dx: number,
  dy: number,
  inside: boolean,
  data: Uint8Array,
  from: number,
  to: number,
): void {
  // The last row and column have no neighbour to mix with: they count as outside.
  const endX = (stride - 1) * ONE;
  const endY = (height - 1) * ONE;
  for (let at = from; at < to; at++, sx += dx, sy += dy) {
    if (!inside && (sx < 0 || sy < 0 || sx >= endX || sy >= endY)) continue;
    const near = (sy >> FRACTION) * stride + (sx >> FRACTION);
    const p = pixels[near]!;
    const q = pixels[near + 1]!;
    const r = pixels[near + stride]!;
    const s = pixels[near + stride + 1]!;
    if ((p & q & r & s) === 255) continue;
    const fx = sx & (ONE - 1);
    // 8 + 14 bits: dropping 6 first keeps the second product within 31
    const upper = ((p << FRACTION) + (q - p) * fx) >> 6;
    const lower = ((r << FRACTION) + (s - r) * fx) >> 6;
    data[at] = ((upper << FRACTION) + (lower - upper) * (sy & (ONE - 1)) + (1 << 21)) >> 22;
  }
}
