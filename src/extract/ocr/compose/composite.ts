import { most } from '../../../tree/index.ts';
import type { Blob } from '../marks/find-blobs.ts';
import type { GrayImage, RecognisedWord } from '../types.ts';
import type { Region } from './regions.ts';
import { shrinkRegion, shrunken } from './shrink-region.ts';

/** Inches of paper around each region: an engine loses letters that stand at an image's edge. */
const MARGIN = 0.08;
/** Inches between regions: more than between paragraphs, so that no line of text reaches from one into the next. */
const GAP = 0.12;
const PAPER = 255;
/**
 * Pixels of a small letter's height that the engines get: 190 dpi for 11 pt. Their models see each line of text 36 pixels high; what
 * they are given beyond costs time, and below it they mistake letters. Over the scans of the development corpus exact is 0.995
 * (installed) and 0.993 (embedded) with 14, 0.986 and 0.994 with 13, 0.992 with 16; a fixed 200 dpi took a thirtieth longer and lost
 * more of small print.
 */
const LETTER = 14;
/** Share of a page's letters that may be smaller than what counts as its small letters. */
const SMALL = 0.1;
/** Pixels to one at most: letters that run together look large. */
const MOST = 2;

/** A region and where it stands in the composite. */
interface Placed {
  region: Region;
  /** Pixels of the composite above it. */
  top: number;
  /** Rows of the composite up to here belong to it. */
  until: number;
}

/** The regions of a page in one column, one under the other: read as one block of text, columns can never mix. */
export interface Composite {
  image: GrayImage;
  dpi: number;
  /** Pixels of the page to one of `image`. */
  zoom: number;
  /** Pixels of `image` to the left of each region. */
  margin: number;
  placed: Placed[];
}

/** How many pixels of a page may become one for the engines, by the size of its letters. */
export function readingZoom(letters: readonly Blob[]): number {
  const heights = letters.map(({ top, bottom }) => bottom - top).sort((a, b) => a - b);
  return Math.min(MOST, Math.max(1, (heights[Math.floor(heights.length * SMALL)] ?? 0) / LETTER));
}

/** Set regions one under the other, `zoom` of the page's pixels to one. */
export function compose(page: GrayImage, regions: readonly Region[], dpi: number, zoom: number): Composite {
  const margin = Math.round((MARGIN * dpi) / zoom);
  const gap = Math.round((GAP * dpi) / zoom);
  const placed: Placed[] = [];
  let down = margin;
  for (const region of regions) {
    const { height } = shrunken(region, zoom);
    placed.push({ region, top: down, until: down + height + gap / 2 });
    down += height + gap;
  }
  const widths = regions.map((region) => shrunken(region, zoom).width);
  const [width, height] = [most(widths, 0) + 2 * margin, down - gap + margin];
  const image = { width, height, data: new Uint8Array(width * height).fill(PAPER) };
  for (const { region, top } of placed) shrinkRegion(page, region, zoom, image, margin, top);
  return { image, dpi: dpi / zoom, zoom, margin, placed };
}

/** Take words of the composite back to where they stand on the page. */
export function placeWords({ placed, zoom, margin }: Composite, words: readonly RecognisedWord[]): RecognisedWord[] {
  return words.flatMap((word) => {
    const place = placed.find(({ until }) => (word.top + word.bottom) / 2 < until);
    if (!place) return [];
    const { region, top } = place;
    return {
      ...word,
      left: region.left + Math.floor((word.left - margin) * zoom),
      right: region.left + Math.ceil((word.right - margin) * zoom),
      top: region.top + Math.floor((word.top - top) * zoom),
      bottom: region.top + Math.ceil((word.bottom - top) * zoom),
    };
  });
}
