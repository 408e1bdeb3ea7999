import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { darkSpans } from '../../../../src/extract/ocr/pixels/dark-spans.ts';
import { shrink } from '../../../../src/extract/ocr/prepare/thumbnail.ts';
import type { GrayImage } from '../../../../src/extract/ocr/types.ts';

const INK = 200;

/** Rows of mostly white paper with pieces of print; widths that are no multiples of a word. */
const images: fc.Arbitrary<GrayImage> = fc
  .record({
    width: fc.integer({ min: 1, max: 90 }),
    height: fc.integer({ min: 1, max: 12 }),
    pieces: fc.array(fc.record({ at: fc.nat(1079), length: fc.integer({ min: 1, max: 9 }), value: fc.nat(255) })),
  })
  .map(({ width, height, pieces }) => {
    const data = new Uint8Array(width * height).fill(255);
    for (const { at, length, value } of pieces) data.fill(value, at, at + length);
    return { width, height, data };
  });

function spansOf(image: GrayImage, y: number): [from: number, to: number][] {
  const { rows, edges } = darkSpans(image, INK);
  const own = edges.slice(rows[y], rows[y + 1]);
  return own.flatMap((from, i) => (i % 2 === 0 ? [[from, own[i + 1]!] as [number, number]] : []));
}

describe('darkSpans', () => {
  it('hold every dark pixel, within the row, from the left, apart', () => {
    fc.assert(
      fc.property(images, (image) => {
        for (let y = 0; y < image.height; y++) {
          const spans = spansOf(image, y);
          const ends = spans.flat();
          expect(ends.every((end, i) => i === 0 || end > ends[i - 1]!)).toBe(true);
          expect(ends.every((end) => end >= 0 && end <= image.width)).toBe(true);
          for (let x = 0; x < image.width; x++) {
            if (image.data[y * image.width + x]! > INK) continue;
            expect(spans.some(([from, to]) => x >= from && x < to)).toBe(true);
          }
        }
      }),
    );
  });

  it('are none on white paper', () => {
    const image = { width: 41, height: 4, data: new Uint8Array(164).fill(255) };
    expect(darkSpans(image, INK).edges).toEqual([]);
  });
});

describe('shrink', () => {
  it.each([2, 3, 4, 5])('gives the mean of every square of %i pixels a side', (factor) => {
    fc.assert(
      fc.property(images, (image) => {
        fc.pre(image.width >= factor && image.height >= factor);
        const small = shrink(image, factor);
        for (let i = 0; i < small.data.length; i++) {
          const [x, y] = [(i % small.width) * factor, Math.floor(i / small.width) * factor];
          let sum = 0;
          for (let dy = 0; dy < factor; dy++)
            for (let dx = 0; dx < factor; dx++) sum += image.data[(y + dy) * image.width + x + dx]!;
          expect(small.data[i]).toBe(Math.floor(sum / factor ** 2));
        }
      }),
    );
  });
});
