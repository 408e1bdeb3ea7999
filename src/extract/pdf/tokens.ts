import type { GlyphLine, LineGlyph } from './glyph-line.ts';

/** Glyphs without space between them and of one look. */
export interface Token {
  glyphs: LineGlyph[];
  /** Touches the token before it: the look changes inside a word. */
  glued: boolean;
}

/** Ems; half of the narrowest space that fonts have (a quarter em): a wider gap is a space, whether or not a character says so. */
const WORD_GAP = 0.125;
/**
 * Ems; a space character without this much room behind it is none: Chromium writes one for each optional hyphen that it does not
 * show and puts the rest of the word over it.
 */
const TOUCHING = 0.05;
/** Ems; letters that stand further apart than this throughout are spaced out on purpose. */
const TRACKED = 0.05;
/** Two sizes nearer than this are one size. */
const SIZE_RATIO = 1.05;
/** Ems; a glyph this far off the baseline before it is raised or lowered. */
const RAISED = 0.1;
/** Single letters with even gaps from which on they are a word spaced out with typed spaces ("K Ä S K K I R I"). */
const LEAST_SPACED_LETTERS = 4;
/** How much wider than the narrowest gap of a spaced-out word its other gaps may be; the space between words is wider still. */
const EVEN_GAP = 1.5;

/** Cut a line into tokens. */
export function tokens(line: GlyphLine): Token[] {
  const found: Token[] = [];
  let current: Token | undefined;
  let tracking = 0;
  for (const [index, item] of line.entries()) {
    const last = line[index - 1];
    const alike = last !== undefined && isAlike(last, item);
    if (!alike) tracking = trackingFrom(line, index);
    const parted = item.spaced ? item.gap - tracking >= TOUCHING : item.gap - tracking >= WORD_GAP;
    if (current && !parted && alike) current.glyphs.push(item);
    else found.push((current = { glyphs: [item], glued: last !== undefined && !parted }));
  }
  return closeSpacedLetters(found);
}

/** The same weight, slant, size and baseline; the font may differ, since programs borrow single letters from another one. */
function isAlike(a: LineGlyph, b: LineGlyph): boolean {
  if (a.run === b.run) return a.doubled === b.doubled;
  if (a.run.font.bold !== b.run.font.bold || a.run.font.italic !== b.run.font.italic) return false;
  if (a.run.outlined !== b.run.outlined || a.doubled !== b.doubled) return false;
  const [small, large] = a.run.size < b.run.size ? [a.run.size, b.run.size] : [b.run.size, a.run.size];
  return large < small * SIZE_RATIO && Math.abs(a.run.base - b.run.base) < RAISED * small;
}

/** Ems by which the letters of one look, from `index` on, are spaced out; the median leaves kerning and the spaces out of it. */
function trackingFrom(line: GlyphLine, index: number): number {
  const gaps: number[] = [];
  for (let i = index + 1; i < line.length && isAlike(line[i - 1]!, line[i]!); i++) {
    if (!line[i]!.spaced) gaps.push(line[i]!.gap);
  }
  if (gaps.length < LEAST_SPACED_LETTERS - 1) return 0;
  gaps.sort((a, b) => a - b);
  const median = gaps[gaps.length >> 1]!;
  return median > TRACKED ? median : 0;
}

/** Make one token of letters that are parted by even gaps: the space between the words of a spaced-out line is a wider one. */
function closeSpacedLetters(list: Token[]): Token[] {
  if (list.length < LEAST_SPACED_LETTERS) return list;
  const result: Token[] = [];
  for (let i = 0; i < list.length;) {
    const end = endOfSpacedWord(list, i);
    if (end === i + 1) result.push(list[i]!);
    else result.push({ glyphs: list.slice(i, end).flatMap((token) => token.glyphs), glued: list[i]!.glued });
    i = end;
  }
  return result;
}

function endOfSpacedWord(list: readonly Token[], from: number): number {
  let narrowest = Infinity;
  let end = from + 1;
  if (!isCapital(list[from]!)) return end;
  for (; end < list.length && isCapital(list[end]!); end++) {
    const { gap } = list[end]!.glyphs[0]!;
    if (gap > narrowest * EVEN_GAP) break;
    if (narrowest !== Infinity && gap * EVEN_GAP < narrowest) break;
    narrowest = Math.min(narrowest, gap);
  }
  return end - from >= LEAST_SPACED_LETTERS ? end : from + 1;
}

function isCapital(token: Token): boolean {
  return token.glyphs.length === 1 && /^\p{Lu}$/u.test(token.glyphs[0]!.glyph.text);
}
