import type { Blob } from '../marks/find-blobs.ts';
import type { RecognisedWord } from '../types.ts';

/** The place of one character, in pixels; right and bottom are one past the last. */
export type Glyph = Omit<Blob, 'area'>;

/** Share of the narrower of two pieces of print that must stand over the other to be one character: a dot and its stem. */
const STACKED = 0.5;

/** The characters of a word as they stand on the page, from the left; letters that touch come as one. */
export function glyphsOf(word: RecognisedWord, blobs: readonly Blob[]): Glyph[] {
  const glyphs: Glyph[] = [];
  for (const blob of blobs.filter((each) => isIn(each, word)).sort((a, b) => a.left - b.left)) {
    const last = glyphs.at(-1);
    const { left, top, right, bottom } = blob;
    if (last && isStacked(last, blob)) {
      last.top = Math.min(last.top, top);
      last.right = Math.max(last.right, right);
      last.bottom = Math.max(last.bottom, bottom);
    } else glyphs.push({ left, top, right, bottom });
  }
  return glyphs;
}

function isIn(blob: Blob, word: RecognisedWord): boolean {
  const [x, y] = [(blob.left + blob.right) / 2, (blob.top + blob.bottom) / 2];
  return x >= word.left && x <= word.right && y >= word.top && y <= word.bottom;
}

function isStacked(one: Glyph, other: Glyph): boolean {
  const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  return shared >= STACKED * Math.min(one.right - one.left, other.right - other.left);
}
