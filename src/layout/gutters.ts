import type { Line } from './line.ts';
import { opensItem } from './segments.ts';
import type { Typography } from './typography.ts';

/** Ems; text on the two sides of a gutter stands no nearer: more than most spaces, less than the padding of two cells. */
const LEAST_GAP = 0.5;
/** Ems by which lines of a text layer may begin apart at one edge. */
const SAME_EDGE = 0.1;
/** Ems; no column is narrower: text that hangs under a bullet is none. */
const NARROWEST = 4;
/** Rows with text on both sides of a gutter, from which on it is no accident. */
const LEAST_ROWS = 2;
/** Part of the rows with text behind a gutter that must keep clear of it; the others are headings over the whole width. */
const CLEAR_ROWS = 0.6;

/**
 * The places (points, from left to right) where columns after the first begin, if the rows of a table share them.
 *
 *   | 2.1 Andmete   Kord on     |   words begin at one place in several rows, and
 *   | kogumine.     kehtestatud.|   no word reaches into the strip before it
 *                   ^
 */
export function sharedStarts(rows: readonly (readonly Line[])[], typography: Typography): number[] {
  const found: number[] = [];
  for (const { left, em } of candidates(rows.flat())) {
    const last = found.at(-1);
    if (last !== undefined && left - last < NARROWEST * em) continue;
    const near = (SAME_EDGE + typography.jitter) * em;
    const behind = rows.filter((lines) => lines.some((line) => line.box.right > left));
    const clear = behind.filter((lines) => isClear(lines, left, near));
    const both = clear.filter((lines) => lines.some((line) => isParted(line, left, near)));
    if (both.length >= LEAST_ROWS && clear.length >= CLEAR_ROWS * behind.length) found.push(left);
  }
  return found;
}

/** Whether no word of the lines reaches into the strip before a place. */
function isClear(lines: readonly Line[], left: number, near: number): boolean {
  return lines.every(({ words }) => words.every(({ box }) => box.left > left - near || box.right < left - near));
}

interface Candidate {
  left: number;
  /** Size of the text there, points. */
  em: number;
}

/** Ems by which places differ that are looked at one by one. */
const STEP = 0.05;

/** Places where words begin after a gap, from left to right, each about once. */
function candidates(lines: readonly Line[]): Candidate[] {
  const all = lines.flatMap(({ words, size }) =>
    words.slice(1).flatMap((word, i) => {
      const gap = word.box.left - words[i]!.box.right;
      if (gap < LEAST_GAP * size || (i === 0 && opensItem(words))) return [];
      return [{ left: word.box.left, em: size }];
    }),
  );
  all.sort((a, b) => a.left - b.left);
  return all.filter(({ left, em }, i) => i === 0 || left - all[i - 1]!.left > STEP * em);
}

/** Text ends before the gutter, and other text begins at its end. */
function isParted({ words, size }: Line, left: number, near: number): boolean {
  const first = words.findIndex(({ box }) => box.left > left - near);
  if (first < 1) return false;
  return words[first]!.box.left < left + near && left - words[first - 1]!.box.right > LEAST_GAP * size - near;
}
