import { union, type Box, type Page, type Word } from '../tree/index.ts';

/** Words that do not run to the right, joined along their own direction. */
export interface TurnedText {
  /** All of them as one word; its text has spaces. */
  word: Word;
  /** Upright on the page's side (90 or 270 degrees) or upside down: may be a cell's heading; a slanting one is a watermark. */
  isSquare: boolean;
}

/** Ems between two words of one turned text. */
const FARTHEST = 2;

/** Take the turned words of a page apart from those that run to the right. */
export function partTurned(page: Page): { level: Word[]; turned: TurnedText[] } {
  if (page.words.every((word) => !word.angle)) return { level: page.words, turned: [] };
  const turned: Word[][] = [];
  for (const word of page.words) {
    if (!word.angle) continue;
    const last = turned.at(-1)?.at(-1);
    if (last?.angle === word.angle && distance(last.box, word.box) < FARTHEST * word.fontSize)
      turned.at(-1)!.push(word);
    else turned.push([word]);
  }
  return { level: page.words.filter((word) => !word.angle), turned: turned.map(joinWords) };
}

function distance(a: Box, b: Box): number {
  const x = Math.max(0, a.left - b.right, b.left - a.right);
  const y = Math.max(0, a.top - b.bottom, b.top - a.bottom);
  return Math.max(x, y);
}

function joinWords(words: readonly Word[]): TurnedText {
  const [first] = words as [Word];
  const look = { ...first };
  delete look.glued;
  let text = first.text;
  for (const word of words.slice(1)) text += word.glued ? word.text : ` ${word.text}`;
  return {
    word: { ...look, text, box: union(words.map((word) => word.box)) },
    isSquare: (first.angle ?? 0) % 90 === 0,
  };
}
