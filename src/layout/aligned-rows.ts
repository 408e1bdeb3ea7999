import { centreY, least, most } from '../tree/index.ts';
import { centredTops } from './centred-rows.ts';
import type { ColumnRun } from './column-run.ts';
import { findLines } from './lines.ts';
import type { Line } from './line.ts';
import { numberingOf } from './numbering.ts';
import { CAPITAL, endOf, OPEN_END, ROOM, roomFor, SMALL, spaceAbove } from './paragraph-start.ts';
import { findParagraphs } from './paragraphs.ts';
import { countBefore } from './search.ts';
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

/** Part of the rows whose cells must begin on one line for the table to align them at the top. */
const ALIGNED = 0.8;
/** Ems by which baselines of one line may differ from column to column. */
const SAME_BASE = 0.15;

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
      const row = countBefore(tops, (top) => top - RAISED * line.size <= at);
      rows[row]![column]!.push(line);
    }
  }
  return rows.filter((row) => row.some((lines) => lines.length > 0));
}

function rowTops(columns: readonly Line[][], right: number, typography: Typography): number[] {
  const [first = []] = columns;
  if (first.length === 0) return [];
  const place = { left: least(first.map((line) => line.box.left)), right };
  const begins = new Set(
    findParagraphs({ lines: first, place }, typography, 0).flatMap((draft) => (draft.bullet ? [] : [draft.lines[0]!])),
  );
  const starts = first.filter((line, i) => begins.has(line) || (i === 1 && endsHead(columns)));
  const numbered = starts.filter(isNumbered);
  const firstNumber = starts.indexOf(numbered[0]!);
  const byNumber = numbered.length > 1 && numbered.length >= NUMBERED * starts.length;
  const chosen = byNumber
    ? starts.filter((line, i) => isNumbered(line) || i < firstNumber)
    : withLabels(first, starts, columns, typography);
  if (!typography.mono) return raise(chosen, columns, typography);
  const places = new Map(first.map((line, i) => [line, i]));
  const cells = chosen.map((line, i) => first.slice(places.get(line), places.get(chosen[i + 1]!)));
  return centredTops(cells, columns.slice(1)) ?? raise(chosen, columns, typography);
}

/** Whether the first line of every column is its heading: the next one opens with a capital in all of them, and would have fitted. */
function endsHead(columns: readonly Line[][]): boolean {
  return columns.every((lines) => {
    const [head, next] = lines;
    if (!head || !next || !CAPITAL.test(next.words[0]!.text) || OPEN_END.test(endOf(head))) return false;
    const place = { left: least(lines.map(({ box }) => box.left)), right: most(lines.map(({ box }) => box.right)) };
    const sameLines = Math.abs(next.base - columns[0]![1]!.base) < SAME_BASE * next.size;
    return sameLines && roomFor(head, next, place) > ROOM;
  });
}

/**
 * The tops of rows from their first lines: where the text of the first column is centred in its row, the other columns begin above.
 *
 *   |           • Otsused on        |  the row begins at the blank
 *   | 3.1 Töö     põhjendatud.      |  above, if no other row does
 *   |           • Tähtajad on peetud|
 */
function raise(starts: readonly Line[], columns: readonly Line[][], typography: Typography): number[] {
  const tops = starts.map((line) => line.box.top);
  const blocks = blocksOf(columns, typography);
  const inside = starts.map((line) => countBefore(blocks, (top) => top <= line.box.top + RAISED * line.size) - 1);
  const alone = starts.map((_, i) => inside[i] !== inside[i - 1] && inside[i] !== inside[i + 1]);
  const centred = starts.map((line, i) => alone[i]! && line.box.top - blocks[inside[i]!]! > RAISED * line.size);
  const others = columns
    .slice(1)
    .flat()
    .filter((line) => !SMALL.test(line.words[0]!.text))
    .map((line) => line.base)
    .sort((a, b) => a - b);
  const aligned = starts.map((line) => {
    const near = (SAME_BASE + typography.jitter) * line.size;
    const next = others[countBefore(others, (base) => base < line.base - near)];
    return next !== undefined && next < line.base + near;
  });
  const isCentredTable = count(aligned) < ALIGNED * starts.length;
  return tops.map((top, i) => (centred[i] && (isCentredTable || !aligned[i]) ? blocks[inside[i]!]! : top));
}

const count = (flags: readonly boolean[]): number => flags.filter(Boolean).length;

/** Tops of the blocks that blank space over the whole width parts. */
function blocksOf(columns: readonly Line[][], typography: Typography): number[] {
  const lines = columns.flat().sort((a, b) => a.base - b.base);
  return lines
    .filter((line, i) => i === 0 || spaceAbove(lines[i - 1]!, line, typography) > ROW_SPACE + typography.jitter)
    .map((line) => line.box.top);
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
    (line, i) => known.has(line) || (i > 0 && !SMALL.test(line.words[0]!.text) && !OPEN_END.test(endOf(first[i - 1]!))),
  );
  const all = columns.flat().sort((a, b) => a.base - b.base);
  const isApart = (line: Line): boolean => {
    const above = all[countBefore(all, (other) => other.base < line.base - line.size / 2) - 1];
    return !above || spaceAbove(above, line, typography) > ROW_SPACE + typography.jitter;
  };
  const apart = labels.filter(isApart);
  return apart.length >= MOSTLY * labels.length ? labels.filter((line) => known.has(line) || isApart(line)) : labels;
}
