import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halve } from '../../../../src/extract/ocr/compose/halve.ts';
import type { Region } from '../../../../src/extract/ocr/compose/regions.ts';
import type { Blob } from '../../../../src/extract/ocr/marks/find-blobs.ts';

const DPI = 100;

/** Print in a region: `lines` lines of text, 12 pixels high, `step` apart. */
const lines = (region: Region, count: number, step = 16): Blob[] =>
  Array.from({ length: count }, (_, i) => {
    const top = region.top + i * step;
    return { left: region.left, right: region.right, top, bottom: top + 12, area: 1 };
  });

const region = (top: number, bottom: number, left = 50, right = 750): Region => ({ left, top, right, bottom });

const heightOf = (part: readonly Region[]): number => part.reduce((sum, { top, bottom }) => sum + bottom - top, 0);

const isWithin = (blob: Blob, { left, top, right, bottom }: Region): boolean =>
  blob.left >= left && blob.right <= right && blob.top >= top && blob.bottom <= bottom;

describe('halve', () => {
  it('cuts a column of text between two lines about its middle', () => {
    const page = region(100, 900);
    const halves = halve([page], lines(page, 50), DPI);
    expect(halves.map((half) => half.length)).toEqual([1, 1]);
    for (const half of halves) expect(Math.abs(heightOf(half) - 400)).toBeLessThan(DPI + 16);
  });

  it('prefers the wider white between two paragraphs', () => {
    const page = region(100, 900);
    const upper = lines(region(100, 0), 22);
    const lower = lines(region(480, 0), 26);
    expect(halve([page], [...upper, ...lower], DPI)).toEqual([[region(100, 448)], [region(480, 900)]]);
  });

  it('parts whole regions where nothing parts two lines', () => {
    const regions = [region(100, 400), region(420, 800), region(820, 1000)];
    const solid = regions.map((each) => ({ ...each, area: 1 }));
    expect(halve(regions, solid, DPI)).toEqual([[regions[0]], [regions[1], regions[2]]]);
    expect(halve([regions[1]!], solid, DPI)).toEqual([[regions[1]]]);
  });

  it('leaves a few lines whole', () => {
    const few = region(100, 260);
    expect(halve([few], lines(few, 10), DPI)).toEqual([[few]]);
  });

  it('keeps every line whole, once, and in its order', () => {
    const column = fc.record({ count: fc.integer({ min: 1, max: 40 }), step: fc.integer({ min: 8, max: 40 }) });
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 6 }), (columns) => {
        let top = 20;
        const blobs: Blob[] = [];
        const regions = columns.map(({ count, step }) => {
          const own = region(top, top + (count - 1) * step + 12);
          blobs.push(...lines(own, count, step));
          top = own.bottom + 5;
          return own;
        });
        const parts = halve(regions, blobs, DPI).flat();
        expect(parts.map((part) => part.top)).toEqual(parts.map((part) => part.top).sort((a, b) => a - b));
        for (const blob of blobs) expect(parts.filter((part) => isWithin(blob, part))).toHaveLength(1);
      }),
    );
  });
});
