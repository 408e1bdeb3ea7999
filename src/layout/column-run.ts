import type { Word } from '../tree/index.ts';
import type { Line } from './line.ts';
import { COLUMN_GAP, splitAtGaps } from './segments.ts';
import type { Typography } from './typography.ts';

/**
 * Consecutive lines that keep clear of the same gutters.
 *
 *   | 3.1 Otsuste       • Otsused on      |
 *   | koostamine.         põhjendatud.    |
 *     ^                 ^  starts
 */
export interface ColumnRun {
  /** Where the text of each column begins, points from the left; the outermost where it varies. */
  starts: number[];
  /** How far to the right the text of each column came. */
  ends: number[];
  lines: Line[];
}

/** Ems by which lines of one column may begin left of its first line for rounding and the like. */
const EDGE = 0.3;
/** Ems by which a line may begin inside its column: a bullet's indent and that of the text behind it. */
const INDENT = 4;
/** Ems between columns on a line that fills its cell: the space between words and a bit. */
const LEAST_GAP = 0.5;
/** Widths of a letter of monospaced text: one space is no gap, two are. */
const MONO_GAP = 1.5;

/** Begin a run with a line that gaps part into columns. */
export function startRun(line: Line, parts: readonly Line[]): ColumnRun {
  return {
    starts: parts.map((part) => part.box.left),
    ends: parts.map((part) => part.box.right),
    lines: [line],
  };
}

/** Add a line to a run if it keeps clear of its gutters; says whether it did. */
export function extendRun(run: ColumnRun, line: Line, typography: Typography): boolean {
  const placed = placeWords(run, line, typography);
  if (!placed) return false;
  for (const [column, words] of placed.entries()) {
    if (words.length === 0) continue;
    run.starts[column] = Math.min(run.starts[column]!, words[0]!.box.left);
    run.ends[column] = Math.max(run.ends[column]!, words.at(-1)!.box.right);
  }
  run.lines.push(line);
  return true;
}

/** The words of a line by column; nothing where they do not fit the run. */
export function placeWords(run: ColumnRun, line: Line, typography: Typography): Word[][] | undefined {
  const edge = (EDGE + typography.jitter) * line.size;
  const gap = typography.mono ? MONO_GAP * letterWidth(line) : (LEAST_GAP + typography.jitter / 2) * line.size;
  const placed: Word[][] = run.starts.map(() => []);
  let column = 0;
  for (const part of splitAtGaps(line)) {
    for (const [i, word] of part.words.entries()) {
      const before = placed[column]!.at(-1);
      while (column + 1 < run.starts.length && begins(run, column + 1, word, before, i === 0, { edge, gap })) column++;
      // Text that a wide gap parts from other text of its column belongs to another grid.
      if (i === 0 && placed[column]!.length > 0) return undefined;
      if (placed[column]!.length === 0 && word.box.left - run.starts[column]! > INDENT * line.size && column > 0)
        return undefined;
      placed[column]!.push(word);
    }
  }
  return isClear(run, placed, gap, edge) ? placed : undefined;
}

/** Whether `word` is at or behind the start of `column`, or stands off from the column before like its first word does. */
function begins(
  run: ColumnRun,
  column: number,
  word: Word,
  before: Word | undefined,
  first: boolean,
  { edge, gap }: { edge: number; gap: number },
): boolean {
  if (word.box.left >= run.starts[column]! - edge) return !before || word.box.left - before.box.right >= gap || first;
  const apart = word.box.left - (before?.box.right ?? -Infinity) > COLUMN_GAP * word.fontSize;
  return (
    apart && word.box.left > run.ends[column - 1]! + gap && run.starts[column]! - word.box.left < INDENT * word.fontSize
  );
}

/** No column's text reaches into the gutter behind it. */
function isClear(run: ColumnRun, placed: readonly Word[][], gap: number, edge: number): boolean {
  for (let column = 0; column + 1 < placed.length; column++) {
    const last = placed[column]!.at(-1);
    if (!last) continue;
    const next = placed.slice(column + 1).find((words) => words.length > 0)?.[0];
    if (next && next.box.left - last.box.right < gap) return false;
    if (last.box.right > run.starts[column + 1]! - edge / 2) return false;
  }
  return true;
}

function letterWidth({ words }: Line): number {
  const [{ box, text }] = words as [Word];
  return (box.right - box.left) / text.length;
}
