import { centreY, type Box, type Word } from '../../tree/index.ts';
import type { PlacedWord } from './words.ts';
import type { Shape } from './drawing.ts';

/** Ems of the text beside it; the marks that browsers and word processors draw before an item are about a third of an em wide. */
const SMALLEST = 0.12;
const LARGEST = 0.75;
/** How far from a square a mark's box may be. */
const LEAST_RATIO = 0.6;
/** Ems between the mark and its text. */
const LARGEST_GAP = 3;

/**
 * Bullets that a page draws instead of typing them: a small dot, ring or square to the left of a line of text.
 *
 * Each becomes a word `•` right before the word it belongs to, since for the reader it is one.
 */
export function addDrawnBullets(placed: readonly PlacedWord[], shapes: readonly Shape[]): PlacedWord[] {
  const marks = shapes.map((shape) => shape.box).filter(isMark);
  if (marks.length === 0) return [...placed];
  const rows = rowsOf(placed);
  const byText = new Map<PlacedWord, PlacedWord>();
  for (const mark of marks) {
    const text = textBeside(mark, rows.get(rowAt(centreY(mark))) ?? []);
    if (text && !byText.has(text)) byText.set(text, bullet(mark, text));
  }
  return placed.flatMap((word) => {
    const before = byText.get(word);
    return before ? [before, word] : [word];
  });
}

/** Points; the page is looked at in strips so that many marks and many words cost no more than their sum. */
const STRIP = 10;
/** Strips; a word higher than this is no text that a bullet belongs to. */
const HIGHEST = 10;
const rowAt = (y: number): number => Math.floor(y / STRIP);

function rowsOf(placed: readonly PlacedWord[]): Map<number, PlacedWord[]> {
  const rows = new Map<number, PlacedWord[]>();
  for (const word of placed) {
    const { top, bottom } = word.word.box;
    if (rowAt(bottom) - rowAt(top) > HIGHEST) continue;
    for (let row = rowAt(top); row <= rowAt(bottom); row++) {
      const list = rows.get(row);
      if (list) list.push(word);
      else rows.set(row, [word]);
    }
  }
  return rows;
}

function isMark(box: Box): boolean {
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  return width > 0.5 && width < 20 && Math.min(width, height) >= LEAST_RATIO * Math.max(width, height);
}

/** The nearest word to the right of the mark on the same line. */
function textBeside(mark: Box, placed: readonly PlacedWord[]): PlacedWord | undefined {
  const y = centreY(mark);
  let best: PlacedWord | undefined;
  for (const candidate of placed) {
    const { box, fontSize } = candidate.word;
    if (y < box.top || y > box.bottom || !isSized(mark, candidate.word)) continue;
    const gap = box.left - mark.right;
    if (gap < -0.1 * fontSize || gap > LARGEST_GAP * fontSize) continue;
    if (!best || box.left < best.word.box.left) best = candidate;
  }
  return best;
}

function isSized(mark: Box, { fontSize }: Word): boolean {
  const size = Math.max(mark.right - mark.left, mark.bottom - mark.top);
  return size >= SMALLEST * fontSize && size <= LARGEST * fontSize;
}

function bullet(mark: Box, beside: PlacedWord): PlacedWord {
  const { word } = beside;
  // As high as the text's own line, so that both are seen to stand on one.
  const box = { left: mark.left, right: mark.right, top: word.box.top, bottom: word.box.bottom };
  return { ...beside, word: { text: '•', box, fontSize: word.fontSize } };
}
