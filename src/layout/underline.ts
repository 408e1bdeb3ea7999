import type { Rule } from '../tree/index.ts';
import type { Line } from './line.ts';
import { countBefore } from './search.ts';

/** Ems around the end of the letters' boxes in which programs draw the line under a word. */
const BELOW: [number, number] = [-0.4, 0.15];
/** Ems by which the line may be longer or shorter than its words. */
const ENDS = 0.5;

/** Whether a rule underlines words: it begins and ends with some of them, right under their letters. */
export function isUnderline({ box, direction }: Rule, lines: readonly Line[]): boolean {
  if (direction !== 'horizontal') return false;
  const at = (box.top + box.bottom) / 2;
  for (let i = countBefore(lines, (line) => line.box.bottom < at - 2 * line.size); i < lines.length; i++) {
    const { words, size, base, box: own } = lines[i]!;
    if (own.top > at + size) return false;
    if (at < base + BELOW[0] * size || at > base + BELOW[1] * size) continue;
    const near = ENDS * size;
    const begins = words.some((word) => Math.abs(word.box.left - box.left) < near);
    const ends = words.some((word) => Math.abs(word.box.right - box.right) < near);
    if (begins && ends) return true;
  }
  return false;
}
