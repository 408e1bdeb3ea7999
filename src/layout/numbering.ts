import type { Line } from './line.ts';

/** A number that opens a paragraph: "3.1", "2.10.", "1)", "b)". */
export interface Numbering {
  /** `2.10.` is 2, 10; a letter counts from 1. */
  parts: number[];
  style: 'dotted' | 'bracket' | 'letter';
  /** "1." before a small letter may as well be a date or an ordinal ("1. detsembriks"). */
  weak: boolean;
}

/** No part begins with a zero: "9.00" is a time and "17.05." a date. */
const DOTTED = /^([1-9]\d{0,2}(?:\.[1-9]\d{0,2}){0,4})\.?$/u;
/** The number touches its text: "6.Kvalifikatsioon", "3.1.Töö". */
const STUCK = /^([1-9]\d?(?:\.[1-9]\d?){0,4})\.?(?=\p{Lu})/u;
const BRACKET = /^\(?(\d{1,2})\)$/u;
const LETTER = /^\(?([a-zõäöü])\)$/u;

/** The number at the start of a line; nothing where a bare number (a year, "24 tundi") stands there. */
export function numberingOf({ words: [first, second] }: Pick<Line, 'words'>): Numbering | undefined {
  if (!first) return undefined;
  const { text } = first;
  const dotted = DOTTED.exec(text) ?? STUCK.exec(text);
  if (dotted) {
    const parts = dotted[1]!.split('.').map(Number);
    const rest = text.slice(dotted[0].length) || (second?.text ?? '');
    if (parts.length === 1 && !text.endsWith('.') && !/^\p{Lu}{2}/u.test(rest)) return undefined;
    if (parts.length === 1 && parts[0]! > 99) return undefined;
    return { parts, style: 'dotted', weak: parts.length === 1 && rest !== '' && !/^\p{Lu}/u.test(rest) };
  }
  const bracket = BRACKET.exec(text);
  if (bracket) return { parts: [Number(bracket[1])], style: 'bracket', weak: false };
  const letter = LETTER.exec(text);
  if (letter) return { parts: [letter[1]!.charCodeAt(0) - 96], style: 'letter', weak: false };
  return undefined;
}

/** Whether `next` is the number that follows `last` in a list: the next one on its level, a first one below, or one above. */
export function follows(last: Numbering, next: Numbering): boolean {
  if (last.style !== next.style) return false;
  const shared = Math.min(last.parts.length, next.parts.length);
  if (next.parts.length > last.parts.length) {
    return next.parts.length === shared + 1 && startsAlike(last, next, shared) && next.parts[shared] === 1;
  }
  return startsAlike(last, next, shared - 1) && next.parts[shared - 1] === last.parts[shared - 1]! + 1;
}

function startsAlike(a: Numbering, b: Numbering, count: number): boolean {
  for (let i = 0; i < count; i++) if (a.parts[i] !== b.parts[i]) return false;
  return true;
}
