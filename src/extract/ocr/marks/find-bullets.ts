import type { Region } from '../compose/regions.ts';
import type { Blob } from './find-blobs.ts';

/** Inches. Bullets of 7 to 16 pt text; smaller is a dot of dirt or of a letter, larger a figure. */
const SMALLEST = 0.016;
const LARGEST = 0.11;
/** Width to height of a disc or a square that ink has spread or eaten. */
const SQUARE = 1.4;
/** Share of its box that a solid mark fills; a disc fills 0.79, letters and rings less. */
const SOLID = 0.62;
/** Inches between a bullet and its text: more than between letters or words. */
const NEAREST_TEXT = 0.045;
const FURTHEST_TEXT = 0.7;
/** A bullet is at most so many times as high as the letter after it. */
const TO_LETTER = 1;

/**
 * Find solid bullets: round or square marks that stand first in their row of a region, apart from the text they begin.
 *
 * Engines drop them or read them as letters (`e`, `*`), and then run the two words after them together.
 */
export function findBullets(blobs: readonly Blob[], regions: readonly Region[], dpi: number): Blob[] {
  return regions.flatMap((region) => {
    const own = blobs.filter((blob) => inside(blob, region));
    return own.filter((blob) => isSolid(blob, dpi) && beginsText(blob, own, dpi));
  });
}

const inside = (blob: Blob, region: Region): boolean =>
  blob.left >= region.left && blob.right <= region.right && blob.top >= region.top && blob.bottom <= region.bottom;

function isSolid({ left, top, right, bottom, area }: Blob, dpi: number): boolean {
  const [width, height] = [right - left, bottom - top];
  const [small, large] = [Math.min(width, height), Math.max(width, height)];
  if (small < SMALLEST * dpi || large > LARGEST * dpi || large > SQUARE * small) return false;
  return area >= SOLID * width * height;
}

function beginsText(bullet: Blob, blobs: readonly Blob[], dpi: number): boolean {
  let next: Blob | undefined;
  for (const blob of blobs) {
    if (blob === bullet || blob.bottom <= bullet.top || blob.top >= bullet.bottom) continue;
    if (blob.left < bullet.right) return false;
    if (!next || blob.left < next.left) next = blob;
  }
  if (!next) return false;
  const gap = next.left - bullet.right;
  const height = bullet.bottom - bullet.top;
  return gap >= NEAREST_TEXT * dpi && gap <= FURTHEST_TEXT * dpi && height <= TO_LETTER * (next.bottom - next.top);
}
