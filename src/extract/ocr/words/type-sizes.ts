import type { RecognisedWord } from '../types.ts';
import { median, type LineMetrics } from './line-metrics.ts';

/** Lines whose size is within this share of a size that many lines have are of that size. */
const SAME_SIZE = 0.12;
/** Points: steps in which type sizes are told apart. */
const STEP = 0.5;

/**
 * Type sizes of lines in points: the few sizes that a page is set in, not the many that its lines measure.
 *
 * The size with most text takes in every line near it, then the size with most of what is left. A line that measures nothing
 * (dashes, bullets) has the size of the line before it.
 */
export function typeSizes(
  lines: readonly (readonly RecognisedWord[])[],
  metrics: readonly (LineMetrics | undefined)[],
  scale: number,
): number[] {
  const measured = metrics.map((line) => (line ? line.size * scale : undefined));
  const letters = lines.map((line) => line.reduce((sum, { text }) => sum + text.length, 0));
  const sizes: (number | undefined)[] = lines.map(() => undefined);
  const isNear = (i: number, size: number): boolean =>
    sizes[i] === undefined && measured[i] !== undefined && Math.abs(measured[i] / size - 1) <= SAME_SIZE;
  for (;;) {
    const left = measured.flatMap((size, i) => (size !== undefined && sizes[i] === undefined ? [size] : []));
    if (left.length === 0) break;
    const weight = (size: number): number => letters.reduce((sum, count, i) => sum + (isNear(i, size) ? count : 0), 0);
    const most = [...new Set(left.map(toStep))].reduce((a, b) => (weight(b) > weight(a) ? b : a));
    const near = lines.flatMap((_, i) => (isNear(i, most) ? [i] : []));
    const size = toStep(median(near.flatMap((i) => Array<number>(letters[i]!).fill(measured[i] ?? most))) ?? most);
    for (const i of near) sizes[i] = size;
    if (near.length === 0) break;
  }
  const usual = median(sizes.filter((size) => size !== undefined)) ?? DEFAULT;
  return sizes.map((size, i) => size ?? sizes[i - 1] ?? usual);
}

/** Points: the size of a page on which nothing can be measured. */
const DEFAULT = 11;

const toStep = (size: number): number => Math.max(STEP, Math.round(size / STEP) * STEP);
