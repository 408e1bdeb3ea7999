/**
 * What one description in Markdown may be made of. A Markdown reader's time grows with the square and worse of these, and an honest
 * description has a few hundred lines.
 */
export const MAX_LINES = 5_000;

/** Unescaped signs of inline markup in one block. */
export const MAX_SIGNS = 800;

/** Each is a question for the reader: does it open or close something? A sign behind a backslash is none. */
const SIGNS = /\\.|[*_[\]`<!]/gs;

export function signsIn(text: string): number {
  let count = 0;
  for (const [sign] of text.matchAll(SIGNS)) if (!sign.startsWith('\\')) count++;
  return count;
}

/** Lists and quotes inside each other. */
export const MAX_NESTING = 16;
