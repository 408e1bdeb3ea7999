import { findBlobs, type Blob } from '../marks/find-blobs.ts';
import type { GrayImage, Raster } from '../types.ts';
import { brightness } from './paper.ts';

/** Inches. A square of the page that is coloured or not as a whole. */
const CELL = 1 / 75;
/**
 * 0..255, how far the channels lie apart after the paper's own tint is taken off: above it, and above so many times what is usual on
 * the page, a cell is coloured. JPEG keeps colour at half the resolution: the thin blue strokes of a pen come out at 6 to 20.
 */
const COLOURED = 5;
const UNUSUAL = 4;
/** Inches. A stamp or a signature: higher than a line of coloured text, smaller than a table with coloured borders. */
const SMALLEST = { width: 0.4, height: 0.3 };
const LARGEST = { width: 3.2, height: 2.2 };
/** Black ink to colour: above this a figure is rather black than coloured. */
const BLACKEST = 12;
/** Of the ratios of a figure's pixels the one that this share does not exceed: most are rims, where JPEG has smeared the colour. */
const USUAL = 0.75;
/**
 * Shares of the paper's brightness: of black print, and of what is left of a bleached stroke. With 0.72 thin letters beside a stamp
 * break (text is 0.9988 instead of 0.9998 over the scans of the development corpus), from 0.78 signatures come back as letters.
 */
const DARKEST = 0.2;
const BRIGHTEST = 0.75;
/** Values of a mask image. */
const MARKED = 0;
const BLANK = 255;

/**
 * Bleach stamps and signatures out of a coloured scan, in place in its gray image: print under them can then be read.
 *
 * Only coloured figures of their size are touched; coloured text, headings and table borders are not. On the stamped pages of the
 * development corpus every word of the signer's block and of the approval mark comes back (3 of 7 were lost, and a dozen
 * words were read out of the stamp).
 */
export function bleachStamps(gray: GrayImage, raster: Raster, dpi: number): void {
  if (raster.channels === 1) return;
  const page: Page = { raster, tint: paperTint(raster), paper: brightness(gray, 0.7) };
  const cell = Math.max(1, Math.round(CELL * dpi));
  const inches = cell / dpi;
  const cells = colouredCells(page, cell);
  for (const figure of findBlobs(cells)) {
    const width = (figure.right - figure.left) * inches;
    const height = (figure.bottom - figure.top) * inches;
    if (width < SMALLEST.width || height < SMALLEST.height || width > LARGEST.width || height > LARGEST.height)
      continue;
    bleach(gray, page, pixelsOf(figure, cells, cell, gray.width));
  }
}

/** What the colour of a pixel is measured against. */
interface Page {
  raster: Raster;
  /** Factors that make the page's paper gray. */
  tint: readonly [red: number, green: number, blue: number];
  /** Its gray. */
  paper: number;
}

/** The pixels of the cells that have marked ones on all four sides: a stamp's ring is not coloured where black print crosses it. */
function pixelsOf({ left, top, right, bottom }: Blob, cells: GrayImage, cell: number, stride: number): number[] {
  const marked = (x: number, y: number): boolean => cells.data[y * cells.width + x] === MARKED;
  const columns = range(left, right).map((x) => reach(range(top, bottom).filter((y) => marked(x, y))));
  return range(top, bottom).flatMap((y) => {
    const row = reach(range(left, right).filter((x) => marked(x, y)));
    const within = range(row.first, row.last + 1).filter((x) => {
      const column = columns[x - left]!;
      return column.first <= y && y <= column.last;
    });
    return within.flatMap((x) =>
      range(y * cell, (y + 1) * cell).flatMap((line) =>
        range(line * stride + x * cell, line * stride + (x + 1) * cell),
      ),
    );
  });
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

const reach = (positions: readonly number[]): { first: number; last: number } => ({
  first: positions[0] ?? 0,
  last: positions.at(-1) ?? -1,
});

/**
 * Brighten each pixel by the share of coloured ink in it.
 *
 * In ink of one colour the loss of light and the colour keep one ratio, whatever the stroke's thickness: the figure's usual ratio,
 * times a pixel's colour, is what the figure took from it. What black print took stays.
 */
function bleach(gray: GrayImage, page: Page, pixels: readonly number[]): void {
  const ratios: number[] = [];
  for (const at of pixels) {
    const colour = spread(page, at);
    if (colour > 2 * COLOURED) ratios.push((page.paper - gray.data[at]!) / colour);
  }
  const usual = ratios.sort((a, b) => a - b)[Math.floor(ratios.length * USUAL)];
  if (usual === undefined || usual <= 0 || usual > BLACKEST) return;
  for (const at of pixels) {
    const share = (gray.data[at]! + usual * spread(page, at)) / page.paper;
    gray.data[at] = page.paper * Math.min(1, Math.max(0, share - DARKEST) / (BRIGHTEST - DARKEST));
  }
}

function paperTint({ width, height, channels, data }: Raster): Page['tint'] {
  const step = 16;
  const sample = [0, 1, 2].map((channel) => {
    const values = new Uint8Array(Math.ceil((width * height) / step));
    for (let i = 0; i < values.length; i++) values[i] = data[i * step * channels + channel]!;
    return brightness({ width: values.length, height: 1, data: values }, 0.7);
  });
  const most = Math.max(...sample, 1);
  return sample.map((value) => most / Math.max(1, value)) as unknown as Page['tint'];
}

/** How far the channels of a pixel lie apart, 0..255. */
function spread({ raster: { data, channels }, tint }: Page, pixel: number): number {
  const at = pixel * channels;
  const red = data[at]! * tint[0];
  const green = data[at + 1]! * tint[1];
  const blue = data[at + 2]! * tint[2];
  return Math.max(red, green, blue) - Math.min(red, green, blue);
}

/** A mask of the page in cells: a cell is marked when it or a neighbour is coloured. */
function colouredCells(page: Page, cell: number): GrayImage {
  const width = Math.floor(page.raster.width / cell);
  const height = Math.floor(page.raster.height / cell);
  const spreads = new Uint8Array(width * height);
  for (let at = 0; at < spreads.length; at++)
    spreads[at] = spreadOfCell(page, (at % width) * cell, Math.floor(at / width) * cell, cell);
  const least = Math.max(COLOURED, UNUSUAL * brightness({ width, height, data: spreads }, 0.5));
  const data = new Uint8Array(width * height).fill(BLANK);
  for (let at = 0; at < spreads.length; at++) {
    if (spreads[at]! <= least) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
      data.fill(MARKED, row * width + Math.max(0, x - 1), row * width + Math.min(width, x + 2));
    }
  }
  return { width, height, data };
}

/** Mean over every second row. */
function spreadOfCell(page: Page, left: number, top: number, cell: number): number {
  let sum = 0;
  let count = 0;
  for (let y = top; y < top + cell; y += 2) {
    for (let x = left; x < left + cell; x++, count++) sum += spread(page, y * page.raster.width + x);
  }
  return sum / count;
}
