import type { GrayImage } from '../types.ts';
import { WHITE, whiteWords, WORD } from './white-words.ts';

/** Pixels: flat, so that the white between two lines of text shows. */
const TILE = { width: 16, height: 4 };

/** Whether a box of an image, in pixels, is surely all white. */
export type IsWhite = (left: number, top: number, right: number, bottom: number) => boolean;

/** Look an image through once for its white parts, in tiles. */
export function whiteTiles(image: GrayImage): IsWhite {
  const { width, height, data } = image;
  const columns = Math.ceil(width / TILE.width);
  const marked = new Uint8Array(columns * Math.ceil(height / TILE.height));
  const words = whiteWords(image);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / TILE.height) * columns;
    const start = y * width;
    for (let x = 0; x < width; x++) {
      const at = start + x;
      if ((at & (WORD - 1)) === 0 && words[at >> 2] === WHITE) x += WORD - 1;
      else if (data[at] !== 255) {
        marked[row + Math.floor(x / TILE.width)] = 1;
        x += TILE.width - 1 - (x % TILE.width); // the rest of the tile changes nothing
      }
    }
  }
  return (left, top, right, bottom) => {
    const from = Math.max(0, Math.floor(left / TILE.width));
    const to = Math.min(columns - 1, Math.floor(right / TILE.width));
    const last = Math.min(marked.length / columns - 1, Math.floor(bottom / TILE.height));
    for (let row = Math.max(0, Math.floor(top / TILE.height)); row <= last; row++) {
      for (let column = from; column <= to; column++) if (marked[row * columns + column] === 1) return false;
    }
    return true;
  };
}
