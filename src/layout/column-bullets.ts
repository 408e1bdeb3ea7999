import { guessBullet, type Opening } from './bullets.ts';
import type { Line } from './line.ts';

/** What tells the bullets of a column that do not tell themselves. */
export interface ColumnBullets {
  /** Signs read as letters that open several lines of the column. */
  letters: ReadonlySet<string>;
  /** Where bullets and the text behind them begin, points. */
  places: readonly Place[];
}

interface Place {
  left: number;
  text: number;
}

/** Ems by which bullets of one list and the text behind them may begin apart in a scan. */
const SAME_PLACE = 0.45;

/** Read the bullets of a column off its lines. */
export function readBullets(lines: readonly Line[]): ColumnBullets {
  const seen = new Map<string, number>();
  const places = new Map<string, Place>();
  for (const line of lines) {
    const guess = guessBullet(line);
    const [first, second] = line.words;
    if (guess === 'latin') seen.set(first!.text, (seen.get(first!.text) ?? 0) + 1);
    if (guess !== 'sure') continue;
    const place = { left: first!.box.left, text: second!.box.left };
    const step = SAME_PLACE * line.size;
    places.set(`${Math.round(place.left / step)} ${Math.round(place.text / step)}`, place);
  }
  return {
    letters: new Set([...seen].filter(([, count]) => count > 1).map(([text]) => text)),
    places: [...places.values()],
  };
}

/** Whether words open with a bullet: a sign for sure, or one that the column shows to be one. */
export function hasBullet(line: Opening, { letters, places }: ColumnBullets): boolean {
  const guess = guessBullet(line);
  if (guess !== 'none') return guess === 'sure' || letters.has(line.words[0]!.text);
  const [first, second] = line.words;
  // OCR takes bullets for letters and signs ("e", "+", "«"), but they stand where the other bullets do.
  if (first?.confidence === undefined || !second || first.text.length > 1) return false;
  const near = SAME_PLACE * second.fontSize;
  return places.some(
    ({ left, text }) => Math.abs(first.box.left - left) < near && Math.abs(second.box.left - text) < near,
  );
}
