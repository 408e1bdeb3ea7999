import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ontoQuadrilateral, type Quadrilateral } from '../../../../src/extract/ocr/prepare/homography.ts';
import { findSkew, printOf } from '../../../../src/extract/ocr/prepare/skew.ts';
import { turn } from '../../../../src/extract/ocr/prepare/turn.ts';
import { project, warp } from '../../../../src/extract/ocr/prepare/warp.ts';
import type { GrayImage } from '../../../../src/extract/ocr/types.ts';

const image = fc
  .record({ width: fc.integer({ min: 1, max: 9 }), height: fc.integer({ min: 1, max: 9 }) })
  .chain(({ width, height }) =>
    fc.uint8Array({ minLength: width * height, maxLength: width * height }).map((data) => ({ width, height, data })),
  );

describe('turn', () => {
  it('takes the first row to the right side', () => {
    const { width, height, data } = turn({ width: 3, height: 2, data: Uint8Array.of(1, 2, 3, 4, 5, 6) }, 1);
    expect([width, height, ...data]).toEqual([2, 3, 4, 1, 5, 2, 6, 3]);
  });

  it('adds up to a whole circle', () => {
    fc.assert(
      fc.property(image, fc.constantFrom(1, 2, 3), (source, quarters) => {
        const back = (4 - quarters) as 1 | 2 | 3;
        expect(turn(turn(source, quarters), back)).toEqual(source);
      }),
    );
  });
});

describe('ontoQuadrilateral', () => {
  it('takes the corners of a rectangle to those of a sheet seen askew', () => {
    const near = (x: number, y: number): fc.Arbitrary<readonly [number, number]> =>
      fc.tuple(fc.integer({ min: x, max: x + 200 }), fc.integer({ min: y, max: y + 200 }));
    const corners = fc.tuple(near(0, 0), near(800, 0), near(800, 1100), near(0, 1100));
    fc.assert(
      fc.property(corners, (sheet: Quadrilateral) => {
        const onto = ontoQuadrilateral(210, 297, sheet);
        const from = [[0, 0], [210, 0], [210, 297], [0, 297]] as const; // prettier-ignore
        from.forEach(([x, y], i) => {
          const [toX, toY] = project(onto, x, y);
          expect(toX).toBeCloseTo(sheet[i]![0], 6);
          expect(toY).toBeCloseTo(sheet[i]![1], 6);
        });
      }),
    );
  });
});

/** Rows of dashes like lines of text, falling by `degrees` to the right. */
function linesOfText(degrees: number, width = 600, height = 800): GrayImage {
  const data = new Uint8Array(width * height).fill(255);
  const slope = Math.tan((degrees * Math.PI) / 180);
  for (let y = 80; y < height - 80; y += 20) {
    for (let x = 40; x < width - 40; x++) {
      if ((x + y) % 9 < 3) continue; // the gaps between letters, in no columns
      const top = Math.round(y + (x - width / 2) * slope);
      for (let row = top; row < top + 7; row++) data[row * width + x] = 0;
    }
  }
  return { width, height, data };
}

describe('findSkew', () => {
  it.each([-4, -1.2, -0.3, 0, 0.5, 1.6, 3])('finds a slant of %f degrees', (degrees) => {
    expect(findSkew(printOf(linesOfText(degrees))).degrees()).toBeCloseTo(degrees, 0.9);
  });

  it('is sharper along lines of text than across them', () => {
    const page = linesOfText(0);
    const across = findSkew(printOf(turn(page, 1))).sharpness;
    expect(findSkew(printOf(page)).sharpness).toBeGreaterThan(2 * across);
  });

  it('takes an empty page for straight', () => {
    const blank = { width: 50, height: 50, data: new Uint8Array(2500).fill(255) };
    expect(findSkew(printOf(blank)).sharpness).toBe(0);
  });
});

describe('warp', () => {
  it('gives the image itself where nothing moves, but for its last row and column', () => {
    fc.assert(
      fc.property(image, (source) => {
        const same = warp(source, [1, 0, 0, 0, 1, 0, 0, 0], source.width, source.height);
        for (let y = 0; y < source.height - 1; y++) {
          for (let x = 0; x < source.width - 1; x++) {
            expect(same.data[y * source.width + x]).toBe(source.data[y * source.width + x]);
          }
        }
      }),
    );
  });

  it('is white outside its source', () => {
    const black = { width: 20, height: 20, data: new Uint8Array(400) };
    const { data } = warp(black, [1, 0, -10, 0, 1, -10, 0, 0], 40, 40);
    const dark = data.reduce((count, value) => count + (value < 255 ? 1 : 0), 0);
    expect(dark).toBe(19 * 19);
    expect(data[10 * 40 + 10]).toBe(0);
  });
});
