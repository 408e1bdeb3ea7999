import { describe, expect, it } from 'vitest';
import { eraseLines } from '../../../../src/extract/ocr/rules/erase-lines.ts';
import { findLines } from '../../../../src/extract/ocr/rules/find-lines.ts';
import type { GrayImage } from '../../../../src/extract/ocr/types.ts';

const DPI = 300;
const WIDTH = 1200;
const HEIGHT = 900;

type Box = [left: number, top: number, right: number, bottom: number];

function page(...black: Box[]): GrayImage {
  const data = new Uint8Array(WIDTH * HEIGHT).fill(255);
  for (const [left, top, right, bottom] of black) {
    for (let y = top; y < bottom; y++) data.fill(0, y * WIDTH + left, y * WIDTH + right);
  }
  return { width: WIDTH, height: HEIGHT, data };
}

const LEVEL: Box = [200, 300, 900, 303];
const linesOf = (...black: Box[]): string[] =>
  findLines(page(...black), DPI).map(
    ({ direction, from, to, near, far }) => `${direction} ${from}-${to} ${near}-${far}`,
  );

describe('findLines', () => {
  it.each<[what: string, black: Box[], expected: string[]]>([
    ['a level line', [LEVEL], ['horizontal 200-900 300-303']],
    ['an upright line', [[400, 200, 403, 700]], ['vertical 200-700 400-403']],
    ['one with a break as one', [[200, 300, 500, 303], [520, 300, 900, 303]], ['horizontal 200-900 300-303']],
    ['no bar', [[200, 300, 900, 330]], []],
    ['no dash', [[200, 300, 260, 303]], []],
    ['no edge of the sheet', [[200, 20, 900, 23]], []],
    [
      'the short side of a cell',
      [LEVEL, [200, 340, 900, 343], [200, 300, 203, 343]],
      ['horizontal 200-900 300-303', 'horizontal 200-900 340-343', 'vertical 300-343 200-203'],
    ],
    ['no short stroke that stands alone', [LEVEL, [500, 400, 503, 440]], ['horizontal 200-900 300-303']],
  ])('finds %s', (_, black, expected) => {
    expect(linesOf(...black)).toEqual(expected);
  }); // prettier-ignore
});

describe('eraseLines', () => {
  it('takes a line out and leaves the print that crosses it', () => {
    const image = page(LEVEL, [500, 280, 506, 330]);
    eraseLines(image, findLines(image, DPI));
    const at = (x: number, y: number): number => image.data[y * WIDTH + x]!;
    expect(at(300, 301)).toBe(255);
    expect([at(502, 290), at(502, 301), at(502, 320)]).toEqual([0, 0, 0]);
  });
});
