import { LED_WITHOUT_PEOPLE, MANAGEMENT_STEMS, NUMBER_WORDS } from '../segment/index.ts';
import type { Demand, Requirements } from './types.ts';
import { demandAt, isWaived, nextDelimiter } from './wish.ts';

type Experience = Omit<NonNullable<Requirements['töökogemus']>, 'tekst'>;

const WORDS = Object.keys(NUMBER_WORDS)
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const NUMBER = `(?:\\d{1,2}|${WORDS})`;
/**
 * "3-aastane", "3 aastat", "3–5 aastat", "kolme- kuni viieaastane" (the lower value), "kolmeaastane", "kolm (3) aastat", "3+ aastat",
 * "6 kuud".
 */
const SPANS = new RegExp(
  `(?<![\\p{L}\\p{N}])(${NUMBER})\\+?(?:\\s?\\(${NUMBER}\\))?(?:(?:\\s?[-–]\\s?|-?\\s(?:kuni|või)\\s)${NUMBER})?\\s?-?\\s?(aasta|a(?!\\p{L})|kuu(?=d|l|\\s|-|$))`,
  'giu',
);

/** Years of work and of management that a text on experience asks for, and whether they are demanded (domain.md 2.2, 2.5). */
export function experienceYears(text: string): Experience {
  const found = [...text.matchAll(SPANS)].filter((match) => !isPeriod(text, match));
  const result: Experience = {};
  for (const [i, match] of found.entries()) {
    const years = yearsOf(match[1]!, match[2]!);
    if (isManagement(clauseOf(text, found, i))) result.juhtimiskogemus_aastad ??= years;
    else result.aastad ??= years;
  }
  const demand = demandOf(text, found[0]);
  return demand ? { ...result, nõue: demand } : result;
}

/** Months become a part of a year, two decimals. */
function yearsOf(number: string, unit: string): number {
  const value = NUMBER_WORDS[number.toLowerCase()] ?? Number(number);
  return unit.toLowerCase() === 'kuu' ? Math.round((value / 12) * 100) / 100 : value;
}

/** "viimase viie aasta jooksul": when, not how long. */
function isPeriod(text: string, match: RegExpExecArray): boolean {
  return /^\p{L}*\s+(?:jooksul|tagasi)(?!\p{L})/u.test(text.slice(match.index + match[0].length));
}

/**
 * The words that say what the years at `i` are of: those behind them, up to the next years or the clause's end; where none follow,
 * those before them ("juhtimiskogemus 2 aastat").
 */
function clauseOf(text: string, found: readonly RegExpExecArray[], i: number): string {
  const match = found[i]!;
  const next = found[i + 1]?.index ?? text.length;
  if (speaksBehind(text, match, next)) {
    const following = found[i + 1];
    const behind = text.slice(match.index, Math.min(next, nextDelimiter(text, match.index)));
    return following && !speaksBehind(text, following, found[i + 2]?.index ?? text.length)
      ? behind.slice(0, lastJoint(behind))
      : behind;
  }
  const before = text.slice(i > 0 ? found[i - 1]!.index : 0, match.index);
  const joint = lastJoint(before);
  return before.slice(joint < before.length ? joint : 0);
}

/** Whether words follow the years in their own clause. */
function speaksBehind(text: string, match: RegExpExecArray, next: number): boolean {
  const end = match.index + match[0].length;
  const behind = text.slice(end, Math.min(next, nextDelimiter(text, end)));
  return /\s\p{L}/u.test(behind);
}

/** Where the last clause of `text` begins; its length where it is one clause. */
function lastJoint(text: string): number {
  const joints = [...text.matchAll(/[,;]\s|\s(?:ning|ja)\s/gu)];
  return joints.at(-1)?.index ?? text.length;
}

/** Leading people; leading projects or cars alone is none. */
function isManagement(clause: string): boolean {
  const words = clause.toLowerCase().split(/[^\p{L}-]+/u);
  return words.some((_, i) => {
    const rest = words.slice(i, i + 2).join(' ');
    if (!MANAGEMENT_STEMS.some((stem) => rest.startsWith(stem))) return false;
    const led = words[i - 1] ?? '';
    const either = words[i - 2] === 'või' || words[i - 2] === 'ja'; // "meeskonna või projektide juhtimise"
    return either || !LED_WITHOUT_PEOPLE.some((stem) => led.startsWith(stem));
  });
}

function demandOf(text: string, first: RegExpExecArray | undefined): Demand | undefined {
  const noun = /kogemus|staaž/iu.exec(text);
  const start = first?.index ?? noun?.index ?? 0;
  const end = start + (first?.[0] ?? noun?.[0] ?? '').length;
  return isWaived(text, start, end) ? undefined : demandAt(text, start, end);
}
