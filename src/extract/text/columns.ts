import type { Page, Word } from '../../tree/index.ts';

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

/** Lines as pages of words whose boxes stand where a typewriter would strike them. */
export function toPages(pages: readonly (readonly string[])[], range?: [number, number]): Page[] {
  return pages.flatMap((lines, index) => {
    const number = index + 1;
    if (range && (number < range[0] || number > range[1])) return [];
    const width = Math.max(80, ...lines.map((line) => line.length)) * COLUMN_POINTS;
    const page: Page = {
      number,
      width,
      height: (lines.length + 1) * LINE_POINTS,
      method: 'tekst',
      words: [],
      rules: [],
    };
    for (const [row, line] of lines.entries()) page.words.push(...wordsOf(line, row));
    return [page];
  });
}

function wordsOf(line: string, row: number): Word[] {
  const top = row * LINE_POINTS + (LINE_POINTS - FONT_POINTS);
  return [...line.matchAll(/\S+/gu)].map((match) => ({
    text: match[0],
    box: {
      left: match.index * COLUMN_POINTS,
      top,
      right: (match.index + match[0].length) * COLUMN_POINTS,
      bottom: top + FONT_POINTS,
    },
    fontSize: FONT_POINTS,
  }));
}
