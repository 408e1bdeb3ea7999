import { centreY } from '../tree/index.ts';
import type { ColumnRun } from './column-run.ts';
import { findLines } from './lines.ts';
import type { Line } from './line.ts';
import { numberingOf } from './numbering.ts';
import { endOf, OPEN_END, SMALL, spaceAbove } from './paragraph-start.ts';
import { findParagraphs } from './paragraphs.ts';
import type { Typography } from './typography.ts';

/** The lines of a row by column. */
export type AlignedRow = Line[][];

/** Part of the paragraphs of a first column that must be numbered for the numbers to count the rows. */
const NUMBERED = 0.6;
/** Ems that a line of another column may stand above the first line of its row. */
const RAISED = 0.3;
/** Ems of blank above a row where rows are set apart. */
const ROW_SPACE = 0.1;
/** Part of the rows that must be set apart for those that are not to be wrapped lines. */
const MOSTLY = 0.7;

/** The columns of a run, each as lines of its own. */
export function columnsOf(run: ColumnRun): Line[][] {
  return run.starts.map((_, column) => findLines(run.lines.flatMap((line) => line.columns[column]!)));
}

/**
 * Part the columns of a run into rows: each begins where a paragraph of the first column does.
 *
 * Where the first column is numbered, only its numbers begin rows; its other paragraphs (sub-items) belong to the row above.
 * `right` is where the lines of the first column were broken. Lines above the first such place are a row without a first cell: one that began on the page before.
 */
export function splitRows(columns: readonly Line[][], right: number, typography: Typography): AlignedRow[] {
  const tops = rowTops(columns, right, typography);
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

function rowTops(columns: readonly Line[][], right: number, typography: Typography): number[] {
  const [first = []] = columns;
  if (first.length === 0) return [];
  const place = { left: Math.min(...first.map((line) => line.box.left)), right };
  const starts = findParagraphs({ lines: first, place }, typography, 0).flatMap((draft) =>
    draft.bullet ? [] : [draft.lines[0]!],
  );
  const numbered = starts.filter(isNumbered);
  const byNumber = numbered.length > 1 && numbered.length >= NUMBERED * starts.length;
  const chosen = byNumber
    ? starts.filter((line, i) => isNumbered(line) || i < starts.indexOf(numbered[0]!))
    : withLabels(first, starts, columns, typography);
  return chosen.map((line) => line.box.top);
}

const isNumbered = (line: Line): boolean => numberingOf(line) !== undefined;

/**
 * Labels are no sentences: each line of theirs that opens with a capital is the next label, though it would not have fitted into
 * the line before. Where most rows are set apart, those lines that are not are wrapped all the same.
 */
function withLabels(
  first: readonly Line[],
  starts: readonly Line[],
  columns: readonly Line[][],
  typography: Typography,
): readonly Line[] {
  if (first.some((line) => /[.;]$/u.test(endOf(line)))) return starts;
  const known = new Set(starts);
  const labels = first.filter(
    (line, i) => known.has(line) || (!SMALL.test(line.words[0]!.text) && !OPEN_END.test(endOf(first[i - 1]!))),
  );
  const all = columns.flat().sort((a, b) => a.base - b.base);
  const isApart = (line: Line): boolean => {
    const above = all.findLast((other) => other.base < line.base - line.size / 2);
    return !above || spaceAbove(above, line, typography) > ROW_SPACE + typography.jitter;
  };
  const apart = labels.filter(isApart);
  return apart.length >= MOSTLY * labels.length ? labels.filter((line) => known.has(line) || isApart(line)) : labels;
}
