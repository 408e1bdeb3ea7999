import { centreX, centreY, type Box, type Rule, type Word } from '../tree/index.ts';
import { findComponents, type Component } from './components.ts';
import { readGrid, type Grid } from './grid.ts';
import type { Line } from './line.ts';
import { isUnderline } from './underline.ts';

/** More ruling lines than this on one page are a drawing. */
const MOST_RULES = 5_000;
/** Ems by which lines that meet may miss each other: rounding in a text layer, broken pixels in a scan. */
const REACH = { vector: 0.2, raster: 0.5 };
/** Ems; rules whose ends lie nearer have the same extent. */
const SAME_EXTENT = 0.6;
/** Ems between a rule and the text of the row below or above it; headings between two tables keep a larger distance. */
const LARGEST_PADDING = 1.1;
/** Part of a page's words; a box around more of them is a frame, not a cell. */
const FRAME = 0.6;

/** Find the grids that ruling lines make on a page, from its top to its bottom; none of them lies inside another. */
export function findGrids(rules: readonly Rule[], lines: readonly Line[], words: readonly Word[], em: number): Grid[] {
  const text = rules.length > MOST_RULES ? [] : rules.filter((rule) => !isUnderline(rule, lines));
  const reach = em * (text.some((rule) => rule.evidence === 'raster') ? REACH.raster : REACH.vector);
  const components = findComponents(text, reach);
  const grids: Grid[] = [];
  for (const component of chain(components, lines, em)) {
    const grid = readGrid(component, reach + 0.1 * em);
    if (grid && isTable(component, grid, words)) grids.push(grid);
  }
  return outermost(grids.filter((grid) => !isFrame(grid, grids, words))).sort((a, b) => a.box.top - b.box.top);
}

function isTable({ verticals, horizontals }: Component, grid: Grid, words: readonly Word[]): boolean {
  if (grid.cells.length < 2 && (verticals.length < 2 || horizontals.length < 2)) return false;
  if (grid.cells.length < 2 && [...verticals, ...horizontals].every((rule) => rule.evidence === 'background'))
    return false;
  return words.some((word) => isInside(word.box, grid.box));
}

/** Whether the middle of a box lies in another. */
export function isInside(inner: Box, { left, top, right, bottom }: Box): boolean {
  const x = centreX(inner);
  const y = centreY(inner);
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** A single box around other grids or most of the page. */
function isFrame({ cells, box }: Grid, grids: readonly Grid[], words: readonly Word[]): boolean {
  if (cells.length > 1) return false;
  if (grids.some((other) => area(other.box) < area(box) && isInside(other.box, box))) return true;
  return words.filter((word) => isInside(word.box, box)).length > FRAME * words.length;
}

function outermost(grids: readonly Grid[]): Grid[] {
  return grids.filter(
    (grid) =>
      !grids.some((other) => other !== grid && area(other.box) > area(grid.box) && isInside(grid.box, other.box)),
  );
}

const area = ({ left, top, right, bottom }: Box): number => (right - left) * (bottom - top);

/**
 * Join components that stand under one another with rows between them that have no upright lines.
 *
 *   ------------------   rules of one extent, with text close to them:
 *   3.1 ...   • ...      one table; what stands farther off is text
 *   ------------------   between two tables
 */
function chain(components: readonly Component[], lines: readonly Line[], em: number): Component[] {
  const sorted = [...components].sort((a, b) => a.box.top - b.box.top);
  const done: Component[] = [];
  const open: Component[] = [];
  for (const component of sorted) {
    const index = open.findIndex((above) => sameExtent(above.box, component.box, em));
    const above = open[index];
    if (above && isRow(above, component, lines, em)) {
      open[index] = {
        box: { ...above.box, bottom: component.box.bottom },
        horizontals: [...above.horizontals, ...component.horizontals],
        verticals: [...above.verticals, ...component.verticals],
      };
      continue;
    }
    if (above) done.push(...open.splice(index, 1));
    open.push(component);
  }
  return [...done, ...open];
}

function sameExtent(a: Box, b: Box, em: number): boolean {
  return Math.abs(a.left - b.left) < SAME_EXTENT * em && Math.abs(a.right - b.right) < SAME_EXTENT * em;
}

/** Whether the text between two components is a row of a table to which both belong. */
function isRow(above: Component, below: Component, lines: readonly Line[], em: number): boolean {
  if (isClosed(above) && isClosed(below)) return false;
  if (!hasRuleAt(above, above.box.bottom, em) || !hasRuleAt(below, below.box.top, em)) return false;
  const band = { left: above.box.left, right: above.box.right, top: above.box.bottom, bottom: below.box.top };
  const inside = lines.filter((line) => isInside(line.box, band));
  const [first] = inside;
  if (!first) return false;
  const last = inside.at(-1)!;
  const padding = LARGEST_PADDING * em;
  return first.box.top - band.top < padding && band.bottom - last.box.bottom < padding;
}

function hasRuleAt({ horizontals }: Component, y: number, em: number): boolean {
  return horizontals.some(({ box }) => Math.abs((box.top + box.bottom) / 2 - y) < SAME_EXTENT * em);
}

/** Upright lines stand along its last or first row: it is closed off from what comes below or above. */
function isClosed({ verticals, box }: Component): boolean {
  return verticals.some(
    (rule) => rule.evidence !== 'background' && rule.box.bottom - rule.box.top > 0.5 * (box.bottom - box.top),
  );
}
