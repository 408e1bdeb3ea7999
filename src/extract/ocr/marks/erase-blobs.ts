import type { GrayImage } from '../types.ts';
import type { Blob } from './find-blobs.ts';

const PAPER = 255;

/** Take small marks out of an image, in place: their ink and the gray rim around it. */
export function eraseBlobs({ width, height, data }: GrayImage, blobs: readonly Blob[]): void {
  for (const { left, top, right, bottom } of blobs) {
    for (let y = Math.max(0, top - 1); y < Math.min(height, bottom + 1); y++) {
      data.fill(PAPER, y * width + Math.max(0, left - 1), y * width + Math.min(width, right + 1));
    }
  }
}
