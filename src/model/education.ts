import { EDUCATION_FIRST_PARTS, EDUCATION_STEMS, EDUCATION_STEP } from '../segment/index.ts';
import type { EducationLevel, Requirements } from './types.ts';
import { demandAt, isWaived } from './wish.ts';

interface Mention {
  level: EducationLevel;
  start: number;
  end: number;
}

const LEVEL_OF = new Map([...EDUCATION_STEMS, ...EDUCATION_FIRST_PARTS]);
/** Every stem or first part at a word's beginning, the longest that fits. */
const STEM = new RegExp(
  `(?<!\\p{L})(?:${[...LEVEL_OF.keys()].toSorted((a, b) => b.length - a.length).join('|')})`,
  'gu',
);

/** The level that a text on education requires, and the one it wishes for (domain.md 2.1, 2.2). */
export function educationLevels(text: string): Pick<NonNullable<Requirements['haridus']>, 'tase' | 'soovitav_tase'> {
  const found = mentions(text.toLowerCase()).filter(({ start, end }) => !isWaived(text, start, end));
  const demanded = found.filter(({ start, end }) => demandAt(text, start, end) === 'nõutav');
  const wished = found.filter((mention) => !demanded.includes(mention));
  const tase = requiredOf(demanded, text);
  const soovitav = wished.toSorted((a, b) => EDUCATION_STEP[a.level] - EDUCATION_STEP[b.level])[0]?.level;
  return { ...(tase ? { tase } : {}), ...(soovitav ? { soovitav_tase: soovitav } : {}) };
}

function mentions(key: string): Mention[] {
  return Array.from(key.matchAll(STEM), ({ 0: stem, index }) => ({
    level: LEVEL_OF.get(stem)!,
    start: index,
    end: index + stem.replace(/ või$/u, '').length,
  }));
}

/** Of two levels joined by "või" the lower one is required; otherwise the higher one says what the lower leaves open. */
function requiredOf(found: readonly Mention[], text: string): EducationLevel | undefined {
  let result = found[0];
  for (const next of found.slice(1)) {
    const either = /\b(?:või|ehk)\b/u.test(text.slice(result!.end, next.start).toLowerCase());
    const difference = EDUCATION_STEP[next.level] - EDUCATION_STEP[result!.level];
    if (either ? difference < 0 : difference > 0) result = next;
  }
  return result?.level;
}
