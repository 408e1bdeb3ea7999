/**
 * Repair the characters of a text whose structure is known (domain.md 4.1); tabs and line ends stay for the caller.
 *
 * NFC; optional hyphens and zero-width characters dropped; every kind of space becomes a plain one, every kind of line end `\n`;
 * Latin ligatures spelt out; the non-breaking hyphen becomes a plain one.
 */
export function cleanCharacters(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n')
    .replace(SPACES, ' ')
    .replace(/\u2011/gu, '-')
    .replace(/[\uFB00-\uFB06]/gu, (ligature) => ligature.normalize('NFKC'));
}

/** Soft hyphen, zero-width space and joiners, direction marks, word joiner, byte order mark; controls but tab and line ends. */
const INVISIBLE =
  /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/gu;
const SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu;

/** One line: white space collapsed to single spaces, none at its ends. */
export function collapse(line: string): string {
  return line.replace(/\s+/gu, ' ').trim();
}
