import { least } from '../../../tree/index.ts';
import type { Glyph } from './glyphs.ts';

/** A word with what is known of its characters' shapes. */
export interface Shaped {
  text: string;
  /** The word after it on its line. */
  next: string | undefined;
  /** From the left; as many as characters unless some touch. */
  glyphs: readonly Glyph[];
  /** Of its line, in pixels: the em size, and the row on which letters stand. */
  size: number;
  baseline: number;
}

/** Gives the word as it stands on the page, or undefined where the engine had it right or nothing tells. */
type Rule = (word: Shaped) => string | undefined;

/** Parts of the em size. */
const HANGS = 0.06;
const CAPITAL = 0.7;
const HIGH = 0.55;
const LOW_MARK = 0.3;
const RAISED = 0.2;
/** Share by which heights of one kind of letter differ. */
const ALIKE = 0.2;
/** Height of a letter to that of the small ones beside it: small ones stay below the first, capitals are above the second. */
const SMALL_AT_MOST = 1.09;
const CAPITAL_AT_LEAST = 1.25;

const below = ({ bottom }: Glyph, { baseline, size }: Shaped): number => (bottom - baseline) / size;
const above = ({ top }: Glyph, { baseline, size }: Shaped): number => (baseline - top) / size;

/**
 * "8 52" is "§ 52": a digit that hangs below its line as no digit does, before a number or a case ending. A dollar sign needs no
 * such evidence: in Estonian it stands behind its number.
 *
 *   § 8
 *   § 8    a section sign stands as high as a digit,
 *   § ____ and ends lower
 */
const sectionSign: Rule = (word) => {
  const [, bracket = '', signs, rest] = /^(\(?)([8$S5&ß]{1,2})(.*)$/u.exec(word.text) ?? [];
  if (signs === undefined || rest === undefined) return undefined;
  let count = 0;
  while (count < signs.length && (signs[count] === '$' || isSection(word.glyphs[bracket.length + count], word)))
    count++;
  const after = signs.slice(count) + rest;
  const follows = after === '' ? /^\d/u.test(word.next ?? '') : /^(?:-\p{Ll}|\d)/u.test(after);
  return count > 0 && follows ? bracket + '§'.repeat(count) + after : undefined;
};

const isSection = (glyph: Glyph | undefined, word: Shaped): boolean =>
  glyph !== undefined && below(glyph, word) >= HANGS && above(glyph, word) >= HIGH;

/** "nimi(Oasutus.ee" is "nimi@asutus.ee": what stands on both sides is an address. */
const atSign: Rule = ({ text }) => {
  const [, name, host] = /^([\p{L}\d][\p{L}\d._-]*)(?:\([\p{Lu}\d©€]?|©|€|O)(\p{Ll}[\p{Ll}\d.-]*)$/u.exec(text) ?? [];
  return name !== undefined && host !== undefined && /\.\p{Ll}{2,}[.-]?$/u.test(host) ? `${name}@${host}` : undefined;
};

/** ",Sada" is "„Sada": no word begins with a comma, and no quotation mark but the opening one stands on the line. */
const lowQuote: Rule = (word) => {
  const [, mark, rest] = /^(,,?|[»«"“”])([\p{L}\p{N}].*)$/u.exec(word.text) ?? [];
  if (mark === undefined || rest === undefined) return undefined;
  const [first] = word.glyphs;
  const isLow = mark.startsWith(',') || (first !== undefined && above(first, word) <= LOW_MARK);
  return isLow ? `„${rest}` : undefined;
};

/** A bar as high as a capital is the numeral "I". */
const numeral: Rule = (word) => {
  const [glyph, ...more] = word.glyphs;
  if (word.text !== '|' || !glyph || more.length > 0) return undefined;
  const isCapital = Math.abs(above(glyph, word) / CAPITAL - 1) <= ALIKE && Math.abs(below(glyph, word)) <= HANGS;
  return isCapital ? 'I' : undefined;
};

const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** "23" is "2³" where the last digit stands above the line. */
const raisedDigits: Rule = (word) => {
  const characters = Array.from(word.text);
  const tail = /[.,;:)]*$/u.exec(word.text)![0].length;
  if (characters.length !== word.glyphs.length) return undefined;
  let from = characters.length - tail;
  const end = from;
  while (from > 1 && /\d/.test(characters[from - 1]!) && below(word.glyphs[from - 1]!, word) < -RAISED) from--;
  if (from === end || below(word.glyphs[from - 1]!, word) < -HANGS) return undefined;
  const digits = characters.slice(from, end).map((digit) => RAISED_DIGITS[Number(digit)]!);
  return [...characters.slice(0, from), ...digits, ...characters.slice(end)].join('');
};

/** Letters whose capitals differ in size only, and small letters of the same height. */
const TWINS = /[COSUVWXZ]/iu;
const SMALL = /[acemnorsuvwxz]/u;

/** "Soovitavalt" is "soovitavalt" where its first letter is no higher than the other small ones, and the other way round. */
const initialSize: Rule = (word) => {
  const characters = Array.from(word.text);
  const first = characters.findIndex((character) => /\p{L}/u.test(character));
  if (characters.length !== word.glyphs.length || !TWINS.test(characters[first] ?? '')) return undefined;
  const height = (i: number): number => word.glyphs[i]!.bottom - word.glyphs[i]!.top;
  const small = characters.flatMap((character, i) => (i > first && SMALL.test(character) ? height(i) : []));
  const usual = small.sort((a, b) => a - b)[small.length >> 1];
  if (usual === undefined || small.length < 2) return undefined;
  const letter = characters[first]!;
  const own =
    height(first) <= SMALL_AT_MOST * usual
      ? letter.toLowerCase()
      : height(first) >= CAPITAL_AT_LEAST * usual
        ? letter.toUpperCase()
        : letter;
  return own === letter ? undefined : [...characters.slice(0, first), own, ...characters.slice(first + 1)].join('');
};

/** Part of the em size by which the tail of a Q reaches below the other capitals: round letters do so by 0.02. */
const TAIL = 0.035;

/** "SOL" is "SQL" where the round letter has a tail below the capitals beside it. */
const tailedQ: Rule = (word) => {
  const characters = Array.from(word.text);
  if (characters.length !== word.glyphs.length || !characters.includes('O')) return undefined;
  const feet = characters.flatMap((character, i) => (/[\p{Lu}\d]/u.test(character) ? word.glyphs[i]!.bottom : []));
  if (feet.length < 2) return undefined;
  const usual = least(feet);
  const hangs = (i: number): boolean => word.glyphs[i]!.bottom - usual >= TAIL * word.size;
  const read = characters.map((character, i) => (character === 'O' && hangs(i) ? 'Q' : character)).join('');
  return read === word.text ? undefined : read;
};

/** In the order in which they are asked. */
export const RULES: readonly Rule[] = [sectionSign, atSign, lowQuote, numeral, raisedDigits, initialSize, tailedQ];
