import type { GrayImage } from '../types.ts';

/** Four white pixels. */
export const WHITE = 0xffffffff;
/** Pixels in a word; a power of two, so that remainders are masks: the walks are the hottest loops there are. */
export const WORD = 4;

/**
 * The pixels of an image four at a time, whatever its rows: word `i` holds pixels `4 i` to `4 i + 3`.
 *
 * Most of a page is white, and a walk that passes over it in words is three times as fast. Pixels that do not begin on a word of
 * memory are copied.
 */
export function whiteWords({ data }: GrayImage): Uint32Array {
  const aligned = data.byteOffset % WORD === 0 ? data : data.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, Math.floor(aligned.length / WORD));
}
