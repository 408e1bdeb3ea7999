import type { Task } from '../model/types.ts';

/** What is wrong with the number of one task; `index` into the tasks. */
export type NumberingFault =
  | { kind: 'repeat'; index: number; number: string }
  | { kind: 'order'; index: number; number: string }
  | { kind: 'gap'; index: number; number: string; expected: string }
  | { kind: 'missing'; index: number };

interface Numbered {
  index: number;
  number: string;
  path: number[];
}

/**
 * Read the task numbers as a sequence and name each fault once.
 *
 * A number that had been used is a repeat; one outside the longest rising run is out of order; a jump in what remains is a
 * gap, unless as many tasks with faulty numbers stand in it. Every prefix ("2.", "3.") counts on its own, from 1. Numbers that are no
 * digits and dots are left alone.
 */
export function numberingFaults(tasks: readonly Task[]): NumberingFault[] {
  const numbered: Numbered[] = [];
  const faults: NumberingFault[] = [];
  const seen = new Set<string>();
  for (const [index, { number }] of tasks.entries()) {
    if (number === undefined) continue;
    const path = parsePath(number);
    if (!path) continue;
    const key = path.join('.');
    if (seen.has(key)) faults.push({ kind: 'repeat', index, number });
    else numbered.push({ index, number, path });
    seen.add(key);
  }
  if (numbered.length > 0)
    for (const [index, { number }] of tasks.entries())
      if (number === undefined) faults.push({ kind: 'missing', index });
  const rising = longestRise(numbered);
  for (const { index, number } of numbered) if (!rising.has(index)) faults.push({ kind: 'order', index, number });
  const sound = numbered.filter(({ index }) => rising.has(index));
  faults.push(...gaps(sound, seen));
  return faults.sort((one, other) => one.index - other.index);
}

function parsePath(number: string): number[] | undefined {
  return /^\d{1,6}(?:\.\d{1,6}){0,5}\.?$/.test(number) ? number.replace(/\.$/, '').split('.').map(Number) : undefined;
}

function* gaps(sound: Numbered[], seen: ReadonlySet<string>): Generator<NumberingFault> {
  const last = new Map<string, Numbered>();
  let before = -1;
  for (const item of sound) {
    const prefix = item.path.slice(0, -1).join('.');
    const previous = last.get(prefix);
    const from = previous ? previous.path.at(-1)! + 1 : 1;
    const to = item.path.at(-1)!;
    // Tasks between the two whose own number is faulty fill the gap: one mistake, one finding.
    let fillers = item.index - before - 1;
    for (let next = from; next < to; next++) {
      const expected = [...item.path.slice(0, -1), next].join('.');
      if (seen.has(expected) || fillers-- > 0) continue;
      yield { kind: 'gap', index: item.index, number: item.number, expected };
      break;
    }
    last.set(prefix, item);
    before = item.index;
  }
}

/** Indexes (of tasks) of a longest strictly rising subsequence. */
function longestRise(items: readonly Numbered[]): Set<number> {
  const tails: number[] = []; // positions in `items` that end the best run of each length
  const previous: number[] = [];
  for (const [position, item] of items.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(items[tails[middle]!]!.path, item.path) < 0) low = middle + 1;
      else high = middle;
    }
    previous[position] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = position;
  }
  const run = new Set<number>();
  for (let position = tails.at(-1) ?? -1; position >= 0; position = previous[position]!)
    run.add(items[position]!.index);
  return run;
}

function compare(one: number[], other: number[]): number {
  for (let level = 0; level < Math.min(one.length, other.length); level++)
    if (one[level] !== other[level]) return one[level]! - other[level]!;
  return one.length - other.length;
}
