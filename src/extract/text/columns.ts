import { appendAll, most, type Page, type Word } from '../../tree/index.ts';
import { cleanCharacters } from '../flow/index.ts';

/** The typewriter on which columns of text are measured: points per column and per line, and its type's size. */
const COLUMN_POINTS = 6;
const LINE_POINTS = 12;
const FONT_POINTS = 10;
/** Spaces between words of one line that only columns make. */
const GAP = /\S {3,}\S/u;
/** Share of lines with such a gap, above which the text was set in columns; a plain dump has next to none. */
const COLUMNAR_SHARE = 0.12;

/** Whether columns stand side by side in the text, as `pdftotext -layout` prints them. */
export function isColumnar(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '' && !line.trimStart().startsWith('|'));
  if (filled.length < 4) return false;
  return filled.filter((line) => GAP.test(line.trim())).length / filled.length > COLUMNAR_SHARE;
}

/**
 * Lines as pages of words whose boxes stand where a typewriter would strike them.
 *
 * Lines come uncleaned: optional hyphens were counted when the columns were set, so words are cleaned only once they have their place.
 */
export function toPages(pages: readonly (readonly string[])[], range?: [number, number]): Page[] {
  const starts = columnStarts(pages.flat());
  return pages.flatMap((lines, index) => {
    const number = index + 1;
    if (range && (number < range[0] || number > range[1])) return [];
    const width =
      most(
        lines.map((line) => line.length),
        80,
      ) * COLUMN_POINTS;
    const page: Page = {
      number,
      width,
      height: (lines.length + 1) * LINE_POINTS,
      method: 'tekst',
      words: [],
      rules: [],
    };
    const moves = new Map<number, number>();
    for (const [row, line] of lines.entries()) appendAll(page.words, wordsOf(line, row, starts, moves));
    return [page];
  });
}

/** Columns at which so many lines go on behind a gap are where its cells begin. */
const LINES_OF_A_COLUMN = 4;
/** A word this many columns off a cell's beginning still begins there: an extractor moves what does not fit. */
const MOVED_COLUMNS = 8;

function columnStarts(lines: readonly string[]): number[] {
  const counts = new Map<number, number>();
  for (const line of lines)
    for (const { index } of line.matchAll(/\S(?<=\S {2,}\S)/gu)) counts.set(index, (counts.get(index) ?? 0) + 1);
  return [...counts]
    .filter(([, n]) => n >= LINES_OF_A_COLUMN)
    .map(([column]) => column)
    .sort((a, b) => a - b);
}

/**
 * Words of a line. One that only a single space parts from the line's earlier words begins a cell where a bullet or a word divided at an
 * optional hyphen says so; it goes to the cell's column, and the words behind it with it. `moves` remembers from where to where, for the
 * cell's further lines.
 */
function wordsOf(line: string, row: number, starts: readonly number[], moves: Map<number, number>): Word[] {
  const top = row * LINE_POINTS + (LINE_POINTS - FONT_POINTS);
  const words: Word[] = [];
  let moved = 0;
  let divided = false;
  for (const { 0: raw, index } of line.matchAll(/\S+/gu)) {
    const text = cleanCharacters(raw.replace(/\u00AD[\u2010-]?$/u, '-'));
    const gap = words.length > 0 && line.slice(index - 2, index) === '  ';
    if (gap) moved = (moves.get(index) ?? nearest(starts, index)) - index;
    else if (words.length > 0 && (divided || BULLET.test(raw))) {
      const start = starts.find((column) => column > index && column <= index + MOVED_COLUMNS);
      if (start !== undefined) moves.set(index, start);
      if (start !== undefined) moved = start - index;
    }
    divided = /\u00AD[\u2010-]?$/u.test(raw);
    if (text === '') continue;
    words.push({
      text,
      box: {
        left: (index + moved) * COLUMN_POINTS,
        top,
        right: (index + moved + raw.length) * COLUMN_POINTS,
        bottom: top + FONT_POINTS,
      },
      fontSize: FONT_POINTS,
    });
  }
  return words;
}

/** The beginning of a cell that `column` is one off, else `column`. */
function nearest(starts: readonly number[], column: number): number {
  if (starts.includes(column)) return column;
  return starts.find((start) => Math.abs(start - column) === 1) ?? column;
}

const BULLET = /^[\uF020-\uF0FF•▪●■]$/u;
