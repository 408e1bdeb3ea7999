import type { Word } from '../../tree/index.ts';

/**
 * Letters of windows-1257 fonts that say they are windows-1252: the same bytes, other letters (domain.md 4.2). No Estonian word has
 * the Icelandic ones.
 */
const MISTAKEN: Record<string, string> = { ð: 'š', þ: 'ž', Ð: 'Š', Þ: 'Ž' };
const SIGN = /[ðþÐÞ]/gu;

/** Give `š` and `ž` back to words that show them but hold their Icelandic look-alikes by code; says how many words that were. */
export function mendBalticLetters(words: readonly Word[]): number {
  let mended = 0;
  for (const word of words) {
    const text = word.text.replace(SIGN, (sign) => MISTAKEN[sign]!);
    if (text === word.text) continue;
    word.text = text;
    mended++;
  }
  return mended;
}
