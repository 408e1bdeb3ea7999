import { startRun, extendRun, placeWords, type ColumnRun } from './column-run.ts';
import type { Line } from './line.ts';
import { follows, numberingOf } from './numbering.ts';
import { startsParagraph, spaceAbove, readHabit } from './paragraph-start.ts';
import { splitAtGaps } from './segments.ts';
import type { Typography } from './typography.ts';

/** Lines of running text, or lines that stand in columns. */
export type Stretch = { kind: 'flow'; lines: Line[] } | { kind: 'columns'; run: ColumnRun };

/** Ems of blank beyond the usual line distance over which a line in one column only no longer belongs to the columns above. */
const APART = 1.5;
/** The same for a line with text in several columns: a signature leaves room for the pen. */
const FAR_APART = 8;
/** Ems by which lines of one edge may begin apart. */
const SAME_EDGE = 0.3;

/**
 * Find the stretches of a body's lines that stand in columns without a line drawn between them.
 *
 * `carried` are the columns in which the page before ended: what stands in them at the top of this page goes on there.
 */
export function findStretches(lines: readonly Line[], typography: Typography, carried?: ColumnRun): Stretch[] {
  const stretches: Stretch[] = [];
  let run: ColumnRun | undefined = carried && {
    ...carried,
    starts: [...carried.starts],
    ends: [...carried.ends],
    lines: [],
  };
  const close = (next?: ColumnRun): void => {
    if (!run) return;
    const rest = trimTail(run, typography, next);
    if (next) next.lines.unshift(...rest.splice(0));
    if (run.lines.length > 0) stretches.push({ kind: 'columns', run });
    for (const line of rest) addFlow(stretches, line);
    run = undefined;
  };
  for (const line of lines) {
    if (run && isNear(run, line, typography) && extendRun(run, line, typography)) continue;
    const parts = splitAtGaps(line);
    if (parts.length > 1) {
      const next = startRun(line, parts);
      close(next);
      run = next;
    } else {
      close();
      addFlow(stretches, line);
    }
  }
  close();
  return stretches;
}

function addFlow(stretches: Stretch[], line: Line): void {
  const last = stretches.at(-1);
  if (last?.kind === 'flow') last.lines.push(line);
  else stretches.push({ kind: 'flow', lines: [line] });
}

function isNear(run: ColumnRun, line: Line, typography: Typography): boolean {
  const last = run.lines.at(-1);
  if (!last) return true;
  const limit = splitAtGaps(line).length > 1 ? FAR_APART : APART;
  return spaceAbove(last, line, typography) <= limit;
}

/**
 * Take off the end of a run the lines that no longer belong to it, and give them back.
 *
 * Below the last line with text in several columns stay the rest of its row and rows whose other cells are empty. Lines that begin
 * at the edges of the run that follows go to that one.
 */
function trimTail(run: ColumnRun, typography: Typography, next?: ColumnRun): Line[] {
  if (next) {
    const moved = run.lines.findLastIndex((line) => !alignsRather(line, next, run));
    if (moved + 1 < run.lines.length) return run.lines.splice(moved + 1);
  }
  const filled = (line: Line): number[] =>
    (placeWords(run, line, typography) ?? []).flatMap((words, column) => (words.length > 0 ? [column] : []));
  const last = run.lines.findLastIndex((line) => filled(line).length > 1);
  let end = last + 1;
  const pitch = widestPitch(run.lines.slice(0, last + 1));
  while (end < run.lines.length) {
    const line = run.lines[end]!;
    const [column] = filled(line);
    if (column === 0 && !belongs(run.lines.slice(0, end), line, run, pitch, typography)) break;
    end++;
  }
  return run.lines.splice(end);
}

/** All parts of the line begin at edges of `next`, and some part at no edge of `run`. */
function alignsRather(line: Line, next: ColumnRun, run: ColumnRun): boolean {
  const parts = splitAtGaps(line);
  const on = ({ starts }: ColumnRun, part: Line): boolean =>
    starts.some((start) => Math.abs(start - part.box.left) < SAME_EDGE * line.size);
  return parts.length > 1 && parts.every((part) => on(next, part)) && !parts.every((part) => on(run, part));
}

function widestPitch(lines: readonly Line[]): number {
  let widest = 0;
  for (let i = 1; i < lines.length; i++) widest = Math.max(widest, lines[i]!.base - lines[i - 1]!.base);
  return widest;
}

/** Whether a line in the first column alone still belongs to the rows above it. */
function belongs(above: readonly Line[], line: Line, run: ColumnRun, pitch: number, typography: Typography): boolean {
  const own = above
    .flatMap((other) => splitAtGaps(other).slice(0, 1))
    .filter((part) => part.box.left < run.starts[1]! - part.size);
  const last = own.at(-1);
  if (!last) return false;
  const number = numberingOf(line);
  if (number) {
    const before = own.findLast((other) => numberingOf(other));
    return before !== undefined && follows(numberingOf(before)!, number);
  }
  const place = { left: run.starts[0]!, right: run.ends[0]! };
  if (!startsParagraph({ lines: [last] }, line, place, typography, readHabit(own, place, typography))) return true;
  const bold = (part: Line): boolean => part.words.every((word) => word.bold);
  const near = line.base - above.at(-1)!.base <= pitch + SAME_EDGE * line.size;
  return near && bold(line) === bold(last) && !typography.mono;
}
