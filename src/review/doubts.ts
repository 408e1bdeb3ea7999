import { centreX, centreY, type Box, type View } from '../tree/index.ts';
import type { Spot } from './links.ts';

/** Words that were recognised with little confidence. */
export interface Doubts {
  /** Those at some places of a document: the word without signs around it, and its confidence, 0..1. */
  among(document: number, spots: readonly Spot[]): ReadonlyMap<string, number>;
}

export function makeDoubts(views: readonly View[]): Doubts {
  return {
    among(document, spots) {
      const view = views.find(({ documents: [from, to] }) => document >= from && document < to);
      const found = new Map<string, number>();
      for (const { page, box } of spots) {
        if (!box) continue;
        const { doubtful = [] } = view?.pages.find(({ number }) => number === page) ?? {};
        for (const word of doubtful) if (holds(box, word.box)) found.set(bareWord(word.text), word.confidence);
      }
      found.delete('');
      return found;
    },
  };
}

function holds({ left, top, right, bottom }: Box, word: Box): boolean {
  const [x, y] = [centreX(word), centreY(word)];
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** A word without the signs around it, which belong to the sentence. */
export function bareWord(word: string): string {
  return /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(word)?.[0] ?? '';
}
