import type { GrayImage } from '../types.ts';
import type { Blob } from './find-blobs.ts';

const PAPER = 255;

/** Take small marks out of an image, in place: their ink and `rim` pixels of the gray around it. */
export function eraseBlobs({ width, height, data }: GrayImage, blobs: readonly Blob[], rim: number): void {
  for (const { left, top, right, bottom } of blobs) {
    for (let y = Math.max(0, top - rim); y < Math.min(height, bottom + rim); y++) {
      data.fill(PAPER, y * width + Math.max(0, left - rim), y * width + Math.min(width, right + rim));
    }
  }
}
