import { least, type Box, type Rule } from '../tree/index.ts';
import type { Component } from './components.ts';
import { median, type Line } from './line.ts';
import { isInside } from './regions.ts';

/** Ems; rules whose ends lie nearer have the same extent. */
const SAME_EXTENT = 0.6;
/** Ems between a rule and the text of the row below or above it; headings between two tables keep a larger distance. */
const LARGEST_PADDING = 1.1;
/** Ems; the same where no second rule closes the row, which a page break left open. */
const OPEN_PADDING = 0.7;
/** Ems by which text stands farther left than that of a table's rows, when it is none of them. */
const OUTDENT = 0.25;

/** Ems; text that begins farther right of its cell's edge is centred. */
const MOST_INDENT = 1;

/** Components of one extent, one under the other, and the text between them. */
interface Link {
  above: Component;
  below: Component;
  band: Line[];
  /** Points by which text inside the upper one begins right of its edge; 0 where there is none, or it is centred. */
  headIndent: number;
}

/**
 * Join components that stand under one another with rows between them that have no upright lines.
 *
 *   ------------------   rules of one extent, with text close to them:
 *   3.1 ...   • ...      one table; what stands farther off, or farther
 *   ------------------   to the left, is text between two tables
 *
 * `lines` are those of the page, `margin` is the left edge of its body (points).
 */
export function chainComponents(
  components: readonly Component[],
  lines: readonly Line[],
  margin: number,
  em: number,
): Component[] {
  const links = findLinks(components, lines, em);
  const indent = median(links.filter(({ band }) => band.length > 0).map(indentOf));
  const below = new Map(links.filter((link) => isRow(link, indent, em)).map((link) => [link.above, link.below]));
  const inside = new Set(below.values());
  return components
    .filter((component) => !inside.has(component))
    .map((first) => {
      const parts = [first];
      for (let next = below.get(first); next; next = below.get(next)) parts.push(next);
      const whole = parts.length > 1 ? joinComponents(parts) : first;
      const isIndented = first.box.left + indent > margin + OUTDENT * em;
      return (parts.length > 1 || isShadedHead(first)) && isIndented ? openAtBreaks(whole, lines, indent, em) : whole;
    });
}

function findLinks(components: readonly Component[], lines: readonly Line[], em: number): Link[] {
  const sorted = [...components].sort((a, b) => a.box.top - b.box.top);
  const last: Component[] = [];
  const links: Link[] = [];
  for (const below of sorted) {
    const index = last.findIndex((above) => sameExtent(above.box, below.box, em));
    const above = last[index];
    if (above && !(isClosed(above) && isClosed(below))) {
      const { left, right } = above.box;
      const box = { left, right, top: above.box.bottom, bottom: below.box.top };
      const headIndent =
        least(lines.filter((line) => isInside(line.box, above.box)).map((line) => line.box.left)) - left;
      links.push({
        above,
        below,
        band: lines.filter((line) => isInside(line.box, box)),
        headIndent: headIndent < MOST_INDENT * em ? headIndent : 0,
      });
    }
    if (above) last[index] = below;
    else last.push(below);
  }
  return links;
}

const indentOf = ({ above, band }: Link): number => least(band.map((line) => line.box.left)) - above.box.left;

function sameExtent(a: Box, b: Box, em: number): boolean {
  return Math.abs(a.left - b.left) < SAME_EXTENT * em && Math.abs(a.right - b.right) < SAME_EXTENT * em;
}

/** Whether the text between two components is a row of a table to which both belong. */
function isRow(link: Link, indent: number, em: number): boolean {
  const { above, below, band } = link;
  const [first] = band;
  if (!first || indentOf(link) < Math.max(indent, link.headIndent) - OUTDENT * em) return false;
  if (!hasRuleAt(above, above.box.bottom, em) || !hasRuleAt(below, below.box.top, em)) return false;
  const padding = LARGEST_PADDING * em;
  return first.box.top - above.box.bottom < padding && below.box.top - band.at(-1)!.box.bottom < padding;
}

function hasRuleAt({ horizontals }: Component, y: number, em: number): boolean {
  return horizontals.some(({ box }) => Math.abs((box.top + box.bottom) / 2 - y) < SAME_EXTENT * em);
}

/** Upright lines stand along most of it: it is closed off from what comes below or above. */
function isClosed({ verticals, box }: Component): boolean {
  return verticals.some(
    (rule) => rule.evidence !== 'background' && rule.box.bottom - rule.box.top > 0.5 * (box.bottom - box.top),
  );
}

/** A head of several columns that only its ground parts: the rows below it have no upright lines. */
function isShadedHead({ horizontals, verticals }: Component): boolean {
  const isGround = (rule: Rule): boolean => rule.evidence === 'background';
  return verticals.length > 2 && verticals.every(isGround) && !horizontals.every(isGround);
}

function joinComponents(parts: readonly Component[]): Component {
  const [first] = parts as [Component];
  return {
    box: { ...first.box, bottom: parts.at(-1)!.box.bottom },
    horizontals: parts.flatMap((part) => part.horizontals),
    verticals: parts.flatMap((part) => part.verticals),
  };
}

/**
 * Close the rows that a page break left open: nothing but their text stands between the last rule and the end of the page, or between
 * its beginning and the first rule.
 */
function openAtBreaks(table: Component, lines: readonly Line[], indent: number, em: number): Component {
  const { box } = table;
  const isPart = (line: Line): boolean =>
    line.box.left >= box.left + indent - OUTDENT * em && line.box.right <= box.right;
  const before = lines.filter((line) => line.box.bottom <= box.top + em / 4);
  const after = lines.filter((line) => line.box.top >= box.bottom - em / 4);
  const opened = { ...table, box: { ...box }, horizontals: [...table.horizontals] };
  const close = (y: number): void => {
    const edge: Rule = {
      box: { left: box.left, right: box.right, top: y, bottom: y },
      direction: 'horizontal',
      evidence: 'background',
    };
    opened.horizontals.push(edge);
    opened.box.top = Math.min(opened.box.top, y);
    opened.box.bottom = Math.max(opened.box.bottom, y);
  };
  const isNear = (line: Line | undefined, distance: (line: Line) => number): boolean =>
    line !== undefined && distance(line) < OPEN_PADDING * em;
  if (isNear(before.at(-1), (line) => box.top - line.box.bottom) && before.every(isPart))
    close(before[0]!.box.top - em / 4);
  if (isNear(after[0], (line) => line.box.top - box.bottom) && after.every(isPart))
    close(after.at(-1)!.box.bottom + em / 4);
  return opened;
}
