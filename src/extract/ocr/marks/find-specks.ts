import { INK } from '../rules/find-lines.ts';
import type { GrayImage } from '../types.ts';
import type { Blob } from './find-blobs.ts';
import { isLetter } from './find-bullets.ts';

/** Square inches. Below this nothing is print: the dot of an i in 6 pt has twice as much. */
const NEVER_PRINT = 6 / 300 ** 2;
/** Inches. A dot of a letter or a full stop in 14 pt. */
const LARGEST = 0.03;
/** Inches. Within this a dot has its letter. */
const REACH = 0.06;
/** Pixels of print around a dot that make it a part of something. */
const COMPANY = 25;
/** Width to height of a dash of small type. */
const LONG = 1.5;
/** Inches. Between a dash that is a bullet and its text; beside it on its left there is nothing so near; how well a list's stand in line. */
const TO_TEXT = 0.5;
const BEFORE = 0.25;
const IN_LINE = 0.03;

/**
 * Find specks of dust and noise: dots too small for print, and dots of a full stop's size that stand alone.
 *
 * Engines read them as commas, bars and hyphens, and lose the spaces of a line that begins with one.
 */
export function findSpecks(image: GrayImage, blobs: readonly Blob[], dpi: number): Blob[] {
  const alone: Blob[] = [];
  const specks = blobs.filter((blob) => {
    if (blob.area <= NEVER_PRINT * dpi ** 2) return true;
    if (blob.right - blob.left > LARGEST * dpi || blob.bottom - blob.top > LARGEST * dpi) return false;
    if (inkAround(image, blob, Math.round(REACH * dpi)) - blob.area >= COMPANY) return false;
    if (isLong(blob)) alone.push(blob);
    return true;
  });
  const dashes = alone.filter((blob) => beginsRow(blob, blobs, dpi));
  const inLine = (one: Blob): boolean =>
    dashes.some((other) => other !== one && Math.abs(other.left - one.left) <= IN_LINE * dpi);
  const bullets = new Set(dashes.filter(inLine));
  return bullets.size === 0 ? specks : specks.filter((speck) => !bullets.has(speck));
}

const isLong = ({ left, top, right, bottom }: Blob): boolean => right - left >= LONG * (bottom - top);

/** Whether letters follow a blob in its row and nothing stands before it: dashes of a list do so, one under the other. */
function beginsRow(dash: Blob, blobs: readonly Blob[], dpi: number): boolean {
  const middle = (dash.top + dash.bottom) / 2;
  const row = blobs.filter((blob) => isLetter(blob, dpi) && blob.top < middle && blob.bottom > middle);
  return (
    row.some(({ left }) => left > dash.right && left - dash.right <= TO_TEXT * dpi) &&
    !row.some(({ left, right }) => left < dash.left && right > dash.left - BEFORE * dpi)
  );
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
