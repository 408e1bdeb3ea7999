import type { GrayImage } from '../types.ts';
import { isPaper, liftOf, WHITE, whiteWords, WORD } from './white-words.ts';

/** Words of paper that part two spans: fewer would part letters, and a row of text have a hundred spans. */
const PARTING = 4;

/**
 * Where the print of an image is: of each row the stretches outside of which every pixel is brighter than some value.
 *
 * Those of row `y` are `edges[i]` to `edges[i + 1]`, `i` from `rows[y]` to `rows[y + 1]` in twos, from the left, never touching;
 * there is paper in them too. Most of a page is white: what walks the spans instead of the pixels is three times as fast.
 */
export interface Spans {
  rows: Uint32Array;
  edges: number[];
}

/** Find the spans that hold every pixel of `ink` or darker (127..254). */
export function darkSpans(image: GrayImage, ink: number): Spans {
  const { width, height } = image;
  const words = whiteWords(image);
  const lift = liftOf(ink);
  const rows = new Uint32Array(height + 1);
  const edges: number[] = [];
  for (let y = 0; y < height; y++) {
    addSpans(edges, words, lift, y * width, (y + 1) * width);
    rows[y + 1] = edges.length;
  }
  return { rows, edges };
}

/** Add the spans of one row, pixels `start` to `end`. A function of its own, so that the run-time compiles it in the first page. */
function addSpans(edges: number[], words: Int32Array, lift: number, start: number, end: number): void {
  // A word may hold pixels of two rows, and the last pixels of an image fill none: both count as dark.
  const last = Math.ceil(end / WORD);
  const whole = Math.min(last, words.length);
  let word = Math.floor(start / WORD);
  while (word < last) {
    while (word < whole && (words[word] === WHITE || isPaper(words[word]!, lift))) word++;
    if (word === last) break;
    const first = word;
    let dark = word;
    for (; word < last && word - dark <= PARTING; word++)
      if (word >= whole || !isPaper(words[word]!, lift)) dark = word;
    edges.push(Math.max(start, first * WORD) - start, Math.min(end, (dark + 1) * WORD) - start);
  }
}
