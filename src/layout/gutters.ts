import { most } from '../tree/index.ts';
import { guessBullet, isBulletSign } from './bullets.ts';
import type { Line } from './line.ts';
import { spaceAbove } from './paragraph-start.ts';
import { opensItem } from './segments.ts';
import type { Typography } from './typography.ts';

/** Ems; text on the two sides of a gutter stands no nearer: more than most spaces, less than the padding of two cells. */
const LEAST_GAP = 0.5;
/** Ems by which lines of a text layer may begin apart at one edge. */
const SAME_EDGE = 0.1;
/** Ems; no column is narrower: text that hangs under a bullet is none. */
const NARROWEST = 4;
/** Rows with text on both sides of a gutter, a head among them, from which on it is no accident. */
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

/** Lines below the first one of columns that may show them. */
const AHEAD = 40;
/** Lines with text on both sides of each gutter, from which on columns of justified text are sure. */
const LEAST_LINES = 3;
/** Ems of blank over which no columns go on. */
const FAR = 3;

/**
 * Those of some places at which columns begin on the line `from`, if the lines below show the same ones, else nothing.
 *
 * In a line of text a wide space may look like a gutter; lines below that still keep to the other columns then run over it. The gaps
 * in a head are gutters all of them.
 */
export function lastingStarts(
  starts: readonly number[],
  lines: readonly Line[],
  from: number,
  typography: Typography,
): number[] | undefined {
  const found = starts.map((left) => ({ left, ...reachOf(left, lines, from, typography) }));
  const isHead = lines[from]!.words.every((word) => word.bold);
  const farthest = most(found.map(({ end }) => end));
  const kept = isHead ? found : found.filter(({ end }) => end === farthest);
  const least = isHead ? LEAST_ROWS : LEAST_LINES;
  return kept.every(({ parted }) => parted >= least) ? kept.map(({ left }) => left) : undefined;
}

/** The line after the last one that keeps clear of a gutter, and how many have text on both of its sides. */
function reachOf(
  left: number,
  lines: readonly Line[],
  from: number,
  typography: Typography,
): { end: number; parted: number } {
  const edges = [left];
  let parted = 0;
  let end = from;
  for (; end < lines.length && end < from + AHEAD; end++) {
    const line = lines[end]!;
    const near = (SAME_EDGE + typography.jitter) * line.size;
    if (!isClear([line], left, near)) break;
    if (end > from && spaceAbove(lines[end - 1]!, line, typography) > FAR) break;
    if (edges.some((edge) => isParted(line, edge, near))) parted++;
    const hanging = hangingAt(line, left, near);
    if (hanging !== undefined) edges.push(hanging);
  }
  return { end, parted };
}

/** Where the text behind a bullet begins, if the first word behind the gutter is one: wrapped lines hang there. */
function hangingAt({ words }: Line, left: number, near: number): number | undefined {
  const first = words.findIndex(({ box }) => box.left > left - near);
  const next = words[first + 1];
  return first >= 0 && next && guessBullet({ words: words.slice(first) }) === 'sure' ? next.box.left : undefined;
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
      if (isBulletSign(words[i]!) || (i === 0 && opensItem(words))) return [];
      if (gap < LEAST_GAP * size && guessBullet({ words: words.slice(i + 1) }) !== 'sure') return [];
      return [{ left: word.box.left, em: size }];
    }),
  );
  all.sort((a, b) => a.left - b.left);
  return all.filter(({ left, em }, i) => i === 0 || left - all[i - 1]!.left > STEP * em);
}

/** Text ends before the gutter, and other text, or a bullet, begins at its end. */
function isParted({ words, size }: Line, left: number, near: number): boolean {
  const first = words.findIndex(({ box }) => box.left > left - near);
  if (first < 1 || isBulletSign(words[first - 1]!)) return false;
  const isBullet = guessBullet({ words: words.slice(first) }) === 'sure';
  const isApart = isBullet || left - words[first - 1]!.box.right > LEAST_GAP * size - near;
  return isApart && words[first]!.box.left < left + (isBullet ? NARROWEST * size : near);
}
