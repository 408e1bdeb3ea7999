import type { Box, Rule } from '../tree/index.ts';
import type { Component } from './components.ts';

/** Cells that ruling lines part from one another. */
export interface Grid {
  box: Box;
  /** Edges of columns and rows from left to right and top to bottom, points; one more than there are columns or rows. */
  xs: number[];
  ys: number[];
  cells: GridCell[];
  /** Rows beside which no upright line stands, not even at the outer edge: what columns they have, only their words know. */
  open: boolean[];
  /** Only a ground parts the cells of its last row, so rows without lines may hang below them. */
  hanging: boolean;
}

export interface GridCell {
  row: number;
  rows: number;
  column: number;
  columns: number;
  box: Box;
}

/** Part of a cell's edge that must be ruled; the rest may be hidden, broken by a scan or left out at a crossing. */
const RULED = 0.5;
/** A grid of more cells than this is squared paper or a drawing. */
const MOST_CELLS = 20_000;

/**
 * Read the cells of a component.
 *
 * Lines nearer than `snap` (points) are one edge. The outer edge of the component is taken as ruled, so open sides do no harm; cells
 * without a line between them are one merged cell. Nothing where the lines make no grid.
 */
export function readGrid(component: Component, snap: number): Grid | undefined {
  const { box, horizontals, verticals } = component;
  const xs = edges([...verticals.map(({ box: { left, right } }) => (left + right) / 2), box.left, box.right], snap);
  const ys = edges([...horizontals.map(({ box: { top, bottom } }) => (top + bottom) / 2), box.top, box.bottom], snap);
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 1 || rows < 1 || columns * rows > MOST_CELLS) return undefined;
  const right = ruledEdges(verticals, xs, ys, 'vertical');
  const below = ruledEdges(horizontals, ys, xs, 'horizontal');
  const owner = mergeCells(rows, columns, right, below);
  const open = ys.slice(1).map((_, r) => right.every((line) => !line[r]));
  const middle = (ys[rows - 1]! + ys[rows]!) / 2;
  const last = verticals.filter((rule) => rule.box.top < middle && rule.box.bottom > middle);
  const hanging = last.length > 2 && last.every(({ evidence }) => evidence === 'background');
  return { box, xs, ys, cells: collectCells(owner, xs, ys), open, hanging };
}

/** Middle of each cluster of numbers that follow one another within `snap`. */
function edges(numbers: number[], snap: number): number[] {
  const sorted = numbers.sort((a, b) => a - b);
  const found: number[] = [];
  for (let i = 0; i < sorted.length;) {
    let end = i + 1;
    while (end < sorted.length && sorted[end]! - sorted[end - 1]! <= snap && sorted[end]! - sorted[i]! <= 2 * snap)
      end++;
    found.push((sorted[i]! + sorted[end - 1]!) / 2);
    i = end;
  }
  return found;
}

/**
 * For each edge line `i` and each stretch `j` between neighbouring crossings whether a rule lies there.
 *
 * `at` are the places of the edge lines across the rules' direction, `along` the crossings.
 */
function ruledEdges(rules: readonly Rule[], at: number[], along: number[], direction: Rule['direction']): boolean[][] {
  const covered = at.map(() => new Array<number>(along.length - 1).fill(0));
  for (const { box } of rules) {
    const place = direction === 'vertical' ? (box.left + box.right) / 2 : (box.top + box.bottom) / 2;
    const [from, to] = direction === 'vertical' ? [box.top, box.bottom] : [box.left, box.right];
    const line = covered[nearest(at, place)]!;
    for (let j = 0; j < line.length; j++) {
      const common = Math.min(to, along[j + 1]!) - Math.max(from, along[j]!);
      if (common > 0) line[j]! += common / (along[j + 1]! - along[j]!);
    }
  }
  return covered.map((line) => line.map((part) => part >= RULED));
}

function nearest(numbers: readonly number[], value: number): number {
  let best = 0;
  for (let i = 1; i < numbers.length; i++) {
    if (Math.abs(numbers[i]! - value) < Math.abs(numbers[best]! - value)) best = i;
  }
  return best;
}

/** For each elementary cell the number of the merged cell that it belongs to; every merged cell is a rectangle. */
function mergeCells(rows: number, columns: number, right: boolean[][], below: boolean[][]): number[][] {
  const parent = Array.from({ length: rows * columns }, (_, i) => i);
  const root = (i: number): number => {
    let top = i;
    while (parent[top] !== top) top = parent[top]!;
    return (parent[i] = top);
  };
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      if (c + 1 < columns && !right[c + 1]![r]) parent[root(r * columns + c + 1)] = root(r * columns + c);
      if (r + 1 < rows && !below[r + 1]![c]) parent[root((r + 1) * columns + c)] = root(r * columns + c);
    }
  }
  const owner = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => root(r * columns + c)),
  );
  return squareOff(owner);
}

/** Groups that are no rectangles (an edge is missing somewhere) fall apart into the runs of their rows. */
function squareOff(owner: number[][]): number[][] {
  const sizes = new Map<number, { count: number; top: number; bottom: number; left: number; right: number }>();
  for (const [r, line] of owner.entries()) {
    for (const [c, group] of line.entries()) {
      const size = sizes.get(group) ?? { count: 0, top: r, bottom: r, left: c, right: c };
      size.count++;
      size.bottom = r;
      size.left = Math.min(size.left, c);
      size.right = Math.max(size.right, c);
      sizes.set(group, size);
    }
  }
  const columns = owner[0]!.length;
  return owner.map((line, r) => {
    let start = 0;
    return line.map((group, c) => {
      const { count, top, bottom, left, right } = sizes.get(group)!;
      if (count === (bottom - top + 1) * (right - left + 1)) return group;
      if (c === 0 || line[c - 1] !== group) start = c;
      // Numbers beyond those of the groups, one for each run.
      return owner.length * columns + r * columns + start;
    });
  });
}

function collectCells(owner: number[][], xs: number[], ys: number[]): GridCell[] {
  const cells = new Map<number, GridCell>();
  for (const [row, line] of owner.entries()) {
    for (const [column, group] of line.entries()) {
      const cell = cells.get(group);
      if (!cell) {
        cells.set(group, { row, rows: 1, column, columns: 1, box: { left: 0, top: 0, right: 0, bottom: 0 } });
      } else {
        cell.rows = Math.max(cell.rows, row - cell.row + 1);
        cell.columns = Math.max(cell.columns, column - cell.column + 1);
      }
    }
  }
  for (const cell of cells.values()) {
    cell.box = {
      left: xs[cell.column]!,
      top: ys[cell.row]!,
      right: xs[cell.column + cell.columns]!,
      bottom: ys[cell.row + cell.rows]!,
    };
  }
  return [...cells.values()];
}
