import { INK } from '../rules/find-lines.ts';
import type { GrayImage, RecognisedWord } from '../types.ts';

/** What has ink above the body of a letter. */
const WITH_ACCENT = /[ÕÄÖÜŠŽõäöüšžij"„“”'!?:;=%]/u;

/**
 * Draw the boxes of words in to their own ink.
 *
 * Engines give a word the tilde of the line below or a tail of the line above where lines stand close, and with it half as
 * much height again, which then passes for larger type.
 */
export function fitBoxes<T extends RecognisedWord>(words: readonly T[], image: GrayImage): T[] {
  return words.map((word) => ({ ...word, ...bodyOf(word, image) }));
}

/** The rows of the word's tallest piece without a gap, and what stands above it where letters have accents. */
function bodyOf(word: RecognisedWord, image: GrayImage): { top: number; bottom: number } {
  const pieces = inkedRows(word, image);
  const first = pieces[0];
  if (!first) return word;
  const body = pieces.reduce((a, b) => (b.bottom - b.top > a.bottom - a.top ? b : a), first);
  return { top: WITH_ACCENT.test(word.text) ? first.top : body.top, bottom: body.bottom };
}

/** Rows with ink in a word's box, those without a gap together. */
function inkedRows({ left, top, right, bottom }: RecognisedWord, { width, height, data }: GrayImage) {
  const pieces: { top: number; bottom: number }[] = [];
  for (let y = Math.max(0, top); y < Math.min(height, bottom); y++) {
    const row = data.subarray(y * width + Math.max(0, left), y * width + Math.min(width, right));
    if (!row.some((value) => value <= INK)) continue;
    const last = pieces.at(-1);
    if (last?.bottom === y) last.bottom = y + 1;
    else pieces.push({ top: y, bottom: y + 1 });
  }
  return pieces;
}
