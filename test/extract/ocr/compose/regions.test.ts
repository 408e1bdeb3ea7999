import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutRegions, separatorsOf } from '../../../../src/extract/ocr/compose/regions.ts';
import type { Blob } from '../../../../src/extract/ocr/marks/find-blobs.ts';
import type { Line } from '../../../../src/extract/ocr/rules/find-lines.ts';

const DPI = 100;
const PAGE = { width: 850, height: 1100 };

const blob = (left: number, top: number, right: number, bottom: number): Blob => ({
  left,
  top,
  right,
  bottom,
  area: 1,
});

const line = (direction: Line['direction'], from: number, to: number, at: number): Line => ({
  direction,
  from,
  to,
  near: at,
  far: at + 2,
  nears: new Int32Array(to - from).fill(at),
  fars: new Int32Array(to - from).fill(at + 2),
});
const level = (y: number): Line => line('horizontal', 100, 700, y);
const upright = (x: number, top: number, bottom: number): Line => line('vertical', top, bottom, x);

describe('separatorsOf', () => {
  const sides = [100, 400, 698];
  it.each<[what: string, lines: Line[], expected: number[]]>([
    ['those between two level lines', [level(200), level(600), ...sides.map((x) => upright(x, 200, 602))], sides],
    [
      'those of a row that goes on on the next page',
      [level(200), ...sides.map((x, i) => upright(x, 200, 1000 + i))],
      sides,
    ],
    ['those of a row that fills the page', sides.map((x) => upright(x, 100, 1000)), sides],
    ['no stroke of a pen', [level(200), level(600), upright(300, 350, 500)], []],
    ['no stroke of a pen that begins on a line', [level(200), level(600), upright(300, 200, 500)], []],
    ['no two strokes side by side', [level(600), upright(300, 350, 500), upright(320, 350, 500)], []],
  ])('finds %s', (_, lines, expected) => {
    expect(separatorsOf(lines, DPI).map(({ x }) => x - 1)).toEqual(expected);
  });
});

describe('cutRegions', () => {
  const words = [
    blob(100, 100, 600, 120),
    blob(100, 300, 300, 320),
    blob(500, 300, 700, 320),
    blob(100, 500, 600, 520),
  ];

  it('takes bands from the top and columns from the left, each drawn in to its print', () => {
    const regions = cutRegions(PAGE, words, [{ x: 400, top: 200, bottom: 400 }], DPI);
    expect(regions).toEqual(words.map(({ left, top, right, bottom }) => ({ left, top, right, bottom })));
  });

  it('leaves text in one piece where nothing parts it', () => {
    expect(cutRegions(PAGE, words, [], DPI)).toEqual([{ left: 100, top: 100, right: 700, bottom: 520 }]);
  });

  it('moves the edge of a band to a row without print', () => {
    const regions = cutRegions(PAGE, words, [{ x: 400, top: 298, bottom: 322 }, { x: 400, top: 117, bottom: 400 }], DPI); // prettier-ignore
    expect(regions[0]).toMatchObject({ top: 100, bottom: 120 });
  });

  it('cuts at whole pixels whatever the resolution', () => {
    const edge = fc.double({ min: 0, max: 1100, noNaN: true });
    const separator = fc
      .tuple(fc.double({ min: 20, max: 830, noNaN: true }), edge, edge)
      .map(([x, one, other]) => ({ x, top: Math.min(one, other), bottom: Math.max(one, other) }));
    const print = fc
      .tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 1080 }))
      .map(([left, top]) => blob(left, top, left + 40, top + 15));
    fc.assert(
      fc.property(
        fc.array(separator, { maxLength: 4 }),
        fc.array(print, { minLength: 1, maxLength: 20 }),
        (separators, blobs) => {
          const regions = cutRegions(PAGE, blobs, separators, DPI);
          for (const region of regions) {
            for (const value of Object.values(region)) expect(Number.isInteger(value)).toBe(true);
            expect(region.left).toBeLessThan(region.right);
            expect(region.top).toBeLessThan(region.bottom);
          }
        },
      ),
    );
  });
});
