import { law } from '../law.ts';
import type { DescriptionRule } from '../types.ts';

const ESTONIAN = /(?<!\p{L})eesti\p{Pd}?\s{0,3}(?:kõne)?keel|(?<!\p{L})riigikeel/iu;

/**
 * The description names the Estonian that the post needs.
 *
 * It may stand in the text of any requirement; a description without requirements is another rule's business.
 *
 * @example passes
 *   üldosa: {ametikoha_grupp: ametnik}
 *   nõuded: {teadmised_ja_oskused: [Väga hea eesti keele oskus.]}
 *
 * @example finds 2:1 teade
 *   üldosa: {ametikoha_grupp: ametnik}
 *   nõuded: {haridus: {tekst: Kõrgharidus.}}
 *
 * @example finds 2:10 teade
 *   üldosa: {ametikoha_grupp: ametnik}
 *   nõuded: {keeleoskus: {tekst: Inglise keel B2., keeled: [{keel: en, tase: B2, nõue: nõutav}]}}
 */
export const eestiKeelNimetamata: DescriptionRule = {
  id: 'eesti-keel-nimetamata',
  scope: 'kirjeldus',
  title: { et: 'Nõuetes on eesti keel', en: 'The requirements name Estonian' },
  grounds: [law('M84', '§ 2 lg 1, 3')],
  severity: { ametnik: 'teade', töötaja: 'teade' },
  text: { et: 'Nõuetes ei ole eesti keele oskust', en: 'Unexpected requirements without Estonian' },
  note: {
    et: 'Lisa eesti keele tase, mida töö nõuab (ametnikul C1).',
    en: 'Add the level of Estonian that the work needs (C1 for an official).',
  },
  *check({ nõuded }) {
    if (!nõuded || Object.keys(nõuded).length === 0) return;
    if (nõuded.keeleoskus?.keeled?.some(({ keel }) => keel === 'et')) return;
    if (ESTONIAN.test(JSON.stringify(nõuded))) return;
    yield { at: nõuded.keeleoskus ? '/nõuded/keeleoskus' : '/nõuded', key: true, about: ['/nõuded/keeleoskus'] };
  },
};
