import type { Blob } from '../marks/find-blobs.ts';
import type { Region } from './regions.ts';

/** Inches of text, one region under the other, below which a second process costs what it saves. */
const WORTH_IT = 3;
/** Inches on each side of the middle in which a place to cut is looked for: half a dozen lines. */
const REACH = 1;
/** Inches. White between two lines of text; less may be the white under the dots of a letter. */
const BETWEEN_LINES = 0.015;

/**
 * Part the regions of a page into two halves that are about as high, in the order of reading; what is not worth it stays whole.
 *
 * The cut goes through the widest white about the middle, so never through a line of text: `blobs` hold all of the page's print.
 */
export function halve(regions: readonly Region[], blobs: readonly Blob[], dpi: number): Region[][] {
  const height = regions.reduce((sum, { top, bottom }) => sum + bottom - top, 0);
  if (height < WORTH_IT * dpi) return [[...regions]];
  let left = height / 2;
  const at = regions.findIndex(({ top, bottom }) => (left -= bottom - top) <= 0);
  const region = regions[at]!;
  const white = whiteAbout(region, blobs, region.bottom + left, dpi);
  if (white) {
    const [upper, lower] = [
      { ...region, bottom: white.top },
      { ...region, top: white.bottom },
    ];
    return [
      [...regions.slice(0, at), upper],
      [lower, ...regions.slice(at + 1)],
    ];
  }
  const border = -left > (region.bottom - region.top) / 2 ? at : at + 1;
  return [regions.slice(0, border), regions.slice(border)].filter((half) => half.length > 0);
}

/** The widest white across a region near a row; undefined where nothing parts two lines there. */
function whiteAbout(
  { left, top, right, bottom }: Region,
  blobs: readonly Blob[],
  row: number,
  dpi: number,
): { top: number; bottom: number } | undefined {
  const inked = new Uint8Array(bottom - top);
  for (const blob of blobs) {
    if (blob.left >= right || blob.right <= left || blob.bottom <= top || blob.top >= bottom) continue;
    inked.fill(1, Math.max(0, blob.top - top), blob.bottom - top);
  }
  const from = Math.max(0, Math.round(row - top - REACH * dpi));
  const to = Math.min(inked.length, Math.round(row - top + REACH * dpi));
  let widest: { top: number; bottom: number } | undefined;
  for (let y = from, start = from; y < to; y++) {
    if (inked[y] === 1) start = y + 1;
    else if (y + 1 - start > (widest ? widest.bottom - widest.top : BETWEEN_LINES * dpi)) {
      widest = { top: start, bottom: y + 1 };
    }
  }
  return widest && { top: top + widest.top, bottom: top + widest.bottom };
}
