/** Comparison of printed words with the vocabulary. */

/**
 * A printed number at the start: "2.", "1.1", "3.3.1.", "2)", "§ 2.", "IV.", "IV" before a word with a capital, and the space after it;
 * also "1,1", as it is mistyped and misread.
 */
const NUMBER =
  /^(?:§\s?)?(?:\d{1,2}(?:[.,]\d{1,3}){0,3}(?:\s?[.)])?|[IVX]{1,4}(?:[.)]|(?=\s\p{Lu}\p{L}{2})))\s*(?=\p{L}|$)/u;

/** The number a heading or an item begins with, without its closing dot: "2.10"; `undefined` where there is none. */
export function numberOf(text: string): string | undefined {
  const match = /^(\d{1,3}(?:\.\d{1,3}){0,4})(?:\.(?!\d)|\))?(?=\s|\p{L}|$)/u.exec(text);
  return match?.[1];
}

/** `text` without the number it begins with. */
export function withoutNumber(text: string): string {
  return text.replace(/^\d{1,3}(?:\.\d{1,3}){0,4}(?:\.(?!\d)|\))?\s*(?=\s|\p{L}|$)/u, '').trim();
}

/**
 * What two spellings of a heading or label have in common: lower case, no number, no closing colon or dots of a leader, unified
 * dashes, single spaces, letter-spaced words closed ("K Ä S K K I R I").
 */
export function keyOf(text: string): string {
  return closeLetterSpacing(text.normalize('NFC').replace(/\s+/gu, ' ').trim().replace(NUMBER, ''))
    .replace(/[‐‑–—−]/gu, '-')
    .replace(/(?<![\s.:;_…])[\s.:;_…]+$/u, '')
    .replace(/^[\s.:;_…]+/u, '')
    .replace(/\s+([:,;/])/gu, '$1')
    .toLowerCase();
}

/** "K Ä S K K I R I" → "KÄSKKIRI"; words of such a line stand two or more spaces apart, or cannot be told. */
export function closeLetterSpacing(text: string): string {
  return LETTER_SPACED.test(text) ? text.replace(/ /gu, '') : text;
}

const LETTER_SPACED = /^\s*\p{L}(?: \p{L}){3,}\s*$/u;

/** Whether a text is nothing but single letters, a number before them aside. */
export function isLetterSpaced(text: string): boolean {
  return LETTER_SPACED.test(text.replace(/\s+/gu, ' ').trim().replace(NUMBER, ''));
}
