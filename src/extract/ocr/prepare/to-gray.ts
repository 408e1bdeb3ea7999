import type { GrayImage, Raster } from '../types.ts';

/** One gray sample a pixel; transparent pixels are paper. */
export function toGray({ width, height, channels, data }: Raster): GrayImage {
  if (channels === 1) return { width, height, data };
  const gray = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < gray.length; pixel++, at += channels) {
    // ITU-R BT.601 luma in 8-bit fixed point
    const luma = (77 * data[at]! + 150 * data[at + 1]! + 29 * data[at + 2]!) >> 8;
    gray[pixel] = channels === 4 ? 255 + (((luma - 255) * data[at + 3]!) >> 8) : luma;
  }
  return { width, height, data: gray };
}
