import { appendAll } from '../tree/index.ts';
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
  /** The path as one word. */
  key: string;
}

/**
 * Read the task numbers as a sequence and name each fault once.
 *
 * What stands outside the longest rising run is at fault: a repeat where the run has its number, out of order where not. A jump in the run is a
 * gap, unless as many tasks at fault stand in it. Every prefix ("2.", "3.") counts on its own, from 1. Numbers that are no digits
 * and dots are left alone.
 */
export function numberingFaults(tasks: readonly Task[]): NumberingFault[] {
  if (isPlainSequence(tasks)) return [];
  const numbered: Numbered[] = [];
  for (const [index, { number }] of tasks.entries()) {
    const path = number === undefined ? undefined : parsePath(number);
    if (path) numbered.push({ index, number: number!, path, key: path.join('.') });
  }
  const rising = longestRise(numbered);
  const sound = numbered.filter(({ index }) => rising.has(index));
  const used = new Set(sound.map(({ key }) => key));
  const repeats = new Map<string, number>();
  const faults: NumberingFault[] = [];
  for (const { index, number, key } of numbered) {
    if (rising.has(index)) continue;
    faults.push({ kind: used.has(key) ? 'repeat' : 'order', index, number });
    repeats.set(key, (repeats.get(key) ?? 0) + 1);
  }
  if (numbered.length > 0)
    for (const [index, { number }] of tasks.entries())
      if (number === undefined) faults.push({ kind: 'missing', index });
  appendAll(faults, gaps(sound, repeats));
  return faults.sort((one, other) => one.index - other.index);
}

/** The usual case, told cheaply: "2.1", "2.2", "2.3". */
function isPlainSequence(tasks: readonly Task[]): boolean {
  const first = tasks[0]?.number;
  if (first === undefined) return tasks.every(({ number }) => number === undefined);
  if (!/^\d{1,6}\.1$/.test(first)) return false;
  const prefix = first.slice(0, -1);
  return tasks.every(({ number }, index) => number === `${prefix}${index + 1}`);
}

function parsePath(number: string): number[] | undefined {
  return /^\d{1,6}(?:\.\d{1,6}){0,5}\.?$/.test(number) ? number.replace(/\.$/, '').split('.').map(Number) : undefined;
}

function* gaps(sound: readonly Numbered[], repeats: ReadonlyMap<string, number>): Generator<NumberingFault> {
  const last = new Map<string, Numbered>();
  let before = -1;
  for (const item of sound) {
    const prefix = item.path.slice(0, -1).join('.');
    const previous = last.get(prefix);
    const from = previous ? previous.path.at(-1)! + 1 : 1;
    const to = item.path.at(-1)!;
    // Tasks in the gap whose own number is at fault fill it, and so does the twin of the number behind it: one mistake, one finding.
    let fillers = item.index - before - 1 + (repeats.get(item.key) ?? 0);
    for (let next = from; next < to; next++) {
      const expected = [...item.path.slice(0, -1), next].join('.');
      if (repeats.has(expected) || fillers-- > 0) continue;
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
    // Of two equal numbers the first one counts.
    if (low === tails.length || compare(items[tails[low]!]!.path, item.path) > 0) tails[low] = position;
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
