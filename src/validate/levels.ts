import type { CefrLevel, EducationLevel, LanguageSkill, JobDescription } from '../model/types.ts';

/** The stages of higher education and the plain word for them (domain.md 2.1). */
export const HIGHER_EDUCATION: ReadonlySet<EducationLevel> = new Set<EducationLevel>([
  'kõrgharidus',
  'rakenduskõrgharidus',
  'bakalaureus',
  'magister',
  'doktor',
]);

/** Whether a language level is below another; the Council of Europe's names sort as they rise. */
export function isBelow(level: CefrLevel, bound: CefrLevel): boolean {
  return level < bound;
}

/** The Estonian that is required, with the pointer of its entry; wishes are no requirement. */
export function requiredEstonian(document: JobDescription): { skill: LanguageSkill; at: string } | undefined {
  const skills = document.nõuded?.keeleoskus?.keeled ?? [];
  const index = skills.findIndex(({ keel, nõue }) => keel === 'et' && nõue === 'nõutav');
  return index < 0 ? undefined : { skill: skills[index]!, at: `/nõuded/keeleoskus/keeled/${index}` };
}
