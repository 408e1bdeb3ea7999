import { law } from '../law.ts';
import type { DescriptionRule } from '../types.ts';

const KEYS = ['vahetu_juht', 'asendab', 'asendaja'] as const;
const SKA = /^sotsiaalkindlustusamet/iu;

/**
 * The description says who leads the post, whom it substitutes and who substitutes it.
 *
 * In Sotsiaalkindlustusamet its statute asks for that; elsewhere it is good custom, and substitution that the description does not
 * hold is paid extra. An empty list is an answer.
 *
 * @example passes
 *   üldosa: {vahetu_juht: Osakonna juhataja, asendab: [], asendaja: [Nõunik]}
 *
 * @example finds 1:1 teade
 *   üldosa: {vahetu_juht: Osakonna juhataja, asendab: []}
 *
 * @example finds 2:1 hoiatus
 *   kinnitus: {asutus: Sotsiaalkindlustusamet}
 *   üldosa: {vahetu_juht: Osakonna juhataja, asendab: []}
 */
export const alluvusPuudub: DescriptionRule = {
  id: 'alluvus-puudub',
  scope: 'kirjeldus',
  title: { et: 'Ametijuhendis on alluvus ja asendamine', en: 'A description says who leads and who substitutes' },
  grounds: [law('SKA', '§ 7 lg 5'), law('ATS', '§ 57 lg 4')],
  severity: 'teade',
  text: { et: 'Üldosast puudub: {missing}', en: 'Unexpected general part without {missing}' },
  note: {
    et: 'Lisa võti; kui kedagi ei ole, on väärtuseks tühi loend `[]`.',
    en: 'Add the key; where there is nobody, its value is an empty list `[]`.',
  },
  *check({ kinnitus, üldosa }, { institution }) {
    const missing = KEYS.filter((key) => üldosa?.[key] === undefined);
    if (missing.length === 0) return;
    yield {
      at: '/üldosa',
      key: true,
      about: missing.map((key) => `/üldosa/${key}`),
      parameters: { missing: missing.map((key) => `\`${key}\``).join(', ') },
      ...(SKA.test(kinnitus?.asutus ?? institution ?? '') ? { severity: 'hoiatus' } : {}),
    };
  },
};
