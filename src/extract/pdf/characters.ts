/** White space that parts words, the fixed and narrow kinds included. */
const BLANK = /^[\s\u00A0\u2007\u202F]*$/u;

export const isBlank = (text: string): boolean => BLANK.test(text);

const SOFT_HYPHEN = '\u00AD';
/** Nothing to see and no text: controls, zero-width characters, direction marks, U+FFFE and the like. Joined emoji do not occur. */
const UNSEEN = /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/gu;
const LIGATURE = /[\uFB00-\uFB06]/gu;
const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'ſt', 'st'];

/**
 * The characters of one word as the tree wants them (domain.md 4.1): NFC, ligatures spelled out, no zero-width characters.
 *
 * Symbols of private use stay: layout reads them as bullets. Optional hyphens inside the word are dropped; one at its end stays
 * visible as `-` where `printed` says that the page shows it.
 */
export function cleanWord(raw: string, printed: boolean): string {
  let text = raw;
  if (text.includes(SOFT_HYPHEN)) {
    if (printed && text.endsWith(SOFT_HYPHEN)) text = text.slice(0, -1) + '-';
    text = text.replaceAll(SOFT_HYPHEN, '');
  }
  // Plain letters are most of all text and need nothing.
  if (/^[!-~]*$/u.test(text)) return text;
  return text
    .replace(UNSEEN, '')
    .replace(LIGATURE, (ligature) => LIGATURES[ligature.charCodeAt(0) - 0xfb00]!)
    .normalize('NFC');
}
