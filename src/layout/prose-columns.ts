import { least, most, type Word } from '../tree/index.ts';
import type { Line } from './line.ts';
import { findLines } from './lines.ts';
import { numberingOf } from './numbering.ts';

/** Text set in two columns, to be read down the one and then down the other; what stands over and under them. */
export interface ProseColumns {
  above: Line[];
  columns: { lines: Line[]; left: number; right: number }[];
  below: Line[];
}

/** Numbers in each column from which on their order is no accident. */
const LEAST_NUMBERS = 3;
/** Ems; columns stand no nearer, and lines of one column begin no further apart at its edge. */
const LEAST_GAP = 0.5;
const SAME_EDGE = 0.15;
/** Lines in each column from which on it may be running text. */
const LEAST_LINES = 6;
/** Part of the lines of the shorter column beside which a line of the other is level: rows of a table begin level. */
const MOST_LEVEL = 0.5;
/** Ems between the feet of two lines that are level. */
const SAME_LEVEL = 0.1;
/** Ems; no space between two words is as wide. */
const WIDE_SPACE = 1;
/** Part of the width of the text on either side within which no second column begins. */
const NEAR_MIDDLE = 0.3;

/**
 * Find two columns of running text; `undefined` where there are none.
 *
 * Rows of a table look the same. Numbers tell: down the left column and on from the top of the right one they rise without a break.
 *
 *   | 1. ÜLDOSA       3.2 Hoiab …   |
 *   | 1.1 Allub …     4. ÕIGUSED    |
 *
 * So do headings within each column that no line beside them is level with: cells of a row begin level.
 */
export function findProseColumns(lines: readonly Line[]): ProseColumns | undefined {
  return numberedColumns(lines) ?? headedColumns(lines);
}

function numberedColumns(lines: readonly Line[]): ProseColumns | undefined {
  const gutter = mostShared(numberedPlaces(lines), 1);
  if (gutter === undefined) return undefined;
  let start = lines.findIndex((line) => isParted(line, gutter));
  if (start < 0) return undefined; // words that lie over one another leave no gutter
  let end = start;
  while (start > 0 && isClear(lines[start - 1]!, gutter)) start--; // where lines of the two columns are not level
  while (end < lines.length && isClear(lines[end]!, gutter)) end++;
  const found = cutAt(gutter, lines, start, end);
  const numbers = found.columns.map((column) => numbersOf(column.lines));
  return numbers.every((own) => own.length >= LEAST_NUMBERS) && rises(numbers.flat()) ? found : undefined;
}

function headedColumns(lines: readonly Line[]): ProseColumns | undefined {
  const gutter = mostShared(placesBehindText(lines), LEAST_LINES);
  if (gutter === undefined) return undefined;
  const [start, end] = longestRun(lines, (line) => isClear(line, gutter));
  if (end - start < LEAST_LINES) return undefined;
  const found = cutAt(gutter, lines, start, end);
  const [left, right] = found.columns.map((column) => column.lines) as [Line[], Line[]];
  if (left.length < LEAST_LINES || right.length < LEAST_LINES) return undefined;
  const fewer = left.length < right.length ? left : right;
  const other = fewer === left ? right : left;
  const level = fewer.filter((line) => isLevel(line, other)).length;
  if (level >= MOST_LEVEL * fewer.length) return undefined;
  const isHeaded = (own: readonly Line[], beside: readonly Line[]): boolean =>
    own.some((line) => isHeading(line) && !isLevel(line, beside));
  return isHeaded(left, right) && isHeaded(right, left) ? found : undefined;
}

/** Both columns of the lines from `start` to before `end`. */
function cutAt(gutter: number, lines: readonly Line[], start: number, end: number): ProseColumns {
  const words = lines.slice(start, end).flatMap((line) => line.words);
  const columns = [words.filter(({ box }) => box.left < gutter), words.filter(({ box }) => box.left >= gutter)].map(
    (own) => ({ lines: findLines(own), left: leftOf(own), right: most(own.map(({ box }) => box.right)) }),
  );
  return { above: lines.slice(0, start), columns, below: lines.slice(end) };
}

/** First and one past the last of the most lines in a row of which something holds. */
function longestRun(lines: readonly Line[], holds: (line: Line) => boolean): [start: number, end: number] {
  let best: [number, number] = [0, 0];
  for (let start = 0; start < lines.length;) {
    let end = start;
    while (end < lines.length && holds(lines[end]!)) end++;
    if (end - start > best[1] - best[0]) best = [start, end];
    start = end + 1;
  }
  return best;
}

const isLevel = (line: Line, beside: readonly Line[]): boolean =>
  beside.some(({ base }) => Math.abs(base - line.base) < SAME_LEVEL * line.size);

/** Bold from end to end, or in capitals. */
function isHeading({ words }: Line): boolean {
  const text = words.map((word) => word.text).join('');
  return /\p{L}{3}/u.test(text) && (words.every((word) => word.bold) || text === text.toUpperCase());
}

const leftOf = (words: readonly Word[]): number => least(words.map(({ box }) => box.left));

/** A place where words begin, and the size of its text, points. */
interface Place {
  left: number;
  size: number;
}

/** Where numbers stand that have text at their left. */
function numberedPlaces(lines: readonly Line[]): Place[] {
  return lines.flatMap(({ words, size }) =>
    words.flatMap(({ box }, i) => {
      const before = words[i - 1];
      if (!before || box.left - before.box.right < LEAST_GAP * size) return [];
      return numberingOf({ words: words.slice(i, i + 2) }) ? [{ left: box.left, size }] : [];
    }),
  );
}

/** Where lines begin that stand beside others: near the middle of the text, at the start of a line or behind a wide space. */
function placesBehindText(lines: readonly Line[]): Place[] {
  const left = least(lines.map(({ box }) => box.left));
  const width = most(lines.map(({ box }) => box.right)) - left;
  return lines.flatMap(({ words, size }) =>
    words.flatMap(({ box }, i) => {
      const before = words[i - 1];
      const isFirst = !before || box.left - before.box.right > WIDE_SPACE * size;
      const place = (box.left - left) / width;
      return isFirst && place > NEAR_MIDDLE && place < 1 - NEAR_MIDDLE ? [{ left: box.left, size }] : [];
    }),
  );
}

/** Right before the place that most share; `undefined` where fewer than `enough` do. */
function mostShared(places: Place[], enough: number): number | undefined {
  places.sort((a, b) => a.left - b.left);
  let best: number | undefined;
  let count = enough - 1;
  for (let from = 0; from < places.length;) {
    const { left, size } = places[from]!;
    let to = from;
    while (to < places.length && places[to]!.left - left < SAME_EDGE * size) to++;
    if (to - from > count) [best, count] = [left - SAME_EDGE * size, to - from];
    from = to;
  }
  return best;
}

/** No word reaches over the gutter. */
const isClear = ({ words }: Line, gutter: number): boolean =>
  words.every(({ box }) => box.left >= gutter || box.right < gutter);

const isParted = (line: Line, gutter: number): boolean =>
  line.box.left < gutter && line.box.right > gutter && isClear(line, gutter);

function numbersOf(lines: readonly Line[]): number[][] {
  return lines.flatMap((line) => {
    const number = numberingOf(line);
    return number?.style === 'dotted' && !number.weak ? [number.parts] : [];
  });
}

/** Each number comes after the one before it, as "3.1" after "3" and "4" after "3.12". */
function rises(numbers: readonly number[][]): boolean {
  return numbers.every((number, i) => {
    const before = numbers[i - 1];
    if (!before) return true;
    const at = number.findIndex((part, level) => part !== before[level]);
    return at >= 0 && number[at]! > (before[at] ?? 0);
  });
}
