import { centreX, centreY, type Box, type Rule, type Word } from '../tree/index.ts';
import { chainComponents } from './chains.ts';
import { findComponents, type Component } from './components.ts';
import { readGrid, type Grid } from './grid.ts';
import { joinGrounds } from './grounds.ts';
import type { Line } from './line.ts';
import { isUnderline } from './underline.ts';

/** More ruling lines than this on one page are a drawing. */
const MOST_RULES = 5_000;
/** Ems by which lines that meet may miss each other: rounding in a text layer, broken pixels in a scan. */
const REACH = { vector: 0.2, raster: 0.5 };
/** Part of a page's words; a box around more of them is a frame, not a cell. */
const FRAME = 0.6;

/** Find the grids that ruling lines make on a page, from its top to its bottom; none of them lies inside another; `margin` is the left edge of the body. */
export function findGrids(
  rules: readonly Rule[],
  lines: readonly Line[],
  words: readonly Word[],
  margin: number,
  em: number,
): Grid[] {
  const text = rules.length > MOST_RULES ? [] : rules.filter((rule) => !isUnderline(rule, lines));
  const reach = em * (text.some((rule) => rule.evidence === 'raster') ? REACH.raster : REACH.vector);
  const components = joinGrounds(findComponents(text, reach), reach, em);
  const grids: Grid[] = [];
  for (const component of chainComponents(components, lines, margin, em)) {
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
