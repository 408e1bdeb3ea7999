import { centreY, type Word } from '../tree/index.ts';
import { placeWords, type ColumnRun } from './column-run.ts';
import { findLines } from './lines.ts';
import type { Line } from './line.ts';
import { numberingOf } from './numbering.ts';
import { findParagraphs, type ParagraphDraft } from './paragraphs.ts';
import type { Typography } from './typography.ts';

/** The lines of a row by column. */
export type AlignedRow = Line[][];

/** Part of the paragraphs of a first column that must be numbered for the numbers to count the rows. */
const NUMBERED = 0.6;
/** Ems that a line of another column may stand above the first line of its row. */
const RAISED = 0.3;

/** The columns of a run, each as lines of its own. */
export function columnsOf(run: ColumnRun, typography: Typography): Line[][] {
  const words: Word[][] = run.starts.map(() => []);
  for (const line of run.lines) {
    const placed = placeWords(run, line, typography) ?? placeByStart(run, line);
    for (const [column, list] of placed.entries()) words[column]!.push(...list);
  }
  return words.map(findLines);
}

function placeByStart({ starts }: ColumnRun, { words, size }: Line): Word[][] {
  const placed: Word[][] = starts.map(() => []);
  for (const word of words) {
    const column = starts.findLastIndex((start) => start <= word.box.left + size / 2);
    placed[Math.max(0, column)]!.push(word);
  }
  return placed;
}

/**
 * Part the columns of a run into rows: each begins where a paragraph of the first column does.
 *
 * Where the first column is numbered, only its numbers begin rows; its other paragraphs (sub-items) belong to the row above.
 * `right` is where the lines of the first column were broken. Lines above the first such place are a row without a first cell: one that began on the page before.
 */
export function splitRows(columns: readonly Line[][], right: number, typography: Typography): AlignedRow[] {
  const [first = []] = columns;
  const tops = rowTops(first, right, typography);
  const rows: AlignedRow[] = Array.from({ length: tops.length + 1 }, () => columns.map(() => []));
  for (const [column, lines] of columns.entries()) {
    for (const line of lines) {
      const at = centreY(line.box);
      const row = tops.findLastIndex((top) => top - RAISED * line.size <= at);
      rows[row + 1]![column]!.push(line);
    }
  }
  return rows.filter((row) => row.some((lines) => lines.length > 0));
}

function rowTops(lines: readonly Line[], right: number, typography: Typography): number[] {
  if (lines.length === 0) return [];
  const place = { left: Math.min(...lines.map((line) => line.box.left)), right };
  const starts = findParagraphs(lines, place, typography, 0).filter((draft) => !draft.bullet);
  const numbered = starts.filter(isNumbered);
  const firstNumber = numbered[0] ? starts.indexOf(numbered[0]) : -1;
  const byNumber = numbered.length > 1 && numbered.length >= NUMBERED * starts.length;
  const chosen = byNumber ? starts.filter((draft, i) => isNumbered(draft) || i < firstNumber) : starts;
  return chosen.map((draft) => draft.lines[0]!.box.top);
}

const isNumbered = (draft: ParagraphDraft): boolean => numberingOf(draft.lines[0]!) !== undefined;
