import { MONTH_ABBREVIATIONS, MONTH_STEMS } from '../segment/index.ts';
import { lowerCase } from '../tree/index.ts';
import type { IsoDate } from './types.ts';

/** A date found in text and where it stands there. */
export interface FoundDate {
  date: IsoDate;
  start: number;
  end: number;
}

const DIGITS = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?!\d)/gu;
/** The letters of months, not `\p{Ll}`: counted repetition of that is slow to compile. */
const DAY_FIRST = /(?<!\d)["„“”«]?(\d{1,2})(?:\.|[."“”»]{1,2})\s?([a-zõäöü]{3,12})(?:\.\s?|\s)(\d{4})(?!\d)/gu;
const YEAR_FIRST = /(?<!\d)(\d{4})\.?\s?(?:aasta|a)\.?\s(\d{1,2})\.\s?([a-zõäöü]{3,12})/gu;

const ISO = /(?<![\d/-])(\d{4})-(\d{2})-(\d{2})(?![\d/-])/gu;

/** All dates of a text in their order (domain.md 2.5); days that no calendar has are left out. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  const add = (match: RegExpMatchArray, year: string, month: number, day: string): void => {
    const date = isoDate(Number(year.length === 2 ? `20${year}` : year), month, Number(day));
    if (date) found.push({ date, start: match.index ?? 0, end: (match.index ?? 0) + match[0].length });
  };
  for (const match of text.matchAll(DIGITS)) add(match, match[3]!, Number(match[2]), match[1]!);
  for (const match of text.matchAll(ISO)) add(match, match[1]!, Number(match[2]), match[3]!);
  const lower = lowerCase(text);
  for (const match of lower.matchAll(DAY_FIRST)) add(match, match[3]!, monthOf(match[2]!), match[1]!);
  for (const match of lower.matchAll(YEAR_FIRST)) add(match, match[1]!, monthOf(match[3]!), match[2]!);
  return found.sort((a, b) => a.start - b.start);
}

/** 1..12, or 0 for a word, in lower case, that is no month. */
function monthOf(word: string): number {
  const found =
    MONTH_STEMS.find(([stem]) => word.startsWith(stem)) ?? MONTH_ABBREVIATIONS.find(([short]) => word === short);
  return found?.[1] ?? 0;
}

/** A calendar date, or `undefined` where there is no such day. */
function isoDate(year: number, month: number, day: number): IsoDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}
