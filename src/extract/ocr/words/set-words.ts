import type { Word } from '../../../tree/index.ts';
import type { GrayImage, RecognisedWord } from '../types.ts';
import { findBold } from './find-bold.ts';
import { lineMetrics } from './line-metrics.ts';
import { typeSizes } from './type-sizes.ts';

/** What the box of a word reaches above and below its baseline in parts of the type size, as those of words in PDF files do. */
const ASCENT = 0.8;
const DESCENT = 0.22;

/**
 * Make words of the page out of what the engine saw: boxes in points from ascent to descent, type size, weight.
 *
 * Engines give boxes of glyphs, from which size and baseline differ from word to word; here a line's words share both.
 * `image` is the page they were read from, without ruling lines; `scale` is points a pixel.
 */
export function setWords(words: readonly RecognisedWord[], image: GrayImage, scale: number): Word[] {
  const lines = [...new Set(words.map(({ line }) => line))].map((line) => words.filter((word) => word.line === line));
  const metrics = lines.map((line) => lineMetrics(line));
  const lineSizes = typeSizes(lines, metrics, scale);
  const lineOf = new Map(lines.flatMap((line, i) => line.map((word) => [word, i] as const)));
  const sizes = words.map((word) => lineSizes[lineOf.get(word)!]!);
  const bold = findBold(words, sizes, image);
  return words.map((word, i) => {
    const fontSize = sizes[i]!;
    const baseline = metrics[lineOf.get(word)!]?.baseline;
    const box = {
      left: word.left * scale,
      top: baseline === undefined ? word.top * scale : baseline * scale - ASCENT * fontSize,
      right: word.right * scale,
      bottom: baseline === undefined ? word.bottom * scale : baseline * scale + DESCENT * fontSize,
    };
    return { text: word.text, box, fontSize, confidence: word.confidence, ...(bold[i] && { bold: true }) };
  });
}
