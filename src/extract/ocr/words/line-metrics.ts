import type { RecognisedWord } from '../types.ts';

/**
 * Heights of letters above the baseline in parts of the type size, tallest class first; the mean of Times, Arial, Calibri and their
 * metric twins. Faces differ by a tenth, which the words of one line share.
 */
const HEIGHTS: readonly [letters: RegExp, height: number][] = [
  [/[ÕÄÖÜŠŽ]/u, 0.9],
  [/[\p{Lu}\p{N}bdfhklßšž§%&()[\]{}|!?@#$/]/u, 0.7],
  [/[ijõäöü]/u, 0.66],
  [/t/u, 0.6],
  [/\p{Ll}/u, 0.48],
];
const LOW = /[gjpqyQ,;()[\]{}|@$§/]/u;
const DESCENDER = 0.21;
/** Marks whose box says nothing of the line: dashes, dots, bullets, quotes. */
const UNTELLING = /^[^\p{L}\p{N}]+$/u;

/** A line of text as set, in pixels. */
export interface LineMetrics {
  /** Em size. */
  size: number;
  baseline: number;
}

/** Size and baseline of a line out of its words' boxes; undefined where no word tells. */
export function lineMetrics(words: readonly RecognisedWord[]): LineMetrics | undefined {
  const telling = words.filter(({ text }) => !UNTELLING.test(text));
  const sizes = telling.flatMap(({ text, top, bottom }) => {
    const above = HEIGHTS.find(([letters]) => letters.test(text))?.[1] ?? 0.7;
    const below = LOW.test(text) ? DESCENDER : 0;
    return Array.from(text, () => (bottom - top) / (above + below)); // long words tell more
  });
  const size = median(sizes);
  const baseline = median(
    telling.flatMap(({ text, bottom }) =>
      Array.from(text, () => (LOW.test(text) ? bottom - DESCENDER * (size ?? 0) : bottom)),
    ),
  );
  return size === undefined || baseline === undefined ? undefined : { size, baseline };
}

/** The middle value; undefined of none. */
export function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
