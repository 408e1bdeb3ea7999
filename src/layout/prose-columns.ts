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

/**
 * Find two columns of running text; `undefined` where there are none.
 *
 * Rows of a table look the same. Only numbers tell: down the left column and on from the top of the right one they rise without a break.
 *
 *   | 1. ÜLDOSA       3.2 Hoiab …   |
 *   | 1.1 Allub …     4. ÕIGUSED    |
 */
export function findProseColumns(lines: readonly Line[]): ProseColumns | undefined {
  const gutter = gutterOf(lines);
  if (gutter === undefined) return undefined;
  let start = lines.findIndex((line) => isParted(line, gutter));
  if (start < 0) return undefined; // words that lie over one another leave no gutter
  let end = start;
  while (start > 0 && isClear(lines[start - 1]!, gutter)) start--; // where lines of the two columns are not level
  while (end < lines.length && isClear(lines[end]!, gutter)) end++;
  const words = lines.slice(start, end).flatMap((line) => line.words);
  const columns = [words.filter(({ box }) => box.left < gutter), words.filter(({ box }) => box.left >= gutter)].map(
    (own) => ({ lines: findLines(own), left: leftOf(own), right: most(own.map(({ box }) => box.right)) }),
  );
  if (columns.some((column) => numbersOf(column.lines).length < LEAST_NUMBERS)) return undefined;
  if (!rises(columns.flatMap((column) => numbersOf(column.lines)))) return undefined;
  return { above: lines.slice(0, start), columns, below: lines.slice(end) };
}

const leftOf = (words: readonly Word[]): number => least(words.map(({ box }) => box.left));

/** Right before the place where most numbers stand that have text at their left. */
function gutterOf(lines: readonly Line[]): number | undefined {
  const places: { left: number; size: number }[] = [];
  for (const { words, size } of lines) {
    for (const [i, { box }] of words.entries()) {
      const before = words[i - 1];
      if (!before || box.left - before.box.right < LEAST_GAP * size) continue;
      if (numberingOf({ words: words.slice(i, i + 2) })) places.push({ left: box.left, size });
    }
  }
  places.sort((a, b) => a.left - b.left);
  let best: number | undefined;
  let count = 0;
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
