import type { Word } from '../tree/index.ts';
import type { Line } from './line.ts';

/** Signs that are bullets wherever they open a line and text follows (domain.md 4.1). */
const SIGN = /^[•▪▫◦●○■□◆◇♦►▶▸➢➤➔→✓✔✗✘☐☑‣⁃∙·*–—−‐‑-]$/u;
/** A sign of a symbol font, kept as its private code point. */
const PRIVATE = /^[\uF020-\uF0FF]$/u;
/** Bullets of symbol fonts (or of Courier New) read as text: bullets only where siblings show the same sign. */
const LATIN = /^[§Øüqvo°¨]$/u;
const SYMBOL_FONT = /symbol|wingdings|dingbats|webdings|bullets/iu;
/** Signs that need no space behind them, since no word begins so. */
const STUCK = /^([•▪●■◦‣\uF0A7\uF0A8\uF0B7\uF0D8\uF0FC])(.+)$/u;

/** What begins with the words of interest: a line, or part of one. */
export type Opening = Pick<Line, 'words'>;

/** How the first word of a line looks: a bullet for sure, perhaps one, or none. */
export type BulletGuess = 'sure' | 'latin' | 'none';

/** Judge the first word of a line as a bullet; a sign with nothing behind it is text ("Alluvad -"). */
export function guessBullet({ words: [first, second] }: Opening): BulletGuess {
  if (!first || !second || second.glued) return 'none';
  if (SIGN.test(first.text) || PRIVATE.test(first.text)) return 'sure';
  if (first.text.length === 1 && first.font !== undefined && SYMBOL_FONT.test(first.font)) return 'sure';
  return LATIN.test(first.text) ? 'latin' : 'none';
}

/** Whether a word is a sign that is nothing but a bullet, wherever it stands; dashes and dots may be part of a sentence. */
export function isBulletSign({ text }: Word): boolean {
  return PRIVATE.test(text) || (SIGN.test(text) && !/[\p{Pd}∙·*→]/u.test(text));
}

/** Part bullets from words that they touch: "•Tekst" gives "•" and "Tekst", the box shared out by the letters. */
export function splitStuckBullets(words: readonly Word[]): Word[] {
  if (!words.some((word) => STUCK.test(word.text))) return words as Word[];
  return words.flatMap((word) => {
    const found = STUCK.exec(word.text);
    if (!found) return [word];
    const width = (word.box.right - word.box.left) / word.text.length;
    const sign: Word = { ...word, text: found[1]!, box: { ...word.box, right: word.box.left + width } };
    const rest: Word = { ...word, text: found[2]!, box: { ...word.box, left: word.box.left + width } };
    delete rest.glued;
    return [sign, rest];
  });
}
