import type { Box, Word } from '../../tree/index.ts';
import { cleanWord } from './characters.ts';
import type { Run } from './drawing.ts';
import { DOUBLE_SHIFT, glyphLines, type GlyphLine } from './glyph-line.ts';
import { tokens, type Token } from './tokens.ts';

/** Ems; a hyphen narrower than this is one that is not shown. */
const SHOWN = 0.1;

/** A word together with what other steps ask about it. */
export interface PlacedWord {
  word: Word;
  /** Marked-content id; -1 for none. */
  mark: number;
  artifact: boolean;
}

/**
 * Make words of the runs of a page, in the order in which they were drawn.
 *
 * Spaces are seen rather than read: a gap parts words with or without a space character, and a space character without a gap does
 * not. What is drawn twice on (nearly) the same place stands once, bold.
 */
export function makeWords(runs: readonly Run[]): PlacedWord[] {
  const placed: PlacedWord[] = [];
  for (const line of glyphLines(runs)) {
    const parts = tokens(line);
    for (const [index, token] of parts.entries()) {
      const word = makeWord(token, index === parts.length - 1);
      if (word.word.text !== '') placed.push(word);
    }
  }
  return dropDoubles(placed);
}

function makeWord(token: Token, endsLine: boolean): PlacedWord {
  const first = token.glyphs[0]!;
  const last = token.glyphs.at(-1)!;
  const { run } = first;
  const printed = endsLine && last.glyph.end - last.glyph.start > SHOWN * run.size;
  const word: Word = {
    text: cleanWord(token.glyphs.map((item) => item.glyph.text).join(''), printed),
    box: boxOf(token.glyphs),
    fontSize: run.size,
  };
  if (run.font.bold || run.outlined || first.doubled) word.bold = true;
  if (run.font.italic) word.italic = true;
  if (run.font.name !== '') word.font = run.font.name;
  const angle = angleOf(run);
  if (angle !== 0) word.angle = angle;
  if (token.glued) word.glued = true;
  return { word, mark: run.mark, artifact: run.artifact };
}

/** Degrees clockwise, 0..359. */
function angleOf({ dirX, dirY }: Run): number {
  return (Math.round((Math.atan2(dirY, dirX) * 180) / Math.PI) + 360) % 360;
}

function boxOf(glyphs: GlyphLine): Box {
  const { run } = glyphs[0]!;
  let start = Infinity;
  let end = -Infinity;
  for (const { glyph } of glyphs) {
    start = Math.min(start, glyph.start);
    end = Math.max(end, glyph.end);
  }
  const em = run.size;
  return boxAlong(run, start, end, run.base - run.font.ascent * em, run.base - run.font.descent * em);
}

/** The upright box around a stretch of a line of any direction: `start` and `end` along it, `high` and `low` across. */
function boxAlong({ dirX, dirY }: Run, start: number, end: number, high: number, low: number): Box {
  const xs = [start * dirX - high * dirY, end * dirX - high * dirY, start * dirX - low * dirY, end * dirX - low * dirY];
  const ys = [start * dirY + high * dirX, end * dirY + high * dirX, start * dirY + low * dirX, end * dirY + low * dirX];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** Of equal words on one place keep the first and make it bold; a shadow is a copy as well. */
function dropDoubles(placed: PlacedWord[]): PlacedWord[] {
  const seen = new Map<string, Word>();
  return placed.filter(({ word }) => {
    const first = cellsNear(word)
      .map((cell) => seen.get(cell))
      .find((other) => other && isNear(other, word));
    if (first) first.bold = true;
    else seen.set(cellOf(word, word.box.left, word.box.top), word);
    return first === undefined;
  });
}

function isNear(a: Word, b: Word): boolean {
  const near = DOUBLE_SHIFT * a.fontSize;
  return Math.abs(a.box.left - b.box.left) < near && Math.abs(a.box.top - b.box.top) < near;
}

// Words are looked up by text and a square of twice the distance in question, so that a page of equal words costs no more than another.
function cellOf({ text, fontSize }: Word, left: number, top: number): string {
  const side = 2 * DOUBLE_SHIFT * Math.max(1, Math.round(fontSize));
  return `${Math.floor(left / side)} ${Math.floor(top / side)} ${text}`;
}

function cellsNear(word: Word): string[] {
  const near = DOUBLE_SHIFT * word.fontSize;
  const { left, top } = word.box;
  return [
    cellOf(word, left - near, top - near),
    cellOf(word, left - near, top + near),
    cellOf(word, left + near, top - near),
    cellOf(word, left + near, top + near),
  ];
}
