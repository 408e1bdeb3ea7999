import { closeLetterSpacing } from '../segment/index.ts';

/** What the comparison of source words and field words found. */
export interface Coverage {
  /** 0..1, share of the source's words that reached a field or are its structure. */
  share: number;
  /** Words of the source that stand nowhere. */
  lost: string[];
  /** Words of fields that the source does not have, or not so often. */
  invented: string[];
}

/**
 * Count the words of the source against those of the fields and of the structure (headings, labels; data-model.md 2, rule 1).
 *
 * Words are compared as bags, without punctuation and hyphens. A word that line repair joined ("pädevus-" + "valdkonda") is matched
 * with its two pieces, which stand side by side in the source.
 */
export function coverage(source: readonly string[], taken: readonly string[]): Coverage {
  const sourceWords = source.flatMap(words);
  const left = bag(sourceWords);
  const extra: string[] = [];
  for (const word of taken.flatMap(words)) {
    if (!remove(left, word)) extra.push(word);
  }
  if (extra.length > 0 && left.size > 0) matchJoined(sourceWords, left, extra);
  const lost = [...left].flatMap(([word, n]) => Array.from({ length: n }, () => word));
  const total = sourceWords.length;
  return { share: total === 0 ? 1 : 1 - lost.length / total, lost, invented: extra };
}

/** Letters and digits only; a piece without any (a dash, a bullet) is no word. */
function words(text: string): string[] {
  return text
    .split('\n')
    .map(closeLetterSpacing)
    .join(' ')
    .split(/[\s/]+/u)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word !== '');
}

function bag(list: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function remove(counts: Map<string, number>, word: string): boolean {
  const n = counts.get(word);
  if (n === undefined) return false;
  if (n === 1) counts.delete(word);
  else counts.set(word, n - 1);
  return true;
}

/** Pieces that stand side by side in the source and make a word that was taken, or the other way round. */
function matchJoined(source: readonly string[], left: Map<string, number>, extra: string[]): void {
  const wanted = bag(extra);
  for (let i = 0; i + 1 < source.length; i++) {
    for (const n of [2, 3]) {
      const pieces = source.slice(i, i + n);
      const joined = pieces.join('');
      if (!wanted.has(joined) || !pieces.every((piece) => left.has(piece))) continue;
      remove(wanted, joined);
      for (const piece of pieces) remove(left, piece);
    }
  }
  extra.length = 0;
  for (const [word, n] of wanted) for (let i = 0; i < n; i++) extra.push(word);
}
