import { CLAUSE_VERBS } from './vocabulary/directives.ts';

/** Source of a regular expression for whole words, also as old prints have them, letter-spaced: "k i n n i t a n". */
export function spacedWords(words: readonly string[]): string {
  return `(?:${words.map((word) => word.split('').join(' ?')).join('|')})(?!\\p{L})`;
}

/** Source of a regular expression: a verb of any clause that decides something. */
export const DECIDING = spacedWords(Object.values(CLAUSE_VERBS).flat());
