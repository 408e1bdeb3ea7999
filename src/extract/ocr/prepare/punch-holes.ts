import { findBlobs, type Blob } from '../marks/find-blobs.ts';
import type { GrayImage } from '../types.ts';
import { evenLight } from './even-light.ts';
import { paperOf } from './paper.ts';
import type { Thumbnail } from './thumbnail.ts';

/** Inches. Punches make holes of 5 to 7 mm; a scanner's lid or a shadow blurs their edge. */
const SMALLEST = 0.17;
const LARGEST = 0.33;
/** Width to height. */
const ROUND = 1.25;
/** Share of its box that a disc fills is 0.79. */
const FULLEST = 0.9;
const EMPTIEST = 0.65;
/** Inches from an edge of the sheet within which sheets are punched. */
const MARGIN = 1.1;
/** 0..255 after division by paper in which holes count as marks; half of it is what a lid behind a hole looks like. */
const DARK = 225;
/** Blocks of `paperOf`: twice as many are wider than a hole. */
const REACH = 4;
const PAPER = 255;

/**
 * Find the holes that a punch made, in pixels of the thumbnail: dark discs near an edge.
 *
 * Their rims read as brackets and letters that stand before the lines of a page.
 */
export function findHoles(small: Thumbnail, dpi: number): Blob[] {
  const paper = paperOf(small, REACH);
  const even = evenLight(small, { ...paper, factor: paper.factor / small.factor });
  const marks = { ...even, data: even.data.map((value) => (value < DARK ? 0 : PAPER)) };
  const inches = small.factor / dpi;
  return findBlobs(marks).filter(({ left, top, right, bottom, area }) => {
    const [width, height] = [(right - left) * inches, (bottom - top) * inches];
    if (Math.min(width, height) < SMALLEST || Math.max(width, height) > LARGEST) return false;
    if (Math.max(width, height) > ROUND * Math.min(width, height)) return false;
    const filled = area / ((right - left) * (bottom - top));
    const away = Math.min(left, top, small.width - right, small.height - bottom) * inches;
    return filled >= EMPTIEST && filled <= FULLEST && away <= MARGIN;
  });
}

/** Fill holes with paper, in place, in the evenly lit page. */
export function fillHoles({ width, height, data }: GrayImage, holes: readonly Blob[], factor: number): void {
  for (const { left, top, right, bottom } of holes) {
    const [from, to] = [Math.max(0, (left - 2) * factor), Math.min(width, (right + 2) * factor)];
    for (let y = Math.max(0, (top - 2) * factor); y < Math.min(height, (bottom + 2) * factor); y++) {
      data.fill(PAPER, y * width + from, y * width + to);
    }
  }
}
