import { EDUCATION_STEMS, EDUCATION_STEP } from '../segment/index.ts';
import type { EducationLevel, Requirements } from './types.ts';
import { demandAt } from './wish.ts';

interface Mention {
  level: EducationLevel;
  start: number;
  end: number;
}

const LONGEST_FIRST = EDUCATION_STEMS.toSorted((a, b) => b[0].length - a[0].length);

/** The level that a text on education requires, and the one it wishes for (domain.md 2.1, 2.2). */
export function educationLevels(text: string): Pick<NonNullable<Requirements['haridus']>, 'tase' | 'soovitav_tase'> {
  const found = mentions(text.toLowerCase());
  const demanded = found.filter(({ start, end }) => demandAt(text, start, end) === 'nõutav');
  const wished = found.filter((mention) => !demanded.includes(mention));
  const tase = requiredOf(demanded, text);
  const soovitav = wished.toSorted((a, b) => EDUCATION_STEP[a.level] - EDUCATION_STEP[b.level])[0]?.level;
  return { ...(tase ? { tase } : {}), ...(soovitav ? { soovitav_tase: soovitav } : {}) };
}

function mentions(key: string): Mention[] {
  const found: Mention[] = [];
  for (let i = 0; i < key.length; i++) {
    if (i > 0 && /\p{L}/u.test(key.charAt(i - 1))) continue;
    const hit = LONGEST_FIRST.find(([stem]) => key.startsWith(stem, i));
    if (!hit) continue;
    found.push({ level: hit[1], start: i, end: i + hit[0].length });
    i += hit[0].length - 1;
  }
  return found;
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
