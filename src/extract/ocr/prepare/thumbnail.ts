import { darkSpans } from '../pixels/dark-spans.ts';
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

/**
 * Shrink an image by a whole factor: each pixel is the mean of a square; incomplete squares at the far edges are left out.
 *
 * Only squares with something darker than white are summed up: on a bilevel page one in six.
 */
export function shrink(image: GrayImage, factor: number): GrayImage {
  const width = Math.max(1, Math.floor(image.width / factor));
  const height = Math.max(1, Math.floor(image.height / factor));
  const data = new Uint8Array(width * height);
  const white = 255 * factor;
  const sums = new Uint32Array(width);
  const { data: pixels } = image;
  const { rows, edges } = darkSpans(image, 254);
  for (let y = 0; y < height; y++) {
    sums.fill(white * factor);
    for (let line = y * factor; line < (y + 1) * factor; line++) {
      let x = 0;
      for (let span = rows[line]!; span < rows[line + 1]!; span += 2) {
        x = Math.max(x, Math.floor(edges[span]! / factor));
        const end = Math.min(width, Math.ceil(edges[span + 1]! / factor));
        for (let at = line * image.width + x * factor; x < end; x++) {
          let sum = 0;
          if (factor === USUAL_FACTOR) {
            sum = pixels[at]! + pixels[at + 1]! + pixels[at + 2]! + pixels[at + 3]!;
            at += USUAL_FACTOR;
          } else for (let dx = 0; dx < factor; dx++) sum += pixels[at++]!;
          sums[x]! -= white - sum;
        }
      }
    }
    for (let x = 0; x < width; x++) data[y * width + x] = sums[x]! / (factor * factor);
  }
  return { width, height, data };
}
