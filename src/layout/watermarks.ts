import type { Word } from '../tree/index.ts';
import { median, type Line } from './line.ts';

/** A watermark's letters are so many times larger than those of the text. */
const LARGE = 3;
/** Lines of text that cross a word which lies behind them. */
const LEAST_CROSSED = 2;
/** A page with more large words than this has no watermark but a layout of its own. */
const MOST = 20;
/** Part of a word's height at its top and bottom that lines near it may touch. */
const CORE = 0.2;

/** Words of huge letters with lines of the text across them: they lie behind it. */
export function findWatermarks(words: readonly Word[], lines: readonly Line[]): Set<Word> {
  const size = median(lines.map((line) => line.size));
  const large = words.filter((word) => word.fontSize > LARGE * size);
  if (large.length > MOST) return new Set();
  return new Set(
    large.filter(({ box }) => {
      const [top, bottom] = [box.top + CORE * (box.bottom - box.top), box.bottom - CORE * (box.bottom - box.top)];
      const crossed = lines.filter(
        (line) =>
          line.size * LARGE <= box.bottom - box.top &&
          line.box.bottom > top &&
          line.box.top < bottom &&
          line.words.some((word) => word.box.right > box.left && word.box.left < box.right),
      );
      return crossed.length >= LEAST_CROSSED;
    }),
  );
}
