import { most } from '../../../tree/index.ts';
import { type Projection, warp } from '../prepare/warp.ts';
import type { GrayImage, RecognisedWord } from '../types.ts';
import type { Region } from './regions.ts';
import { twoThirds } from './two-thirds.ts';

/** Inches of paper around each region: an engine loses letters that stand at an image's edge. */
const MARGIN = 0.08;
/** Inches between regions: more than between paragraphs, so that no line of text reaches from one into the next. */
const GAP = 0.12;
const PAPER = 255;
/**
 * Pixels per inch that the engines get. Their models see each line of text 36 pixels high, 11 pt at 200 dpi; what they are given
 * beyond costs time (a sixth of it at 300) and accuracy: over the scans of the development corpus exact is 0.993 with 200 dpi and
 * 0.990 with 300, where lines and marks are still found better.
 */
const READING_DPI = 200;

/** The usual zoom, of a page of 300 dpi; boxes of pages give their resolution to a thousandth or so. */
const THREE_HALVES = 1.5;
const NEARLY = 0.01;
/** Rows that are shrunk at a time; three make two. */
const STRIP = 96;

/** A region and where it stands in the composite. */
interface Placed {
  region: Region;
  /** Pixels to take from a place in the composite to come to the page. */
  dx: number;
  dy: number;
  /** Rows of the composite up to here belong to it. */
  until: number;
}

/** The regions of a page in one column, one under the other: read as one block of text, columns can never mix. */
export interface Composite {
  image: GrayImage;
  dpi: number;
  /** Pixels of the page to one of `image`. */
  zoom: number;
  placed: Placed[];
}

/** Set regions one under the other. */
export function compose(page: GrayImage, regions: readonly Region[], dpi: number): Composite {
  const margin = Math.round(MARGIN * dpi);
  const gap = Math.round(GAP * dpi);
  const width =
    most(
      regions.map(({ left, right }) => right - left),
      0,
    ) +
    2 * margin;
  const height = regions.reduce((sum, { top, bottom }) => sum + bottom - top + gap, 2 * margin);
  const placed: Placed[] = [];
  let down = margin;
  for (const region of regions) {
    const until = down + region.bottom - region.top + gap / 2;
    placed.push({ region, dx: region.left - margin, dy: region.top - down, until });
    down += region.bottom - region.top + gap;
  }
  const asked = Math.max(1, dpi / READING_DPI);
  const zoom = Math.abs(asked - THREE_HALVES) < NEARLY ? THREE_HALVES : asked;
  const image = drawn({ page, placed, width, height }, zoom);
  return { image, dpi: dpi / zoom, zoom, placed };
}

/** A composite not yet drawn, in pixels of the page. */
interface Plan {
  page: GrayImage;
  placed: readonly Placed[];
  width: number;
  height: number;
}

function drawn(plan: Plan, zoom: number): GrayImage {
  const { width, height } = plan;
  if (zoom === THREE_HALVES) return drawnInStrips(plan);
  const image = { width, height, data: new Uint8Array(width * height) };
  drawStrip(plan, 0, image);
  if (zoom === 1) return image;
  const centre = (zoom - 1) / 2; // of a pixel, in the larger image
  const back: Projection = [zoom, 0, centre, 0, zoom, centre, 0, 0];
  return warp(image, back, Math.ceil(width / zoom), Math.ceil(height / zoom));
}

/** The usual page is never there in its own size: strip by strip it stays in the processor's cache. */
function drawnInStrips(plan: Plan): GrayImage {
  const width = Math.ceil(plan.width / THREE_HALVES);
  const height = Math.ceil(plan.height / THREE_HALVES);
  const data = new Uint8Array(width * height);
  const strip = new Uint8Array(plan.width * STRIP);
  for (let top = 0; top < plan.height; top += STRIP) {
    const rows = Math.min(STRIP, plan.height - top);
    const piece = { width: plan.width, height: rows, data: strip.subarray(0, plan.width * rows) };
    drawStrip(plan, top, piece);
    data.set(twoThirds(piece).data, (top / THREE_HALVES) * width);
  }
  return { width, height, data };
}

/** Draw the rows of a composite from `top` on into an image of its width. */
function drawStrip({ page, placed }: Plan, top: number, { width, height, data }: GrayImage): void {
  data.fill(PAPER);
  for (const { region, dx, dy } of placed) {
    const from = Math.max(region.top, top + dy);
    const to = Math.min(region.bottom, top + height + dy);
    for (let y = from; y < to; y++) {
      const row = y * page.width;
      data.set(page.data.subarray(row + region.left, row + region.right), (y - dy - top) * width + region.left - dx);
    }
  }
}

/** A word of the page and the region it stands in. */
export interface PlacedWord extends RecognisedWord {
  region: number;
}

/** Take words of the composite back to where they stand on the page. */
export function placeWords({ placed, zoom }: Composite, words: readonly RecognisedWord[]): PlacedWord[] {
  return words
    .map((word) => enlarged(word, zoom))
    .flatMap((word) => {
      const middle = (word.top + word.bottom) / 2;
      const region = placed.findIndex(({ until }) => middle < until);
      const place = placed[region];
      if (!place) return [];
      const { dx, dy } = place;
      return {
        ...word,
        left: word.left + dx,
        right: word.right + dx,
        top: word.top + dy,
        bottom: word.bottom + dy,
        region,
      };
    });
}

const enlarged = (word: RecognisedWord, zoom: number): RecognisedWord => ({
  ...word,
  left: Math.floor(word.left * zoom),
  top: Math.floor(word.top * zoom),
  right: Math.ceil(word.right * zoom),
  bottom: Math.ceil(word.bottom * zoom),
});
