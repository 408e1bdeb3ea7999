import type { Blob } from '../marks/find-blobs.ts';
import type { RecognisedWord } from '../types.ts';
import { lineMetrics, median } from '../words/line-metrics.ts';
import { besideLine, wordsByLine } from './by-line.ts';
import { glyphsOf, type Glyph } from './glyphs.ts';

/** Parts of the em size. Spaces between words are set 0.25 wide; the letters of a word stand up to 0.12 apart. */
const SPACE = 0.16;
/** Part of the line's usual space, which justification widens; and how far beyond the word's other gaps. */
const TO_USUAL = 0.65;
const TO_OTHERS = 2;
/** Letters on each side of a space that the engine missed: fewer tell too little. */
const LEAST_LETTERS = 2;
/** A dash is so much wider than high, and at most so high (em sizes). */
const LONG = 1.5;
const FLAT = 0.2;
const DASHED = /^[-–—]\p{L}/u;

/**
 * Part words that the engine ran together, by the space between their letters on the page.
 *
 * A dash that begins a line with space after it is a bullet; a space within a word counts where its letters can be told apart one by
 * one. `blobs` are the print of the page that the words stand on; the parts keep what the engine took them for in `read`.
 */
export function splitWords<T extends RecognisedWord>(words: readonly T[], blobs: readonly Blob[]): T[] {
  const parts = new Map<T, T[]>();
  for (const line of wordsByLine(words)) {
    const size = lineMetrics(line)?.size;
    if (size === undefined) continue;
    const near = besideLine(blobs, line);
    const usual = median(line.slice(1).map(({ left }, i) => left - line[i]!.right)) ?? 0;
    for (const [i, word] of line.entries()) {
      const begins = i === 0 && DASHED.test(word.text);
      // The box of a word with a dash before it may begin at its letters.
      const glyphs = glyphsOf(begins ? { ...word, left: word.left - size } : word, near);
      const at = begins ? dashEnd(glyphs, size) : missedSpace(word, glyphs, size, usual);
      if (at !== undefined) parts.set(word, partAt(word, glyphs, at));
    }
  }
  return words.flatMap((word) => parts.get(word) ?? word);
}

/** 1 where the first of these is a dash with space after it. */
function dashEnd([dash, next]: readonly Glyph[], size: number): number | undefined {
  if (!dash || !next) return undefined;
  const [width, height] = [dash.right - dash.left, dash.bottom - dash.top];
  const isDash = width >= LONG * height && height <= FLAT * size;
  return isDash && next.left - dash.right >= SPACE * size ? 1 : undefined;
}

/** How many characters stand before a space that the word has on the page. */
function missedSpace(
  { text }: RecognisedWord,
  glyphs: readonly Glyph[],
  size: number,
  usual: number,
): number | undefined {
  const characters = Array.from(text);
  if (characters.length !== glyphs.length || characters.length < 2 * LEAST_LETTERS) return undefined;
  const gaps = glyphs.slice(1).map(({ left }, i) => left - glyphs[i]!.right);
  const [widest, other] = [...gaps].sort((a, b) => b - a) as [number, number];
  if (widest < Math.max(SPACE * size, TO_USUAL * usual, TO_OTHERS * other)) return undefined;
  const at = gaps.indexOf(widest) + 1;
  const sides = [characters.slice(0, at), characters.slice(at)];
  const isLetters = (side: readonly string[]): boolean =>
    side.filter((character) => /\p{L}/u.test(character)).length >= LEAST_LETTERS;
  const meet = /\p{L}/u.test(characters[at - 1]!) && /\p{L}/u.test(characters[at]!);
  return meet && sides.every(isLetters) ? at : undefined;
}

/** A word in two, the second from the glyph of the same number. */
function partAt<T extends RecognisedWord>(word: T, glyphs: readonly Glyph[], at: number): T[] {
  const characters = Array.from(word.text);
  const [first, second] = [characters.slice(0, at).join(''), characters.slice(at).join('')];
  return [
    { ...word, text: first, left: glyphs[0]!.left, right: glyphs[at - 1]!.right, read: word.text },
    { ...word, text: second, left: glyphs[at]!.left, read: word.text },
  ];
}
