import type { GrayImage, RecognisedWord } from '../types.ts';
import { median } from './line-metrics.ts';
import { strokeWidth } from './stroke.ts';

/** Strokes so many times wider than the page's usual ones, for the size of the type, are bold: regular faces stay below 1.2, bold ones begin at 1.35. */
const BOLD = 1.26;
/** Letters that a word needs to be judged by itself; shorter ones and numbers follow their neighbour. */
const ENOUGH = 3;

/**
 * Which words are bold, by the width of their strokes against the usual one of the page.
 *
 * `sizes` are the words' type sizes, in any unit; `image` is the page they stand on. Words come in reading order.
 */
export function findBold(words: readonly RecognisedWord[], sizes: readonly number[], image: GrayImage): boolean[] {
  const strokes = words.map((word, i) => (strokeWidth(image, word) ?? 0) / sizes[i]!);
  const letters = words.map(({ text }) => text.match(/\p{L}/gu)?.length ?? 0);
  const usual = median(strokes.flatMap((stroke, i) => Array<number>(letters[i]!).fill(stroke))) ?? Infinity;
  const own = strokes.map((stroke) => stroke > BOLD * usual);
  return own.map((bold, i) => {
    if (letters[i]! >= ENOUGH) return bold;
    const isTelling = (j: number): boolean => words[j]?.line === words[i]!.line && letters[j]! >= ENOUGH;
    const neighbour = [i + 1, i - 1].find(isTelling);
    return neighbour === undefined ? bold : own[neighbour]!;
  });
}
