import { union, type Page, type Word } from '../tree/index.ts';
import { splitStuckBullets } from './bullets.ts';
import type { FurnitureLine } from './furniture.ts';
import { makeLine, type Line } from './line.ts';
import { findLines } from './lines.ts';
import { partTurned, type TurnedText } from './turned.ts';
import { findWatermarks } from './watermarks.ts';

/** A page as lines, before it is known which of them are furniture. */
export interface PreparedPage {
  page: Page;
  lines: Line[];
  /** Texts that stand upright inside the body, each as one word: headings of narrow columns. */
  turned: Word[];
  /** What lies across or behind the text, or upright in the margin. */
  watermarks: FurnitureLine[];
}

/** Make lines of the words of a page that run to the right, and set the others apart. */
export function preparePage(page: Page): PreparedPage {
  const { level, turned } = partTurned(page);
  let words = splitStuckBullets(level);
  let lines = findLines(words);
  const behind = findWatermarks(words, lines);
  if (behind.size > 0) {
    words = words.filter((word) => !behind.has(word));
    lines = findLines(words);
  }
  const body = lines.length > 0 ? union(lines.map((line) => line.box)) : undefined;
  const isInside = ({ word: { box }, isSquare }: TurnedText): boolean =>
    isSquare && body !== undefined && box.right > body.left && box.left < body.right;
  const apart = [...turned.filter((text) => !isInside(text)).map((text) => text.word), ...behind];
  return {
    page,
    lines,
    turned: turned.filter(isInside).map((text) => text.word),
    watermarks: apart.map((word) => ({ page: page.number, line: makeLine([word]), kind: 'watermark' })),
  };
}
