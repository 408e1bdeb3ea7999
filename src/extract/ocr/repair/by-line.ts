import { least, most } from '../../../tree/index.ts';
import type { Blob } from '../marks/find-blobs.ts';
import type { RecognisedWord } from '../types.ts';

/** Words of one line together, in their order. */
export function wordsByLine<T extends RecognisedWord>(words: readonly T[]): T[][] {
  const lines = new Map<number, T[]>();
  for (const word of words) {
    const line = lines.get(word.line);
    if (line) line.push(word);
    else lines.set(word.line, [word]);
  }
  return [...lines.values()];
}

/** The print in the rows of a line: each of its words looks through these instead of the whole page's. */
export function besideLine(blobs: readonly Blob[], line: readonly RecognisedWord[]): Blob[] {
  const top = least(line.map((word) => word.top));
  const bottom = most(line.map((word) => word.bottom));
  return blobs.filter((blob) => blob.bottom >= top && blob.top <= bottom);
}
