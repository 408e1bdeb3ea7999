import { law } from '../law.ts';
import type { DescriptionRule } from '../types.ts';

/**
 * The requirements of an official have three parts by law: education, experience, knowledge and skills.
 *
 * The older layout has no cell of that last name; its computer skills and competences count as knowledge and skills. A language
 * alone does not.
 *
 * @example passes
 *   üldosa: {ametikoha_grupp: ametnik}
 *   nõuded:
 *     haridus: {tekst: Kõrgharidus.}
 *     töökogemus: {tekst: Töökogemus ei ole nõutav.}
 *     kompetentsid: [{nimetus: Kliendikesksus, kirjeldused: []}]
 *
 * @example finds 2:1 hoiatus
 *   üldosa: {ametikoha_grupp: ametnik}
 *   nõuded:
 *     haridus: {tekst: Kõrgharidus.}
 *     keeleoskus: {tekst: Eesti keel C1.}
 */
export const noueteOsaPuudub: DescriptionRule = {
  id: 'nõuete-osa-puudub',
  scope: 'kirjeldus',
  title: {
    et: 'Ametniku nõuetes on haridus, töökogemus ning teadmised ja oskused',
    en: "An official's requirements hold education, experience, knowledge and skills",
  },
  grounds: [law('ATS', '§ 52 lg 1 p 2')],
  severity: { ametnik: 'hoiatus' },
  text: { et: 'Nõuetest puudub: {missing}', en: 'Unexpected requirements without {missing}' },
  note: {
    et: 'Lisa puuduv osa; kui nõuet ei ole, ütle seda (näiteks „Töökogemus ei ole nõutav“).',
    en: 'Add what is missing; where nothing is required, say so.',
  },
  *check({ nõuded }) {
    if (!nõuded || Object.keys(nõuded).length === 0) return;
    const missing: string[] = [];
    if (!nõuded.haridus) missing.push('haridus');
    if (!nõuded.töökogemus) missing.push('töökogemus');
    const { teadmised_ja_oskused, arvutioskus, kompetentsid, täiendavad_kompetentsid } = nõuded;
    if (!teadmised_ja_oskused?.length && !arvutioskus && !kompetentsid?.length && !täiendavad_kompetentsid?.length)
      missing.push('teadmised_ja_oskused');
    if (missing.length > 0)
      yield {
        at: '/nõuded',
        key: true,
        about: missing.map((key) => `/nõuded/${key}`),
        parameters: { missing: missing.map((key) => `\`${key}\``).join(', ') },
      };
  },
};
