import { centreY, least, most } from '../tree/index.ts';
import type { Line } from './line.ts';
import { CLOSED, endOf, roomFor, SMALL } from './paragraph-start.ts';

/** Lines, of the leading of typed text, by which the middle of a label may stand off that of its row: places are rounded to lines. */
const OFF_CENTRE = 1;
/** The same on the average of the rows. */
const USUALLY_OFF = 0.75;
/** What a row costs beside its place: blank space inside it, no text beside its label, lines above the first row that are of none. */
const BLANK_INSIDE = 1;
const NOTHING_BESIDE = 0.6;
const LINES_OF_NO_ROW = 1;
/** The same, for a row that begins in the middle of a sentence. */
const MID_SENTENCE = 1;
/** Part of the labels that may have a line of their own, as headings do, where every other one is level with the start of a text. */
const FEW = 0.2;
/** Leading of typed text, ems. */
const LEADING = 1.2;

/**
 * A line of the other columns, in lines from the top; `blank`: nothing stands on the line above; `goesOn`: its text is that of the
 * line above, which was full.
 */
interface Step {
  at: number;
  top: number;
  blank: boolean;
  goesOn: boolean;
}

/** The cheapest way to give the first rows their lines. */
interface Share {
  cost: number;
  /** After how many lines the last of these rows begins. */
  start: number;
  /** The rows above it. */
  above?: Share;
}

/**
 * Tops of the rows of typed text whose labels stand in the middle of their rows; `undefined` where they do not.
 *
 *   |                  1. Juhib koosolekuid.  |
 *   | Tööülesanded     2. Koostab aruandeid.  |
 *   |                  3. Peab päevikut.      |
 *
 * `cells` are the lines of each cell of the first column. A label at the top shares its line with its text; that one stands on a line
 * of its own says that all are centred, if then every line of the other columns falls to the row in whose middle its label stands.
 */
export function centredTops(
  cells: readonly (readonly Line[])[],
  columns: readonly (readonly Line[])[],
): number[] | undefined {
  const others = columns.flat();
  const size = cells[0]?.[0]?.size;
  if (size === undefined) return undefined;
  const lineOf = (line: Line): number => line.base / (size * LEADING);
  const taken = new Set([...cells.flat(), ...others].map((line) => Math.round(lineOf(line))));
  const wrapped = new Set(columns.flatMap(wrappedLines));
  const steps = stepsOf(others, lineOf, taken, wrapped);
  const beside = new Set(steps.map(({ at }) => Math.round(at)));
  const middles = cells.map((lines) => (lineOf(lines[0]!) + lineOf(lines.at(-1)!)) / 2);
  const alone = cells.filter((lines) => lines.every((line) => !beside.has(Math.round(lineOf(line)))));
  if (alone.length === 0) return undefined;
  const midway = new Set(steps.filter(({ goesOn }) => goesOn).map(({ at }) => Math.round(at)));
  // A label on a line of its own inside a wrapped text is centred; one above a text that begins is a heading.
  const isTopAligned =
    cells.every(([first]) => !midway.has(Math.round(lineOf(first!)))) &&
    alone.every((lines) => !midway.has(Math.round(lineOf(lines.at(-1)!)) + 1));
  if (isTopAligned && alone.length <= FEW * cells.length) return undefined;
  const starts = shareLines(middles, steps);
  if (!starts) return undefined;
  const tops = cells.map((lines, i) => {
    const own = steps.slice(starts[i], starts[i + 1] ?? steps.length)[0];
    return own ? Math.min(own.top, lines[0]!.box.top) : lines[0]!.box.top;
  });
  return tops.every((top, i) => i === 0 || top > centreY(cells[i - 1]!.at(-1)!.box)) ? tops : undefined;
}

/** The lines of a column that go on in small letters with a sentence that had no room in the line above. */
function wrappedLines(lines: readonly Line[]): Line[] {
  const place = { left: least(lines.map(({ box }) => box.left)), right: most(lines.map(({ box }) => box.right)) };
  return lines.filter((line, i) => {
    const above = lines[i - 1];
    return above && SMALL.test(line.words[0]!.text) && !CLOSED.test(endOf(above)) && roomFor(above, line, place) < 0;
  });
}

function stepsOf(
  others: readonly Line[],
  lineOf: (line: Line) => number,
  taken: ReadonlySet<number>,
  wrapped: ReadonlySet<Line>,
): Step[] {
  const steps: Step[] = [];
  for (const line of [...others].sort((a, b) => a.base - b.base)) {
    const at = lineOf(line);
    if (steps.length === 0 || Math.round(at) > Math.round(steps.at(-1)!.at))
      steps.push({ at, top: line.box.top, blank: !taken.has(Math.round(at) - 1), goesOn: wrapped.has(line) });
  }
  return steps;
}

/** After how many lines each row begins; `undefined` where no way puts each label into the middle of its row. */
function shareLines(middles: readonly number[], steps: readonly Step[]): number[] | undefined {
  let shares = new Map<number, Share>([[0, { cost: 0, start: 0 }]]);
  for (let end = 1; end < steps.length && steps[end - 1]!.at < middles[0]!; end++)
    shares.set(end, { cost: LINES_OF_NO_ROW, start: 0 });
  for (const middle of middles) {
    const next = new Map<number, Share>();
    for (const [start, above] of shares) {
      const add = (end: number, more: number): void => {
        const known = next.get(end);
        const cost = above.cost + more;
        if (!known || cost < known.cost) next.set(end, { cost, start, above });
      };
      add(start, NOTHING_BESIDE);
      let blanks = 0;
      const begun = steps[start]?.goesOn === true && start > 0 ? MID_SENTENCE : 0;
      for (let end = start + 1; end <= steps.length; end++) {
        const [first, last] = [steps[start]!, steps[end - 1]!];
        if (end > start + 1 && last.blank) blanks++;
        const off = (first.at + last.at) / 2 - middle;
        if (off > OFF_CENTRE) break;
        if (off >= -OFF_CENTRE) add(end, Math.abs(off) + blanks * BLANK_INSIDE + begun);
      }
    }
    shares = next;
  }
  const whole = shares.get(steps.length);
  if (!whole || whole.cost > USUALLY_OFF * middles.length) return undefined;
  const starts: number[] = [];
  for (let share = whole; share.above; share = share.above) starts.push(share.start);
  return starts.reverse();
}
