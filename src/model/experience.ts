import { MANAGEMENT_STEMS, NUMBER_WORDS } from '../segment/index.ts';
import type { Demand, Requirements } from './types.ts';
import { demandAt } from './wish.ts';

type Experience = Omit<NonNullable<Requirements['töökogemus']>, 'tekst'>;

const WORDS = Object.keys(NUMBER_WORDS).join('|');
/** "3-aastane", "3 aastat", "3–5 aastat" (the lower value), "kolmeaastane", "kolm aastat". */
const YEARS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(\\d{1,2})(?:\\s?[-–]\\s?\\d{1,2})?|(${WORDS}))\\s?-?\\s?(?:aasta|a(?![\\p{L}]))`,
  'giu',
);

/** Years of work and of management that a text on experience asks for, and whether they are demanded (domain.md 2.2, 2.5). */
export function experienceYears(text: string): Experience {
  const found = [...text.matchAll(YEARS)];
  const result: Experience = {};
  for (const [i, match] of found.entries()) {
    const years = match[1] !== undefined ? Number(match[1]) : (NUMBER_WORDS[match[2]!.toLowerCase()] ?? 0);
    const start = match.index;
    const clause = text.slice(start, found[i + 1]?.index ?? endOfClause(text, start)).toLowerCase();
    const management = MANAGEMENT_STEMS.some((stem) => clause.includes(stem));
    if (management) result.juhtimiskogemus_aastad ??= years;
    else result.aastad ??= years;
  }
  const demand = demandOf(text, found[0]);
  return demand ? { ...result, nõue: demand } : result;
}

function endOfClause(text: string, from: number): number {
  const end = text.slice(from).search(/[,;.]\s/u);
  return end < 0 ? text.length : from + end;
}

function demandOf(text: string, first: RegExpMatchArray | undefined): Demand | undefined {
  const key = text.toLowerCase();
  if (/\bei ole (?:nõutav|vajalik)|\bei nõuta|^(?:-|–|puudub|puuduvad)$/u.test(key)) return undefined;
  const start = first?.index ?? key.search(/kogemus|staaž/u);
  if (start < 0) return 'nõutav';
  return demandAt(text, start, start + (first?.[0].length ?? 'kogemus'.length));
}
