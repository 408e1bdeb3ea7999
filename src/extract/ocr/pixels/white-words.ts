import type { GrayImage } from '../types.ts';

/** Four white pixels. */
export const WHITE = -1;
/** Pixels in a word; a power of two, so that remainders are masks: the walks are the hottest loops there are. */
export const WORD = 4;

const HIGH_BITS = 0x80808080 | 0;
const LOW_BITS = 0x7f7f7f7f;
const EACH_BYTE = 0x01010101;

/**
 * The pixels of an image four at a time, whatever its rows: word `i` holds pixels `4 i` to `4 i + 3`.
 *
 * Most of a page is white, and a walk that passes over it in words is three times as fast. Pixels that do not begin on a word of
 * memory are copied.
 */
export function whiteWords({ data }: GrayImage): Int32Array {
  const aligned = data.byteOffset % WORD === 0 ? data : data.slice();
  return new Int32Array(aligned.buffer, aligned.byteOffset, Math.floor(aligned.length / WORD));
}

/** What `isPaper` needs to know of the brightest value that counts as print, 127..254. */
export const liftOf = (ink: number): number => (255 - ink) * EACH_BYTE;

/**
 * Whether all four pixels of a word are brighter than print: the gray noise of a JPEG is passed over like white.
 *
 * Each byte has its high bit set, and its low bits reach it too when the lift is added; no sum carries into the next byte.
 */
export const isPaper = (word: number, lift: number): boolean =>
  (((word & LOW_BITS) + lift) & word & HIGH_BITS) === HIGH_BITS;
