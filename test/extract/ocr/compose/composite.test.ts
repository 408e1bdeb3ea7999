import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose, placeWords, readingZoom } from '../../../../src/extract/ocr/compose/composite.ts';
import type { Region } from '../../../../src/extract/ocr/compose/regions.ts';
import { shrinkRegion, shrunken } from '../../../../src/extract/ocr/compose/shrink-region.ts';
import type { GrayImage } from '../../../../src/extract/ocr/types.ts';

const paper = (width: number, height: number): GrayImage => ({
  width,
  height,
  data: new Uint8Array(width * height).fill(255),
});

/** An image of random pixels. */
const image = fc
  .tuple(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 24 }))
  .chain(([width, height]) =>
    fc
      .uint8Array({ minLength: width * height, maxLength: width * height })
      .map((data): GrayImage => ({ width, height, data })),
  );

const whole = ({ width, height }: GrayImage): Region => ({ left: 0, top: 0, right: width, bottom: height });

/** The value between the four pixels nearest to a point, paper beyond the edges. */
function between({ width, height, data }: GrayImage, x: number, y: number): number {
  const at = (column: number, row: number): number =>
    column < 0 || row < 0 || column >= width || row >= height ? 255 : data[row * width + column]!;
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const along = (row: number): number => at(left, row) * (left + 1 - x) + at(left + 1, row) * (x - left);
  return along(top) * (top + 1 - y) + along(top + 1) * (y - top);
}

describe('shrinkRegion', () => {
  it('takes each pixel between the four nearest', () => {
    fc.assert(
      fc.property(image, fc.double({ min: 1, max: 2, noNaN: true }), (page, zoom) => {
        const { width, height } = shrunken(whole(page), zoom);
        const into = paper(width, height);
        shrinkRegion(page, whole(page), zoom, into, 0, 0);
        for (let y = 0; y < height; y++) {
          for (let x = 0; x < width; x++) {
            const exact = between(page, (x + 0.5) * zoom - 0.5, (y + 0.5) * zoom - 0.5);
            expect(Math.abs(into.data[y * width + x]! - exact)).toBeLessThan(3);
          }
        }
      }),
    );
  });

  it('lets nothing in from beyond the region, and draws nothing beyond its own place', () => {
    const page = paper(30, 30);
    page.data.fill(0);
    const region = { left: 10, top: 10, right: 20, bottom: 20 };
    for (let y = 10; y < 20; y++) page.data.fill(255, y * 30 + 10, y * 30 + 20);
    const into = paper(20, 20);
    shrinkRegion(page, region, 1.7, into, 5, 5);
    expect(into).toEqual(paper(20, 20));
    shrinkRegion(page, { left: 0, top: 0, right: 9, bottom: 9 }, 1, into, 5, 5);
    const drawn = [...into.data.keys()].filter((at) => into.data[at] === 0);
    expect(drawn).toHaveLength(81);
    expect([drawn[0], drawn.at(-1)]).toEqual([5 * 20 + 5, 13 * 20 + 13]);
  });
});

describe('a composite', () => {
  it('leads words back to where they stand on the page', () => {
    const page = paper(600, 400);
    const regions: Region[] = [
      { left: 20, top: 30, right: 280, bottom: 330 },
      { left: 320, top: 60, right: 580, bottom: 360 },
    ];
    const mark = { left: 400, top: 120, right: 460, bottom: 150 };
    for (let y = mark.top; y < mark.bottom; y++) page.data.fill(0, y * 600 + mark.left, y * 600 + mark.right);
    const composite = compose(page, regions, 300, 1.6);
    const { width, data } = composite.image;
    const dark = [...data.keys()].filter((at) => data[at]! < 128);
    const columns = dark.map((at) => at % width);
    const seen = {
      text: 'x',
      confidence: 1,
      line: 0,
      left: Math.min(...columns),
      right: Math.max(...columns) + 1,
      top: Math.floor(dark[0]! / width),
      bottom: Math.floor(dark.at(-1)! / width) + 1,
    };
    const [placed] = placeWords(composite, [seen]);
    for (const side of ['left', 'top', 'right', 'bottom'] as const) {
      expect(Math.abs(placed![side] - mark[side])).toBeLessThanOrEqual(2);
    }
    expect(composite.dpi).toBeCloseTo(300 / 1.6);
  });

  it('is shrunken by the size of its small letters, never enlarged', () => {
    const letters = (height: number, count: number): Parameters<typeof readingZoom>[0] =>
      Array.from({ length: count }, () => ({ left: 0, top: 0, right: 10, bottom: height, area: 1 }));
    const zooms = [8, 20, 26, 90].map((height) => readingZoom(letters(height, 100)));
    expect(zooms).toEqual([...zooms].sort((a, b) => a - b));
    expect([zooms[0], zooms[3]]).toEqual([1, 2]);
    // Notes in small print under large text are read in their own size.
    expect(readingZoom([...letters(26, 80), ...letters(16, 20)])).toBe(readingZoom(letters(16, 100)));
    expect(readingZoom([])).toBe(1);
  });
});
