import type { Box, Furniture, Page } from '../tree/index.ts';
import { isPlainNumber, pageNumberOf } from './page-number.ts';
import { textOf, type Line } from './line.ts';

/** A line that belongs to the page, not to the text. */
export interface FurnitureLine {
  page: number;
  line: Line;
  kind: Furniture['kind'];
}

/** Part of a page's height at its top and bottom in which furniture stands. */
const MARGIN = 0.14;
/** Lines from the edge inwards that are looked at. */
const DEEPEST = 4;
/** Ems that lie between furniture and the text beyond the usual line distance. */
const APART = 0.6;
/** Ems by which the same line may stand elsewhere on another page: scans shift. */
const SAME_PLACE = 1.5;
/** Pages back on which a running line must have stood last: left and right pages may differ, a page may be left out. */
const MEMORY = 3;
/** Words of approval marks: they open each annex of a directive at the same place and are text all the same (variants.md 6). */
const MARK = /kinnita|käskkir|lisa\s*\d/iu;
/** The end of a sentence, which more than one page may break before. */
const SENTENCE_END = /^\p{Ll}.*[.;,]$/u;
/** So does the title, unless it is set like a running head: neither bold nor large. */
const TITLE = /ametijuhend$/iu;

type Edge = 'top' | 'bottom';

/** A line at an edge of a page, the outermost first. */
interface Candidate {
  page: Page;
  /** Index of the page in the file. */
  at: number;
  line: Line;
  text: string;
  depth: number;
  /** The line next to it inwards stands clearly apart; also where there is none, and where other pages show it to be no text. */
  apart: boolean;
  number: number | undefined;
}

/**
 * Find running heads, running feet and page numbers.
 *
 * A line is one if it comes again near the edge of another page at its place, with the same words (the page's number may count on),
 * and stands apart from the text on some page or is on all of them, or if it has the form of a page number. Upright lines on both
 * sides make it text.
 */
export function findFurniture(
  pages: readonly Page[],
  lines: readonly (readonly Line[])[],
  leading: number,
): FurnitureLine[] {
  return (['top', 'bottom'] as const).flatMap((edge) => {
    const byPage = pages.map((page, at) => candidates(page, at, lines[at]!, edge, leading));
    const running = findRunning(byPage, pages, lines, edge);
    return byPage.flatMap((list) => takeOutside(list, running, edge));
  });
}

function candidates(page: Page, at: number, lines: readonly Line[], edge: Edge, leading: number): Candidate[] {
  const ordered = edge === 'top' ? lines.slice(0, DEEPEST + 1) : lines.slice(-DEEPEST - 1).reverse();
  const found: Candidate[] = [];
  for (const [depth, line] of ordered.slice(0, DEEPEST).entries()) {
    if (!inMargin(line.box, page, edge) || isRuledIn(line.box, page)) break;
    const next = ordered[depth + 1];
    const text = textOf(line.words);
    const distance = next ? Math.abs(line.base - next.base) / Math.max(line.size, next.size) : Infinity;
    found.push({ page, at, line, text, depth, apart: distance > leading + APART, number: pageNumberOf(text) });
  }
  return found;
}

function inMargin({ top, bottom }: Box, { height }: Page, edge: Edge): boolean {
  return edge === 'top' ? top < MARGIN * height : bottom > (1 - MARGIN) * height;
}

/** Upright lines stand on both sides: a cell. */
function isRuledIn({ left, right, top, bottom }: Box, { rules }: Page): boolean {
  let sides = 0;
  for (const { box, direction } of rules) {
    if (direction !== 'vertical') continue;
    if (box.top > top || box.bottom < bottom) continue;
    if (box.right <= left || box.left >= right) sides++;
  }
  return sides > 1;
}

/** Candidates that come again on other pages. */
function findRunning(
  byPage: readonly (readonly Candidate[])[],
  pages: readonly Page[],
  lines: readonly (readonly Line[])[],
  edge: Edge,
): Set<Candidate> {
  const running = new Set<Candidate>();
  for (const group of withoutTextOutside(groupsOf(byPage.flat()), byPage)) {
    if (!isOutside(group, pages, lines, edge) || opensAnnex(group[0]!)) continue;
    const isAlways = isOnAll(group, lines);
    if (!isAlways && SENTENCE_END.test(group[0]!.text)) continue;
    const isShown = isAlways || group.some(({ apart, line }) => apart && !isBold(line));
    for (const candidate of group) {
      candidate.apart ||= isShown;
      running.add(candidate);
    }
  }
  return running;
}

/** Lines of the same words at the same place, over the pages; a page or a few may lack them. */
function groupsOf(all: readonly Candidate[]): Candidate[][] {
  const groups: Candidate[][] = [];
  const alive = new Map<string, Candidate[]>();
  for (const candidate of all) {
    let group: Candidate[] | undefined;
    for (const key of keysOf(candidate)) {
      const known = alive.get(key);
      if (known && candidate.at - known.at(-1)!.at <= MEMORY && samePlace(known.at(-1)!, candidate)) group ??= known;
    }
    if (!group) groups.push((group = []));
    group.push(candidate);
    for (const key of keysOf(candidate)) alive.set(key, group);
  }
  return groups;
}

/**
 * The groups of two lines and more, without the lines that have text between them and the edge: the last word of a paragraph may
 * open one page and stand in the second line of another.
 */
function withoutTextOutside(
  groups: readonly (readonly Candidate[])[],
  byPage: readonly (readonly Candidate[])[],
): readonly (readonly Candidate[])[] {
  const repeated = groups.filter((group) => group.length > 1);
  const grouped = new Set(repeated.flat());
  const outside = new Set<Candidate>();
  for (const list of byPage) {
    const text = list.findIndex((candidate) => !grouped.has(candidate) && candidate.number === undefined);
    for (const candidate of text < 0 ? list : list.slice(0, text)) outside.add(candidate);
  }
  const kept = repeated.map((group) => group.filter((candidate) => outside.has(candidate)));
  return kept.some((group, i) => group.length < repeated[i]!.length) ? withoutTextOutside(kept, byPage) : kept;
}

/** Outermost on every page that has text, the first among them: a head of a table that each page repeats is not. */
function isOnAll(group: readonly Candidate[], lines: readonly (readonly Line[])[]): boolean {
  const outermost = new Set(group.flatMap(({ depth, at }) => (depth === 0 ? [at] : [])));
  return lines.every((list, at) => list.length === 0 || outermost.has(at));
}

const isBold = (line: Line): boolean => line.words.every((word) => word.bold);

function opensAnnex({ text, line }: Candidate): boolean {
  return MARK.test(text) || (TITLE.test(text) && isBold(line));
}

/** The words themselves, and the words with the page's own number taken off the first number. */
function keysOf({ text, at }: Candidate): string[] {
  const plain = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
  const first = /\d{1,4}/u.exec(plain);
  const counted = first ? `#${Number(first[0]) - at} ${plain.replace(first[0], '#')}` : undefined;
  return counted ? [plain, counted] : [plain];
}

function samePlace(a: Candidate, b: Candidate): boolean {
  const near = SAME_PLACE * a.line.size;
  const from = ({ line, page }: Candidate): number => (line.box.top > page.height / 2 ? page.height : 0);
  return Math.abs(a.line.box.top - from(a) - (b.line.box.top - from(b))) < near;
}

/** On pages without the line nothing stands farther out than it does, or hardly: else it lies in the text. */
function isOutside(
  group: readonly Candidate[],
  pages: readonly Page[],
  lines: readonly (readonly Line[])[],
  edge: Edge,
): boolean {
  const on = new Set(group.map((candidate) => candidate.at));
  const { box, size } = group[0]!.line;
  for (let at = group[0]!.at; at <= group.at(-1)!.at; at++) {
    if (on.has(at)) continue;
    const outermost = edge === 'top' ? lines[at]![0] : lines[at]!.at(-1);
    if (!outermost) continue;
    const inside =
      edge === 'top'
        ? outermost.box.top > box.top - size / 2
        : pages[at]!.height - outermost.box.bottom > pages[group[0]!.at]!.height - box.bottom - size / 2;
    if (!inside) return false;
  }
  return true;
}

/** From the edge inwards take lines while they are furniture; the last one must stand apart from the text. */
function takeOutside(list: readonly Candidate[], running: ReadonlySet<Candidate>, edge: Edge): FurnitureLine[] {
  const taken: Candidate[] = [];
  let sure = 0;
  for (const candidate of list) {
    const isNumber = candidate.number !== undefined && (running.has(candidate) || isLikelyNumber(candidate));
    if (!running.has(candidate) && !isNumber) break;
    taken.push(candidate);
    if (candidate.apart || (isNumber && !isPlainNumber(candidate.text))) sure = taken.length;
  }
  return taken.slice(0, sure).map(({ page, line, number }) => ({
    page: page.number,
    line,
    kind: number !== undefined ? 'page-number' : edge === 'top' ? 'header' : 'footer',
  }));
}

/** A number alone at the edge, without another page to compare: it stands apart or has the form of a page number. */
function isLikelyNumber({ text, apart, number, at, page }: Candidate): boolean {
  if (!isPlainNumber(text)) return true;
  return apart && (number === page.number || number === at + 1);
}
