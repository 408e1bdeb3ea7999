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
/** Inches. What stands further to the left is a label in a column of its own, which no line or gutter parts. */
const COLUMN_GAP = 0.25;
/** Share of a letter's height that the row above or below may reach into. */
const ROW_EDGE = 0.2;
/** Inches. The height of a small letter in 6 pt; dots of letters are lower. */
const LETTER = 0.035;
/** A bullet is at most so many times as high as the letter after it. */
const TO_LETTER = 1;

/** Share of a mark's height within which the bottom of a full stop lies on the mark's own. */
const ON_LINE = 0.25;

/**
 * Find solid marks that stand apart from letters: discs and squares of a bullet's size.
 *
 * A bold letter is solid too, but in a word, and a bold digit before a full stop.
 */
export function findMarks(blobs: readonly Blob[], dpi: number): Blob[] {
  const apart = NEAREST_TEXT * dpi;
  return blobs.filter((mark) => {
    if (!isSolid(mark, dpi)) return false;
    const { left, top, right, bottom } = mark;
    const isStop = (blob: Blob): boolean =>
      blob.left >= right && blob.top > top && Math.abs(blob.bottom - bottom) <= ON_LINE * (bottom - top);
    const near = (blob: Blob): boolean =>
      blob.left < right + apart && blob.right > left - apart && blob.top < bottom && blob.bottom > top;
    return !blobs.some((blob) => blob !== mark && near(blob) && (isLetter(blob, dpi) || isStop(blob)));
  });
}

/**
 * Tell bullets among the marks: they stand first in their row of a region, apart from the text they begin.
 *
 * Engines drop them or read them as letters (`e`, `*`), and then run the two words after them together.
 */
export function findBullets(
  marks: readonly Blob[],
  blobs: readonly Blob[],
  regions: readonly Region[],
  dpi: number,
): Blob[] {
  return regions.flatMap((region) => {
    const own = blobs.filter((blob) => inside(blob, region));
    return marks.filter((mark) => inside(mark, region) && beginsText(mark, own, dpi));
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

/** Whether a blob is as high as letters are; smaller ones are dots, commas, dashes. */
export const isLetter = ({ top, bottom }: Blob, dpi: number): boolean => bottom - top >= LETTER * dpi;

function beginsText(bullet: Blob, blobs: readonly Blob[], dpi: number): boolean {
  const beside = blobs.filter((blob) => blob !== bullet && blob.bottom > bullet.top && blob.top < bullet.bottom);
  const next = beside.reduce<Blob | undefined>(
    (a, b) => (b.left >= bullet.right && isLetter(b, dpi) && (!a || b.left < a.left) ? b : a),
    undefined,
  );
  if (!next) return false;
  const gap = next.left - bullet.right;
  const height = next.bottom - next.top;
  if (gap < NEAREST_TEXT * dpi || gap > FURTHEST_TEXT * dpi || bullet.bottom - bullet.top > TO_LETTER * height)
    return false;
  // Dots of letters and full stops have letters before them; those stand in the row of the letter after, not of the dot.
  const [top, bottom] = [next.top + height * ROW_EDGE, next.bottom - height * ROW_EDGE];
  const near = bullet.left - COLUMN_GAP * dpi;
  return !blobs.some(
    (blob) =>
      blob !== bullet && blob.left < bullet.right && blob.right > near && blob.bottom > top && blob.top < bottom,
  );
}
