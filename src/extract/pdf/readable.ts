import type { Word } from '../../tree/index.ts';
import type { Run } from './drawing.ts';
import { likeEstonian } from './letter-frequencies.ts';

/** Letters of one font below which nothing can be said about it. */
const LEAST_LETTERS = 40;
/**
 * Vowels among the letters: Estonian has 0.43–0.50 in every text of that length, its neighbours 0.36–0.50. A map that gives each
 * glyph a wrong letter comes out near 6 of 26.
 */
const LEAST_VOWELS = 0.28;
const MOST_VOWELS = 0.66;
/**
 * How like Estonian the letters of a font are used (`likeEstonian`): of 150 letters Estonian has at least 0.76, nearly all English 0.45; of 40
 * letters 0.46 and 0.29. Letters exchanged at random stay below 0.25 in four of five fonts, below 0.45 in nineteen of twenty.
 */
const LEAST_ALIKE = 0.25;
const LEAST_ALIKE_LONG = 0.45;
const LONG = 150;
/** Part of a font's characters that may be no text (controls, private use, U+FFFD). */
const MOST_STRANGE = 0.1;
/** Part of a page's characters in unreadable fonts from which on the page is unreadable. */
const MOST_UNREADABLE = 0.1;

const LATIN = /\p{Script=Latin}/u;
const VOWEL = /[aeiouõäöüy]/iu;
const NO_TEXT = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFD\uFFFE\uFFFF]/u;
const PRIVATE = /\p{Co}/u;

/** An address of the web, as a browser prints it in a font of its own at the foot: no words of a language, and no wrong letters. */
const ADDRESS = /^(?:[a-z]{3,10}:\/\/|www\.)/u;

interface Tally {
  characters: number;
  latin: number;
  vowels: number;
  strange: number;
  /** By letter, in lower case. */
  letters: Map<string, number>;
}

/**
 * Whether the characters of a page are text, font by font.
 *
 * `words` are those of the page; `runs` still hold the control characters that words have lost. A private-use character that stands
 * alone is a bullet and counts as none of these.
 */
export function isReadable(words: readonly Word[], runs: readonly Run[]): boolean {
  const fonts = new Map<string, Tally>();
  for (const { text, font } of words)
    if ((text.length > 1 || !PRIVATE.test(text)) && !ADDRESS.test(text)) count(tallyOf(fonts, font ?? ''), text);
  for (const { glyphs, font } of runs) {
    for (const { text } of glyphs) if (NO_TEXT.test(text)) tallyOf(fonts, font.name).strange++;
  }
  let all = 0;
  let unreadable = 0;
  for (const tally of fonts.values()) {
    const size = tally.characters + tally.strange;
    all += size;
    if (!isText(tally)) unreadable += size;
  }
  return unreadable <= MOST_UNREADABLE * all;
}

function tallyOf(fonts: Map<string, Tally>, font: string): Tally {
  const known = fonts.get(font);
  if (known) return known;
  const tally: Tally = { characters: 0, latin: 0, vowels: 0, strange: 0, letters: new Map() };
  fonts.set(font, tally);
  return tally;
}

function count(tally: Tally, text: string): void {
  for (const character of text) {
    tally.characters++;
    if (LATIN.test(character)) {
      const letter = character.toLowerCase();
      tally.latin++;
      tally.letters.set(letter, (tally.letters.get(letter) ?? 0) + 1);
    }
    if (VOWEL.test(character)) tally.vowels++;
    if (PRIVATE.test(character)) tally.strange++;
  }
}

function isText({ characters, latin, vowels, strange, letters }: Tally): boolean {
  if (characters + strange < LEAST_LETTERS) return true;
  if (strange > MOST_STRANGE * (characters + strange)) return false;
  if (latin < LEAST_LETTERS) return true;
  if (vowels < LEAST_VOWELS * latin || vowels > MOST_VOWELS * latin) return false;
  return likeEstonian(letters) >= (latin < LONG ? LEAST_ALIKE : LEAST_ALIKE_LONG);
}
