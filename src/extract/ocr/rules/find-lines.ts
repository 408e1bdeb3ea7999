import { appendAll } from '../../../tree/index.ts';
import { darkSpans } from '../pixels/dark-spans.ts';
import type { GrayImage } from '../types.ts';
import { horizontalRuns, verticalRuns, type Run } from './runs.ts';

/** A ruling line of an upright page, in pixels; it may slope, bend and have breaks. */
export interface Line {
  direction: 'horizontal' | 'vertical';
  /** First pixel along the line and one past the last. */
  from: number;
  to: number;
  /** First row (column, of a vertical line) of its ink and one past the last. */
  near: number;
  far: number;
  /** The same for each pixel along it, from `from`; both 0 in a break. */
  nears: Int32Array;
  fars: Int32Array;
}

/** After division by the paper: what is print. */
export const INK = 175;
/** What is a line where there is enough of it in a row: hairlines are printed gray, and a soft scan makes them paler still. */
export const LINE_INK = 205;
/** Inches. Longer than the straight strokes of print: the dashes and stems of a 20 pt heading. */
const SHORTEST = 0.3;
/** Inches. The side of a cell with one line of 6 pt text: a vertical line this short must stand between two level ones. */
const SHORTEST_SIDE = 0.1;
/** Inches. How near to a level line the side of a cell ends. */
const REACH = 0.02;
/** Inches. Breaks in the ink of a worn or bilevel line. */
const GAP = 0.01;
/** Inches. What is thicker is a bar or a filled area, not a line. */
const THICKEST = 0.06;
/** Inches. Pieces of one line that a stamp, a crease or a hole parts. */
const PARTED = 0.12;
/** Inches from the edge of the page within which nothing is ruled. */
const EDGE = 0.2;
/** A line is at least so many times longer than thick. */
const SLENDER = 8;
/** Share of a line's length at which print may touch it; the joined feet of serif letters have stems on half of theirs. */
const TOUCHED = 0.3;
/** Pixels beyond the ink at which print that touches is looked for: past the gray rim of the line itself. */
export const RIM = 3;

/** Find the ruling lines of an upright, even-lit page; `spans` hold all that is `LINE_INK`. */
export function findLines(image: GrayImage, dpi: number, spans = darkSpans(image, LINE_INK)): Line[] {
  const gap = Math.round(GAP * dpi);
  const isLine = (line: Line): boolean =>
    isThin(line, dpi) && !isEdge(line, image, dpi) && touchedShare(image, line) <= TOUCHED;
  const toLines = (strokes: Stroke[], direction: Line['direction']): Line[] =>
    strokes.map((stroke) => toLine(stroke, direction)).filter(isLine);

  const level = touching(horizontalRuns(image, spans, LINE_INK, SHORTEST * dpi, gap));
  const lines = toLines(
    joinParted(level, dpi, () => false),
    'horizontal',
  );
  const upright = touching(verticalRuns(image, spans, LINE_INK, SHORTEST_SIDE * dpi, gap));
  const isLong = (stroke: Stroke): boolean => stroke.to - stroke.from >= SHORTEST * dpi;
  const reach = REACH * dpi;
  const sides = upright.filter((stroke) => !isLong(stroke) && isSide(stroke, lines, reach));
  // Between two tables one under the other, lines end on the last rule of one and begin on the first of the other.
  const apart = (above: Stroke, below: Stroke): boolean =>
    endsOnLine(above, above.to, lines, reach) && endsOnLine(below, below.from, lines, reach);
  return [...lines, ...toLines([...joinParted(upright.filter(isLong), dpi, apart), ...sides], 'vertical')];
}

/** Whether a vertical line stands between two level ones. */
const isSide = (stroke: Stroke, level: readonly Line[], reach: number): boolean =>
  endsOnLine(stroke, stroke.from, level, reach) && endsOnLine(stroke, stroke.to, level, reach);

/** Whether a level line runs through an end of a vertical one. */
const endsOnLine = ({ near, far }: Stroke, end: number, level: readonly Line[], reach: number): boolean =>
  level.some(
    (line) =>
      line.from - reach <= near && line.to + reach >= far && line.near - reach <= end && line.far + reach >= end,
  );

/** Runs that belong together, and the box around them. */
interface Stroke {
  from: number;
  to: number;
  near: number;
  far: number;
  runs: Run[];
}

/** Runs of neighbouring rows that overlap are one stroke: a line that slopes steps from row to row. Runs come in any order. */
function touching(runs: readonly Run[]): Stroke[] {
  const sorted = [...runs].sort((a, b) => a.line - b.line || a.from - b.from);
  const done: Stroke[] = [];
  let open: Stroke[] = [];
  for (const run of sorted) {
    const still = open.filter((stroke) => stroke.far >= run.line);
    if (still.length < open.length)
      appendAll(
        done,
        open.filter((stroke) => stroke.far < run.line),
      );
    const [first, ...others] = still.filter((stroke) => meets(stroke, run));
    const own: Stroke = { from: run.from, to: run.to, near: run.line, far: run.line + 1, runs: [run] };
    if (first) for (const other of [own, ...others]) add(first, other);
    else still.push(own);
    open = still.filter((stroke) => !others.includes(stroke));
  }
  return [...done, ...open];
}

/** A run meets a stroke where it overlaps one of the stroke's runs in its own or the row before. */
function meets(stroke: Stroke, run: Run): boolean {
  if (run.from > stroke.to || run.to < stroke.from) return false;
  for (let i = stroke.runs.length - 1; i >= 0; i--) {
    const other = stroke.runs[i]!;
    if (other.line < run.line - 1) break;
    if (run.from <= other.to && other.from <= run.to) return true;
  }
  return false;
}

function add(stroke: Stroke, other: Stroke): void {
  stroke.from = Math.min(stroke.from, other.from);
  stroke.to = Math.max(stroke.to, other.to);
  stroke.near = Math.min(stroke.near, other.near);
  stroke.far = Math.max(stroke.far, other.far);
  const ordered = other.runs[0]!.line >= stroke.runs.at(-1)!.line;
  appendAll(stroke.runs, other.runs);
  if (!ordered) stroke.runs.sort((a, b) => a.line - b.line);
}

/** Join pieces that lie on one line with a small gap between them, unless two of them are `apart`. */
function joinParted(strokes: Stroke[], dpi: number, apart: (before: Stroke, after: Stroke) => boolean): Stroke[] {
  const joined: Stroke[] = [];
  for (const stroke of [...strokes].sort((a, b) => a.from - b.from)) {
    const before = joined.find(
      (other) =>
        Math.abs(stroke.from - other.to) <= PARTED * dpi &&
        stroke.near <= other.far + 2 &&
        other.near <= stroke.far + 2 &&
        !apart(other, stroke),
    );
    if (before) add(before, stroke);
    else joined.push(stroke);
  }
  return joined;
}

function toLine({ from, to, near, far, runs }: Stroke, direction: Line['direction']): Line {
  const nears = new Int32Array(to - from);
  const fars = new Int32Array(to - from);
  for (const run of runs) {
    for (let i = run.from - from; i < run.to - from; i++) {
      if (fars[i] === 0 || run.line < nears[i]!) nears[i] = run.line;
      if (run.line >= fars[i]!) fars[i] = run.line + 1;
    }
  }
  return { direction, from, to, near, far, nears, fars };
}

function isThin(line: Line, dpi: number): boolean {
  const thickness = thicknessOf(line);
  return thickness <= THICKEST * dpi && line.to - line.from >= SLENDER * thickness;
}

/** The edge of the sheet, or of the glass under it. */
function isEdge({ direction, near, far }: Line, { width, height }: GrayImage, dpi: number): boolean {
  const across = direction === 'horizontal' ? height : width;
  return far < EDGE * dpi || near > across - EDGE * dpi;
}

/** Mean thickness of a line's ink in pixels: its box is thicker where it slopes. */
export function thicknessOf({ nears, fars }: Line): number {
  let ink = 0;
  let count = 0;
  for (let i = 0; i < nears.length; i++) {
    if (fars[i] === 0) continue;
    ink += fars[i]! - nears[i]!;
    count++;
  }
  return count === 0 ? 0 : ink / count;
}

/** Share of a line's length at which there is print right beside it. */
function touchedShare(image: GrayImage, line: Line): number {
  let touched = 0;
  let count = 0;
  for (let i = 0; i < line.nears.length; i++) {
    if (line.fars[i] === 0) continue;
    count++;
    if (inkAt(image, line, i, line.nears[i]! - RIM) || inkAt(image, line, i, line.fars[i]! + RIM - 1)) touched++;
  }
  return count === 0 ? 1 : touched / count;
}

/** Whether there is print at a pixel named by its place along a line and its row (column). */
export function inkAt(image: GrayImage, line: Line, along: number, across: number): boolean {
  const [x, y] = line.direction === 'horizontal' ? [line.from + along, across] : [across, line.from + along];
  if (x < 0 || y < 0 || x >= image.width || y >= image.height) return false;
  return image.data[y * image.width + x]! <= INK;
}
