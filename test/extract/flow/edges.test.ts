import { describe, expect, it } from 'vitest';
import { numberEdges } from '../../../src/extract/flow/edges.ts';

/** Rows of cells by their edges: "0-2 2-3". */
const rows = (...lines: string[]): { left: number; right: number }[][] =>
  lines.map((line) =>
    line.split(' ').map((cell) => {
      const [left = 0, right = 0] = cell.split('-').map(Number);
      return { left, right };
    }),
  );
const columns = (lines: string[], edges?: number[], tolerance = 0): string[] => {
  const number = numberEdges(rows(...lines), edges, tolerance);
  return rows(...lines).map((row) => row.map(({ left, right }) => `${number(left)}-${number(right)}`).join(' '));
};

describe('numberEdges', () => {
  const cases: Record<string, [string[], string[], number[]?, number?]> = {
    'lines that no cell ends at do not count': [
      ['0-3 3-5', '0-3 3-5'],
      ['0-1 1-2', '0-1 1-2'],
    ],
    'cells over several columns stay so': [
      ['0-2', '0-1 1-2'],
      ['0-2', '0-1 1-2'],
    ],
    'lines a hair apart are one': [
      ['0-1 1-3', '0-2 2-3', '0-3'],
      ['0-1 1-2', '0-1 1-2', '0-2'],
      [0, 4000, 4030, 8000],
      170,
    ],
    'unless a cell stands between them': [
      ['0-1 1-2 2-3', '0-1 1-3'],
      ['0-1 1-2 2-3', '0-1 1-3'],
      [0, 4000, 4030, 8000],
      170,
    ],
    'rows with the same cells have the same columns': [
      ['0-1 1-3', '0-2 2-3'],
      ['0-1 1-2', '0-1 1-2'],
    ],
    'and a row over all of them spans them': [
      ['0-3', '0-1 1-3', '0-2 2-3'],
      ['0-2', '0-1 1-2', '0-1 1-2'],
    ],
    'columns that cross are left alone': [
      ['0-1 1-2 2-5', '0-3 3-4 4-5'],
      ['0-1 1-2 2-5', '0-3 3-4 4-5'],
    ],
    'rows with fewer cells keep to the lines they have': [
      ['0-1 1-2 2-3', '0-2 2-3'],
      ['0-1 1-2 2-3', '0-2 2-3'],
    ],
  };
  it.each(Object.entries(cases))('%s', (_, [lines, expected, edges, tolerance]) => {
    expect(columns(lines, edges, tolerance)).toEqual(expected);
  });
});
