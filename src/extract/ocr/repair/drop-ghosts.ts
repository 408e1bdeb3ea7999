import type { Blob } from '../marks/find-blobs.ts';
import type { RecognisedWord } from '../types.ts';

/** Leave out signs that the engine read twice: those without letters or digits where there is no print on the page. */
export function dropGhosts<T extends RecognisedWord>(words: readonly T[], blobs: readonly Blob[]): T[] {
  return words.filter((word) => /[\p{L}\p{N}]/u.test(word.text) || blobs.some((blob) => touches(blob, word)));
}

const touches = (blob: Blob, word: RecognisedWord): boolean =>
  blob.left < word.right && blob.right > word.left && blob.top < word.bottom && blob.bottom > word.top;
