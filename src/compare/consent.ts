import type { Wording } from '../messages/index.ts';
import type { JobDescription } from '../model/types.ts';
import type { Change, Comparison, Consent } from './types.ts';

const consent = (clause: Consent['clause'], weight: Consent['weight'], et: string, en: string): Consent => ({
  clause,
  weight,
  why: { et, en },
});

/** The grounds on which a change may need consent (domain.md 1.3); what is substantial is for people to judge. */
export const CONSENT = {
  newRequirement: consent(1, 'tugev', 'lisandub nõue', 'a requirement is added'),
  raisedRequirement: consent(1, 'tugev', 'nõue tõuseb', 'a requirement is raised'),
  firmRequirement: consent(1, 'tugev', 'soovitav muutub nõutavaks', 'a wish becomes a requirement'),
  changedRequirement: consent(1, 'nõrk', 'nõue muutub', 'a requirement changes'),
  newWish: consent(1, 'nõrk', 'lisandub soov', 'a wish is added'),
  droppedRequirement: consent(1, 'nõrk', 'nõue kaob', 'a requirement is dropped'),
  loweredRequirement: consent(1, 'nõrk', 'nõue langeb', 'a requirement is lowered'),
  newTask: consent(2, 'tugev', 'lisandub ülesanne', 'a task is added'),
  droppedTask: consent(2, 'tugev', 'ülesanne kaob', 'a task is dropped'),
  changedTask: consent(2, 'tugev', 'ülesande sisu muutub', 'the content of a task changes'),
  workingTime: consent(3, 'tugev', 'tööaja korraldus muutub', 'the working-time arrangement changes'),
  moreTasks: consent(4, 'vihje', 'ülesandeid on rohkem', 'there are more tasks'),
  newSubstitution: consent(
    4,
    'vihje',
    'lisandub asendamine; üle 60 kalendripäeva aastas nõuab nõusolekut (ATS § 57 lg 2)',
    'a substitution is added; above 60 calendar days a year it needs consent (ATS § 57 lg 2)',
  ),
  newSubordinates: consent(4, 'vihje', 'lisandub alluv', 'a subordinate is added'),
} satisfies Record<string, Consent>;

/** "ATS § 52 lg 3 p 2". */
export const citeConsent = ({ clause }: Consent): string => `ATS § 52 lg 3 p ${clause}`;

/** Who sets the description and so decides on the change: whoever approved it, else the office that the law names. */
export function whoDecides({ new: now, old }: Pick<Comparison, 'old' | 'new'>): Wording {
  const office = now.kinnitus?.kinnitaja ?? old.kinnitus?.kinnitaja;
  return office === undefined
    ? { et: 'ametisse nimetamise õigust omav isik', en: 'the person with the right to appoint' }
    : { et: office, en: office };
}

/** What the law adds to these changes, by whom the post is for. */
export function legalNotes(changes: readonly Change[], group: Comparison['group']): Wording[] {
  const isAny = changes.some(({ consents }) => consents.length > 0);
  if (!isAny) return [];
  if (group === 'töötaja')
    return [
      {
        et: 'Töötaja kohta ATS § 52 lg 3 ei käi: kokkulepitut muudetakse poolte kokkuleppel (TLS § 12), kirjalikult hiljemalt muudatuse jõustumise päeval (TLS § 5 lg 4).',
        en: 'ATS § 52 lg 3 is not about employees: what was agreed changes by agreement (TLS § 12), in writing by the day it takes effect (TLS § 5 lg 4).',
      },
    ];
  const notes: Wording[] = [];
  if (group === undefined)
    notes.push({
      et: 'Dokument ei ütle, kas see on ametniku või töötaja koht; nõusoleku alused käivad ainult ametniku kohta.',
      en: 'The document does not say whether the post is an official’s or an employee’s; the grounds of consent are about officials only.',
    });
  if (changes.some(({ consents }) => consents.some(({ clause }) => clause === 2)))
    notes.push({
      et: 'Kas ülesannete muutus vähendab põhipalka (ATS § 52 lg 3 p 5), dokumendist ei selgu.',
      en: 'Whether the change of tasks lowers the base pay (ATS § 52 lg 3 p 5), the document does not tell.',
    });
  notes.push({
    et: 'Kas muudatus on oluline, otsustab inimene.',
    en: 'Whether a change is substantial is for people to judge.',
  });
  return notes;
}

/** Whom the post is for, as the versions print it; a post that is an official's in one of them still has its official. */
export function groupOf(before: JobDescription, after: JobDescription): Comparison['group'] {
  const groups = [after.üldosa?.ametikoha_grupp, before.üldosa?.ametikoha_grupp];
  return groups.find((group) => group === 'ametnik') ?? groups.find((group) => group !== undefined);
}
