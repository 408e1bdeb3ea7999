import { least, most, type Word } from '../tree/index.ts';
import { guessBullet, isBulletSign } from './bullets.ts';
import type { Line } from './line.ts';
import { spaceAbove } from './paragraph-start.ts';
import { COLUMN_GAP, opensItem, splitAtGaps } from './segments.ts';
import type { Typography } from './typography.ts';

/**
 * Consecutive lines that keep clear of the same gutters.
 *
 *   | 3.1 Otsuste       • Otsused on      |
 *   | koostamine.         põhjendatud.    |
 *     ^                 ^  starts
 */
export interface ColumnRun {
  /** Where the text of each column begins, points from the left; the outermost where it varies. */
  starts: number[];
  /** How far to the right the text of each column came. */
  ends: number[];
  /** Where each column began on the last line that had text in it. */
  latest: number[];
  lines: RunLine[];
  /** It is known where the columns begin, from many lines or from cells drawn above: a word's place alone tells its column. */
  sure: 'text' | 'cells' | undefined;
}

/** A line and its words by column. */
export interface RunLine {
  line: Line;
  columns: Word[][];
}

/** Ems by which lines of one column may begin left of its first line for rounding and the like. */
const EDGE = 0.3;
/** Ems by which a line may begin inside its column: a bullet's indent and that of the text behind it. */
const INDENT = 4;
/** Ems between columns on a line that fills its cell: the space between words and a bit. */
const LEAST_GAP = 0.5;
/** Widths of a letter of monospaced text: one space is no gap, two are. */
const MONO_GAP = 1.5;
/** Widths of a letter by which columns of text files waver: their places are rounded, and a long line pushes the next column on. */
const MONO_EDGE = 2.2;
/** The same for a column that one space parts from the text before it. */
const PUSHED = 4.2;

/** Ems of blank between lines that follow one another directly. */
const ADJACENT = 0.5;

/** A run without lines yet, its columns beginning and ending as the parts of a line do. */
export function emptyRun(parts: readonly Line[]): ColumnRun {
  const starts = parts.map((part) => part.box.left);
  return { starts, ends: parts.map((part) => part.box.right), latest: [...starts], lines: [], sure: undefined };
}

/** A run without lines yet whose columns are known to begin at some places. */
export function sureRun(starts: readonly number[], sure: 'text' | 'cells' = 'text'): ColumnRun {
  return { starts: [...starts], ends: [...starts], latest: [...starts], lines: [], sure };
}

/** A run with the columns of another one and no lines. */
export function sameColumns({ starts, ends, latest, sure }: ColumnRun): ColumnRun {
  return { starts: [...starts], ends: [...ends], latest: [...latest], lines: [], sure };
}

/** Columns with text on a line. */
export const filled = ({ columns }: RunLine): number[] =>
  columns.flatMap((words, column) => (words.length > 0 ? [column] : []));

/** Add a line to a run if it keeps clear of its gutters; says whether it did. `next` is the line below it, if any. */
export function extendRun(run: ColumnRun, line: Line, typography: Typography, next?: Line): boolean {
  const columns = placeWords(run, line, typography, next);
  if (!columns) return false;
  for (const [column, words] of columns.entries()) {
    const first = words[0]?.box.left;
    if (first === undefined) continue;
    if (!run.sure || column === 0) run.starts[column] = Math.min(run.starts[column]!, first);
    run.ends[column] = Math.max(run.ends[column]!, words.at(-1)!.box.right);
    run.latest[column] = first;
  }
  run.lines.push({ line, columns });
  return true;
}

/** Points that a line keeps between its columns, and by which it may begin before them. */
interface Tolerance {
  edge: number;
  gap: number;
  mono: boolean;
}

function toleranceOf(line: Line, { mono, jitter }: Typography): Tolerance {
  if (mono) return { edge: MONO_EDGE * letterWidth(line), gap: MONO_GAP * letterWidth(line), mono };
  return { edge: (EDGE + jitter) * line.size, gap: (LEAST_GAP + jitter / 2) * line.size, mono };
}

function placeWords(run: ColumnRun, line: Line, typography: Typography, next?: Line): Word[][] | undefined {
  const tolerance = toleranceOf(line, typography);
  if (run.sure) return placeByStarts(run, line, typography);
  const above = run.lines.at(-1)?.line;
  const isAdjacent = above !== undefined && spaceAbove(above, line, typography) < ADJACENT;
  const pushed = typography.mono && isAdjacent ? pushedStarts(run, line, next) : [];
  const placed: Word[][] = run.starts.map(() => []);
  const parted = new Set<number>();
  let column = 0;
  for (const part of splitAtGaps(line)) {
    for (const [i, word] of part.words.entries()) {
      const before = placed[column]!.slice(-2);
      const opens = i === 0 || isBulletSign(word) || pushed.includes(word);
      while (column + 1 < run.starts.length && begins(run, column + 1, word, before, opens, tolerance)) column++;
      const own = placed[column]!;
      if (i === 0 && own.length > 0) {
        if (opensItem(part.words)) return undefined;
        parted.add(column);
      }
      const isFar = column > 0 && own.length === 0 && word.box.left - run.starts[column]! > INDENT * line.size;
      if (isFar && !startsInside(run, word, column, typography)) return undefined;
      own.push(word);
    }
  }
  // Text that a wide gap parts from other text of its column belongs to another grid, or to a justified line.
  const isAligned = parted.size > 0 && typography.justified && keepsEdges(run, placed, typography);
  for (const wide of parted) if (!isJustified(placed[wide]!, run.ends[wide]!, isAligned)) return undefined;
  return isClear(run, placed, pushed, tolerance) ? placed : undefined;
}

function placeByStarts(run: ColumnRun, line: Line, typography: Typography): Word[][] | undefined {
  const tolerance = toleranceOf(line, typography);
  const placed: Word[][] = run.starts.map(() => []);
  const isHead = line.words.every((word) => word.bold);
  for (const part of splitAtGaps(line)) {
    for (const [i, word] of part.words.entries()) {
      const column = run.starts.findLastIndex((start) => word.box.left >= start - tolerance.edge);
      const own = placed[Math.max(0, column)]!;
      // What opens inside a column begins one of another grid.
      if (i === 0 && own.length > 0 && (isHead || opensItem(part.words)) && !isBulletSign(own.at(-1)!))
        return undefined;
      own.push(word);
    }
  }
  if (!placed.every((words, column) => column === 0 || isSet(run, words, column, line, typography))) return undefined;
  const bullets = placed.slice(1).flatMap((words) => (guessBullet({ words }) === 'sure' ? [words[0]!] : []));
  return isClear(run, placed, bullets, tolerance) ? placed : undefined;
}

/** The words stand far off those before them, or begin where text of their column does. */
function isSet(run: ColumnRun, words: readonly Word[], column: number, line: Line, typography: Typography): boolean {
  const [first] = words;
  if (!first || run.sure === 'cells' || guessBullet({ words }) === 'sure') return true;
  const before = line.words[line.words.indexOf(first) - 1];
  if (!before || first.box.left - before.box.right > COLUMN_GAP * line.size) return true;
  return startsInside(run, first, column, typography);
}

/** How much wider than its narrowest space the others of a justified line may be. */
const EVEN = 1.3;

/**
 * The words fill their column to its right edge (or beyond what was known of it), with even spaces behind the bullet or number.
 *
 * Two words apart are rather two columns, unless the line `isAligned`: all that it holds begins where the columns do.
 */
function isJustified(words: readonly Word[], right: number, isAligned: boolean): boolean {
  const last = words.at(-1)!;
  if (words.length < (isAligned ? 2 : 3) || last.box.right < right - last.fontSize / 2) return false;
  const spaces = words.slice(1).map((word, i) => word.box.left - words[i]!.box.right);
  if (spaces.length > (isAligned ? 1 : 2) && opensItem(words)) spaces.shift();
  return most(spaces) < EVEN * least(spaces);
}

/** Ems by which lines of a text layer may begin apart at one edge. */
const SAME_EDGE = 0.1;

/** The line, no head of columns, begins in each column that it fills where some line above it did, or with a bullet. */
function keepsEdges(run: ColumnRun, placed: readonly Word[][], typography: Typography): boolean {
  if (placed.every((words) => words.every((word) => word.bold))) return false;
  return placed.every(([first], column) => {
    if (!first) return true;
    if (isBulletSign(first)) return Math.abs(first.box.left - run.starts[column]!) < INDENT * first.fontSize;
    return startsInside(run, first, column, typography);
  });
}

/** Lines above among which one is sought that begins where a line does. */
const RECENT = 40;

/** The word stands where its column begins, where some line above began in it, or behind the bullet of one. */
export function startsInside(
  run: { starts: readonly number[]; lines: readonly RunLine[] },
  { box, fontSize }: Word,
  column: number,
  { jitter }: Typography,
): boolean {
  const near = (SAME_EDGE + jitter) * fontSize;
  const isAt = (left: number | undefined): boolean => left !== undefined && Math.abs(left - box.left) < near;
  return (
    isAt(run.starts[column]) ||
    run.lines.slice(-RECENT).some(({ columns }) => {
      const words = columns[column]!;
      return isAt(words[0]?.box.left) || (guessBullet({ words }) === 'sure' && isAt(words[1]!.box.left));
    })
  );
}

/**
 * Whether `word` is at or behind the start of `column`, or stands off from the column before like its first word does.
 *
 * `before` are the last words (two at most) of the column before it. `opens`: whatever the gap, the word begins something.
 */
function begins(
  run: ColumnRun,
  column: number,
  word: Word,
  before: readonly Word[],
  opens: boolean,
  { edge, gap }: Tolerance,
): boolean {
  const inside = word.box.left - run.starts[column]!;
  const last = before.at(-1);
  const space = last ? word.box.left - last.box.right : Infinity;
  if (inside >= -edge) return space >= gap || (opens && inside < INDENT * word.fontSize);
  if (!opens || -inside > INDENT * word.fontSize) return false;
  if (last && space < gap) return true;
  const usual = before.length > 1 ? last!.box.left - before[0]!.box.right : 0;
  const isWide = space > Math.max(COLUMN_GAP * word.fontSize, EVEN * usual);
  return isWide && word.box.left > run.ends[column - 1]! + gap;
}

/** No column's text reaches into the gutter behind it. */
function isClear(
  run: ColumnRun,
  placed: readonly Word[][],
  pushed: readonly Word[],
  { edge, gap, mono }: Tolerance,
): boolean {
  for (let column = 0; column + 1 < placed.length; column++) {
    const last = placed[column]!.at(-1);
    if (!last) continue;
    const next = placed.slice(column + 1).find((words) => words.length > 0)?.[0];
    if (next && (pushed.includes(next) || isBulletSign(next))) continue;
    if (next && next.box.left - last.box.right < gap) return false;
    // Columns of text files waver, so that one line may end below where another begins.
    if (next && mono) continue;
    if (last.box.right > run.starts[column + 1]! - edge / 2) return false;
  }
  return true;
}

/**
 * Words of a monospaced line that begin a column although one space only parts them from the text before: that text is so long that
 * it pushed them on, or filled its column to the last letter. The lines above or below show where the column begins.
 */
function pushedStarts(run: ColumnRun, line: Line, next: Line | undefined): Word[] {
  const letter = letterWidth(line);
  const isAt = (a: number, b: number): boolean => Math.abs(a - b) < letter / 10;
  const below = next ? splitAtGaps(next).map((part) => part.box.left) : [];
  return line.words.slice(1).filter((word) => {
    const { left } = word.box;
    const column = run.starts.findIndex((start, i) => i > 0 && Math.abs(start - left) < PUSHED * letter);
    if (column < 0) return false;
    const goesOn = !next || next.box.right < left || next.words.some((other) => isAt(other.box.left, left));
    return goesOn && (isAt(run.latest[column]!, left) || below.some((start) => isAt(start, left)));
  });
}

function letterWidth({ words }: Line): number {
  const [{ box, text }] = words as [Word];
  return (box.right - box.left) / Math.max(1, text.length);
}
