import type { Word } from '../tree/index.ts';
import { guessBullet } from './bullets.ts';
import { makeLine, quantile, type Line } from './line.ts';
import { numberingOf } from './numbering.ts';

/** Ems; spaces between words are narrower but in justified lines, while columns stand further apart. */
export const COLUMN_GAP = 1.4;
/** A justified line widens all of its spaces; a gap between columns is so many times wider than the usual one of its line. */
const GAP_RATIO = 2.5;
/** Ems; no justified line has spaces as wide, whatever else it holds. */
const SURE_GAP = 4;
/** Part of a line's gaps that are no wider than its usual one; a line of three columns of two words has as many wide as narrow. */
const USUAL = 0.4;
/** Leaders: dots or strokes that lead from a label to its value, or wait for one. */
const LEADER = /^(?:\.{4,}|…{2,}|_{3,}|\.?…+\.?)$/u;

/** Cut a line where a wide gap parts it. A bullet or a number stays with the words behind it; a leader with those before it. */
export function splitAtGaps(line: Line): Line[] {
  const { words } = line;
  const widest = gapOf(line);
  const parts: (readonly Word[])[] = [];
  let start = 0;
  for (let i = 1; i < words.length; i++) {
    const before = words[i - 1]!;
    const word = words[i]!;
    const wide = word.box.left - before.box.right > widest;
    const led = LEADER.test(before.text) && !LEADER.test(word.text) && i - 1 > start;
    if (!(wide || led) || (i - 1 === start && opensItem(words.slice(start)))) continue;
    parts.push(words.slice(start, i));
    start = i;
  }
  if (start === 0) return [line];
  parts.push(words.slice(start));
  return parts.map(makeLine);
}

/** Points; the width from which on a gap of this line parts columns. */
function gapOf({ words, size }: Line): number {
  if (words.length < 3) return COLUMN_GAP * size;
  const gaps: number[] = [];
  for (let i = 1; i < words.length; i++) gaps.push(words[i]!.box.left - words[i - 1]!.box.right);
  const usual = quantile(gaps, USUAL);
  return Math.min(SURE_GAP * size, Math.max(COLUMN_GAP * size, GAP_RATIO * usual));
}

/** The first of the words is a bullet or a number of what follows. */
export function opensItem(words: readonly Word[]): boolean {
  const [first, second] = words;
  if (!first || !second) return false;
  return guessBullet({ words }) === 'sure' || numberingOf({ words }) !== undefined;
}
