import type { GrayImage } from '../types.ts';

/** Resolution at which light, skew and orientation are judged: letters are still separate lines, a page has half a million pixels. */
const THUMBNAIL_DPI = 75;

/** Of a page of 300 dpi; written out it takes a third of the time. */
const USUAL_FACTOR = 4;

/** A small copy of a page. */
export interface Thumbnail extends GrayImage {
  /** Pixels of the page to one of the copy, in both directions. */
  factor: number;
}

/** Shrink a page to about 75 dpi. */
export function thumbnail(image: GrayImage, dpi: number): Thumbnail {
  const factor = Math.max(1, Math.round(dpi / THUMBNAIL_DPI));
  return { ...shrink(image, factor), factor };
}

/** Shrink an image by a whole factor: each pixel is the mean of a square; incomplete squares at the far edges are left out. */
export function shrink(image: GrayImage, factor: number): GrayImage {
  const width = Math.max(1, Math.floor(image.width / factor));
  const height = Math.max(1, Math.floor(image.height / factor));
  const data = new Uint8Array(width * height);
  const sums = new Uint32Array(width);
  const { data: pixels } = image;
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    for (let dy = 0; dy < factor; dy++) {
      const row = (y * factor + dy) * image.width;
      if (factor === USUAL_FACTOR) {
        for (let x = 0, at = row; x < width; x++, at += USUAL_FACTOR)
          sums[x]! += pixels[at]! + pixels[at + 1]! + pixels[at + 2]! + pixels[at + 3]!;
        continue;
      }
      for (let x = 0, at = row; x < width; x++) {
        let sum = 0;
        for (let dx = 0; dx < factor; dx++) sum += pixels[at++]!;
        sums[x]! += sum;
      }
    }
    for (let x = 0; x < width; x++) data[y * width + x] = sums[x]! / (factor * factor);
  }
  return { width, height, data };
}
