import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { twoThirds } from '../../../../src/extract/ocr/compose/two-thirds.ts';
import { type Projection, warp } from '../../../../src/extract/ocr/prepare/warp.ts';

/** From two thirds back to the whole, centre to centre. */
const BACK: Projection = [1.5, 0, 0.25, 0, 1.5, 0.25, 0, 0];

describe('two thirds of an image', () => {
  it('are what a warp makes of it', () => {
    fc.assert(
      fc.property(fc.nat({ max: 8 }), fc.nat({ max: 8 }), fc.infiniteStream(fc.nat({ max: 255 })), (x, y, values) => {
        const [width, height] = [3 * x + 1, 3 * y + 1];
        const image = { width, height, data: Uint8Array.from([...values.take(width * height)]) };
        expect(twoThirds(image)).toEqual(warp(image, BACK, Math.ceil(width / 1.5), Math.ceil(height / 1.5)));
      }),
    );
  });
});
