import { INK } from '../rules/find-lines.ts';
import type { GrayImage } from '../types.ts';
import type { Blob } from './find-blobs.ts';

/** Square inches. Below this nothing is print: the dot of an i in 6 pt has twice as much. */
const NEVER_PRINT = 6 / 300 ** 2;
/** Inches. A dot of a letter or a full stop in 14 pt. */
const LARGEST = 0.03;
/** Inches. Within this a dot has its letter. */
const REACH = 0.06;
/** Pixels of print around a dot that make it a part of something. */
const COMPANY = 25;

/**
 * Find specks of dust and noise: dots too small for print, and dots of a full stop's size that stand alone.
 *
 * Engines read them as commas, bars and hyphens, and lose the spaces of a line that begins with one.
 */
export function findSpecks(image: GrayImage, blobs: readonly Blob[], dpi: number): Blob[] {
  return blobs.filter((blob) => {
    if (blob.area <= NEVER_PRINT * dpi ** 2) return true;
    if (blob.right - blob.left > LARGEST * dpi || blob.bottom - blob.top > LARGEST * dpi) return false;
    return inkAround(image, blob, Math.round(REACH * dpi)) - blob.area < COMPANY;
  });
}

/** Pixels of print within `reach` of a blob, its own included. */
function inkAround({ width, height, data }: GrayImage, { left, top, right, bottom }: Blob, reach: number): number {
  let ink = 0;
  for (let y = Math.max(0, top - reach); y < Math.min(height, bottom + reach); y++) {
    const end = y * width + Math.min(width, right + reach);
    for (let at = y * width + Math.max(0, left - reach); at < end; at++) if (data[at]! <= INK) ink++;
  }
  return ink;
}
