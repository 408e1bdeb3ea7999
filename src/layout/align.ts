import { appendAll } from '../tree/index.ts';
import { isBulletSign } from './bullets.ts';
import {
  emptyRun,
  extendRun,
  filled,
  sameColumns,
  startsInside,
  sureRun,
  type ColumnRun,
  type RunLine,
} from './column-run.ts';
import { lastingStarts } from './gutters.ts';
import { makeLine, type Line } from './line.ts';
import { follows, numberingOf, type Numbering } from './numbering.ts';
import { readHabit, type Habit } from './habit.ts';
import { startsParagraph, spaceAbove, type Measure } from './paragraph-start.ts';
import { COLUMN_GAP, splitAtGaps } from './segments.ts';
import type { Typography } from './typography.ts';

/** Lines of running text, or lines that stand in columns. */
export type Stretch = { kind: 'flow'; lines: Line[] } | { kind: 'columns'; run: ColumnRun };

/** Ems of blank beyond the usual line distance over which a line in one column only no longer belongs to the columns above. */
const APART = 1.5;
/** The same for a line with text in several columns: a signature leaves room for the pen. */
const FAR_APART = 8;
/** The same for a paragraph that begins where a later column is known to. */
const PARAGRAPHS_APART = 3;
/** Ems by which lines of one edge may begin apart. */
const SAME_EDGE = 0.3;

/**
 * Find the stretches of a body's lines that stand in columns without a line drawn between them.
 *
 * `carried` are the columns in which the page before ended: what stands in them at the top of this page goes on there.
 */
export function findStretches(lines: readonly Line[], typography: Typography, carried?: ColumnRun): Stretch[] {
  const stretches: Stretch[] = [];
  let run = carried && sameColumns(carried);
  let before = carried?.lines ?? [];
  const close = (next?: ColumnRun): void => {
    if (!run) return;
    if (next) moveAligned(run, next, typography);
    const rest = trimTail(run, before, typography);
    if (run.lines.length > 0) stretches.push({ kind: 'columns', run });
    for (const line of rest) addFlow(stretches, line);
    run = undefined;
    before = [];
  };
  for (const [i, line] of lines.entries()) {
    const below = lines[i + 1];
    const next = below && spaceAbove(line, below, typography) <= APART ? below : undefined;
    if (run && opensSection(line, before, run.lines)) close();
    if (run && isNear(run, before, line, typography) && extendRun(run, line, typography, next)) continue;
    const parts = below && isBeside(line, below, typography) ? inOrder(line, below) : splitAtGaps(line);
    if (parts.length > 1) {
      const started =
        beginSureRun(parts, lines, i, typography) ??
        beginRun(parts, line, lines.slice(i + 1, i + 1 + AHEAD), typography);
      if (extendRun(sameColumns(started), line, typography)) {
        close(started);
        run = started;
        extendRun(run, line, typography);
        continue;
      }
    }
    close();
    addFlow(stretches, line);
  }
  close();
  return stretches;
}

/** Ems by which two lines stand too near to be of one column: one is centred beside the other. */
const OVERLAP = 0.3;
/** Ems between baselines below which lines are nearer than any that follow one another, however far apart those of the page are. */
const SINGLE = 1;

/** Whether two lines stand side by side, though not on one baseline. */
function isBeside(line: Line, below: Line, typography: Typography): boolean {
  const [left, right] = inOrder(line, below) as [Line, Line];
  const gap = right.box.left - left.box.right;
  const isNearer = below.base - line.base < SINGLE * Math.max(line.size, below.size);
  return isNearer && spaceAbove(line, below, typography) < -OVERLAP && gap > COLUMN_GAP * line.size;
}

const inOrder = (a: Line, b: Line): Line[] => (a.box.left < b.box.left ? [a, b] : [b, a]);

/** Lines below the first one of a run that may show columns which it hides: it is a head with narrow columns. */
const AHEAD = 3;

/** Columns that begin with `line`: its own parts, or those of a line below that has more of them, where all down to it keep to them. */
function beginRun(parts: readonly Line[], line: Line, below: readonly Line[], typography: Typography): ColumnRun {
  for (const [i, other] of below.entries()) {
    const more = splitAtGaps(other);
    if (spaceAbove(below[i - 1] ?? line, other, typography) > APART) break;
    const own = emptyRun(parts);
    // A justified line has more gaps than columns, but keeps to the columns of its head.
    if (more.length <= parts.length || extendRun(own, other, typography)) continue;
    const run = emptyRun(more);
    if ([line, ...below.slice(0, i)].every((between) => extendRun(run, between, typography))) return emptyRun(more);
  }
  return emptyRun(parts);
}

/** Columns that begin with the line `from`, a head or one of justified text, if the lines below bear them out. */
function beginSureRun(
  parts: readonly Line[],
  lines: readonly Line[],
  from: number,
  typography: Typography,
): ColumnRun | undefined {
  const isHead = parts.every(({ words }) => words.every((word) => word.bold));
  if (!typography.justified && !isHead) return undefined;
  const [left, ...others] = parts.map(({ box }) => box.left) as [number, ...number[]];
  // A justified line may be wider apart inside a column than between two.
  const words = lines[from]!.words.slice(1);
  const bullets = words.filter(isBulletSign).map(({ box }) => box.left);
  const starts = [...new Set([...others, ...bullets])].sort((a, b) => a - b);
  const lasting = lastingStarts(starts, lines, from, typography);
  return lasting && sureRun([left, ...lasting]);
}

function addFlow(stretches: Stretch[], line: Line): void {
  const last = stretches.at(-1);
  if (last?.kind === 'flow') last.lines.push(line);
  else stretches.push({ kind: 'flow', lines: [line] });
}

/** Whether a line has the number of a section ("3. Nõuded"), while the rows above are not counted so. */
function opensSection(line: Line, before: readonly RunLine[], above: readonly RunLine[]): boolean {
  const number = numberingOf(line);
  if (number?.style !== 'dotted' || number.parts.length > 1 || number.parts[0] === 1) return false;
  const isCounted = (other: RunLine): boolean => numberingOf(other.line)?.parts.length === 1;
  return before.length + above.length > 0 && !above.some(isCounted) && !before.some(isCounted);
}

function isNear(run: ColumnRun, before: readonly RunLine[], line: Line, typography: Typography): boolean {
  const last = run.lines.at(-1);
  return !last || spaceAbove(last.line, line, typography) <= reachOf(run, before, line, typography);
}

/** Ems of blank above a line over which it may still belong to the columns above. */
function reachOf(run: ColumnRun, before: readonly RunLine[], line: Line, typography: Typography): number {
  if (splitAtGaps(line).length > 1) return FAR_APART;
  const trial = run.sure && sameColumns(run);
  if (!trial || !extendRun(trial, line, typography)) return APART;
  const [first, ...more] = filled(trial.lines[0]!);
  if (more.length > 0) return FAR_APART;
  const isThere = [before, run.lines].some((lines) =>
    startsInside({ starts: run.starts, lines }, line.words[0]!, first!, typography),
  );
  return first! > 0 && isThere ? PARAGRAPHS_APART : APART;
}

/** Move lines from the end of a run to the one that follows, if they begin at the edges of that one. */
function moveAligned(run: ColumnRun, next: ColumnRun, typography: Typography): void {
  const kept = run.lines.findLastIndex(({ line }) => !alignsRather(line, next, run));
  const moved = run.lines.slice(kept + 1);
  const trial = sameColumns(next);
  if (!moved.every(({ line }) => extendRun(trial, line, typography))) return;
  run.lines.length = kept + 1;
  Object.assign(next, trial);
}

/** All parts of the line begin at edges of `next`, and some part at no edge of `run`. */
function alignsRather(line: Line, next: ColumnRun, run: ColumnRun): boolean {
  const parts = splitAtGaps(line);
  const on = ({ starts }: ColumnRun, part: Line): boolean =>
    starts.some((start) => Math.abs(start - part.box.left) < SAME_EDGE * line.size);
  return parts.length > 1 && parts.every((part) => on(next, part)) && !parts.every((part) => on(run, part));
}

/**
 * Take off the end of a run the lines that no longer belong to it, and give them back.
 *
 * Below the last line with text in several columns stay the rest of its row and rows whose other cells are empty. `before` are the
 * lines of the same columns on the page before.
 */
function trimTail(run: ColumnRun, before: readonly RunLine[], typography: Typography): Line[] {
  const last = run.lines.findLastIndex((_, i) => isSupported(run.lines, i, typography));
  const pitch = widestPitch(run.lines.slice(0, last + 1));
  const first = withoutHeads([...before, ...run.lines.slice(0, last + 1)]).flatMap(firstPart);
  const place = { left: run.starts[0]!, right: run.ends[0]! };
  const habit = readHabit([{ lines: first, place }], typography);
  let end = last + 1;
  for (; end < run.lines.length; end++) {
    const line = run.lines[end]!;
    if (filled(line)[0] !== 0) continue;
    const gap = line.line.base - (run.lines[end - 1]?.line.base ?? -Infinity);
    const isClose = gap <= pitch + SAME_EDGE * line.line.size;
    if (!belongs(first, line.line, isClose, { place, habit, typography })) break;
    appendAll(first, firstPart(line));
  }
  return run.lines.splice(end).map(({ line }) => line);
}

/** Text of several columns stands on the line, or beside it. */
function isSupported(lines: readonly RunLine[], i: number, typography: Typography): boolean {
  const line = lines[i]!;
  const above = lines[i - 1];
  if (filled(line).length > 1) return true;
  if (typography.mono && isBetween(lines, i, typography)) return true;
  return above !== undefined && isBeside(above.line, line.line, typography);
}

/** A typed label in the middle of its row: the lines right above and below it leave its column empty. */
function isBetween(lines: readonly RunLine[], i: number, typography: Typography): boolean {
  const [above, line, below] = [lines[i - 1], lines[i]!, lines[i + 1]];
  if (!above || !below || filled(line)[0] !== 0) return false;
  const isClose = (upper: RunLine, lower: RunLine): boolean => spaceAbove(upper.line, lower.line, typography) <= APART;
  return [above, below].every((other) => filled(other)[0] !== 0) && isClose(above, line) && isClose(line, below);
}

/** Heads of columns are not what the first line of a page goes on with; where all is bold, it is. */
function withoutHeads(lines: readonly RunLine[]): readonly RunLine[] {
  const body = lines.filter(({ line }) => !line.words.every((word) => word.bold));
  return body.length > 0 ? body : lines;
}

const firstPart = ({ columns: [words = []] }: RunLine): Line[] => (words.length > 0 ? [makeLine(words)] : []);

function widestPitch(lines: readonly RunLine[]): number {
  let widest = 0;
  for (let i = 1; i < lines.length; i++) widest = Math.max(widest, lines[i]!.line.base - lines[i - 1]!.line.base);
  return widest;
}

/** What tells where paragraphs of a column begin. */
interface Setting {
  place: Measure;
  habit: Habit;
  typography: Typography;
}

/** Whether a line in the first column alone still belongs to the rows above, whose lines in that column are `first`. */
function belongs(first: readonly Line[], line: Line, isClose: boolean, { place, habit, typography }: Setting): boolean {
  const last = first.at(-1);
  if (!last) return false;
  const number = numberingOf(line);
  if (number) {
    // A number of another depth counts sections, not rows.
    const above = lastNumber(first);
    return above?.parts.length === number.parts.length && follows(above, number);
  }
  if (!startsParagraph({ lines: [last] }, line, place, typography, habit)) return true;
  const isBold = (part: Line): boolean => part.words.every((word) => word.bold);
  return isClose && isBold(line) === isBold(last) && !typography.mono;
}

function lastNumber(lines: readonly Line[]): Numbering | undefined {
  for (let i = lines.length - 1; i >= 0; i--) {
    const number = numberingOf(lines[i]!);
    if (number) return number;
  }
  return undefined;
}
