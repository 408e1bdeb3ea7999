import { union, type Box, type Word } from '../tree/index.ts';

/** Words on one baseline, left to right. */
export interface Line {
  words: readonly Word[];
  box: Box;
  /** Em size of most of its characters, points. */
  size: number;
  /** Height at which its words end below, points from the top: the common measure of line distance. */
  base: number;
}

/** Make a line of words that stand left to right; throws on an empty list, which is a fault of the caller. */
export function makeLine(words: readonly Word[]): Line {
  const size = dominantSize(words);
  const bottoms: number[] = [];
  for (const { box, fontSize } of words) if (fontSize === size) bottoms.push(box.bottom);
  return { words, box: union(words.map((word) => word.box)), size, base: median(bottoms) };
}

/** The text of words as printed: single spaces, none before a glued word. */
export function textOf(words: readonly Word[]): string {
  let text = '';
  for (const word of words) text += text === '' || word.glued ? word.text : ` ${word.text}`;
  return text;
}

function dominantSize(words: readonly Word[]): number {
  const [first] = words;
  if (first && words.every((word) => word.fontSize === first.fontSize)) return first.fontSize;
  const characters = new Map<number, number>();
  for (const { fontSize, text } of words) characters.set(fontSize, (characters.get(fontSize) ?? 0) + text.length);
  let best = 0;
  let most = -1;
  for (const [size, count] of characters) {
    if (count > most) [best, most] = [size, count];
  }
  return best;
}

/** The middle one of some numbers (the upper of two); 0 where there are none. */
export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

/** The number below which a part (0..1) of the numbers lies; 0 where there are none. */
export function quantile(numbers: readonly number[], part: number): number {
  if (numbers.length === 0) return 0;
  const sorted = Float64Array.from(numbers).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
}
