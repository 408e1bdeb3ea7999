/**
 * What a text says, apart from how it is set: case, white space, quotes, dashes and closing marks are unified. Two texts of one sense
 * are the same to a reader.
 */
export function sense(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[„“”«»ʺ"']/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/gu, ' ')
    .replace(/ ([,.;:])/g, '$1')
    .replace(/[\s.;,:]+$/u, '')
    .trim();
}

/** Words that carry no content of their own. */
const SMALL_WORDS = new Set(
  'ja ning või kui et ka on ei oma sh nii ning kuid ega ehk selle see need mis kes'.split(' '),
);

/** Letters of a word that its endings leave as they are: Estonian words change at their end, and the longer ones change there only. */
const STEM_LETTERS = 5;

/** The content words of a text, cut to their stems. */
export function stems(text: string): string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !SMALL_WORDS.has(word)).map((word) => word.slice(0, STEM_LETTERS));
}

/** How much of the content words two texts share, 0..1; 1 where they have the same, in any form and order. */
export function similarity(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1;
  const left = new Map<string, number>();
  for (const stem of a) left.set(stem, (left.get(stem) ?? 0) + 1);
  let shared = 0;
  for (const stem of b) {
    const count = left.get(stem) ?? 0;
    if (count === 0) continue;
    left.set(stem, count - 1);
    shared++;
  }
  return (2 * shared) / (a.length + b.length);
}

/** Whether two texts differ in form only. */
export const isSameContent = (a: string, b: string): boolean => similarity(stems(a), stems(b)) === 1;
