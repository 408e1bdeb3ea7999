import { INK } from '../rules/find-lines.ts';
import type { GrayImage, RecognisedWord } from '../types.ts';

/** Mean width of the upright strokes of a word in pixels: ink by the number of its runs along the rows; undefined without ink. */
export function strokeWidth({ width, height, data }: GrayImage, word: RecognisedWord): number | undefined {
  let ink = 0;
  let runs = 0;
  for (let y = Math.max(0, word.top); y < Math.min(height, word.bottom); y++) {
    let inside = false;
    for (let x = Math.max(0, word.left), at = y * width + x; x < Math.min(width, word.right); x++, at++) {
      const dark = data[at]! <= INK;
      if (dark) ink++;
      if (dark && !inside) runs++;
      inside = dark;
    }
  }
  return runs === 0 ? undefined : ink / runs;
}
