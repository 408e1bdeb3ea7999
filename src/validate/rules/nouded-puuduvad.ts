import { law } from '../law.ts';
import type { DescriptionRule } from '../types.ts';

/**
 * An official's description says what is required of the person: education, experience, knowledge and skills.
 *
 * @example passes
 *   üldosa: {ametikoha_grupp: töötaja}
 *
 * @example finds 1:1 viga
 *   üldosa: {ametikoha_grupp: ametnik}
 *
 * @example finds 1:1 hoiatus
 *   ülesanded: [{ülesanne: Nõustamine.}]
 */
export const noudedPuuduvad: DescriptionRule = {
  id: 'nõuded-puuduvad',
  scope: 'kirjeldus',
  title: { et: 'Ametniku ametijuhendis on nõuded', en: "An official's description holds requirements" },
  grounds: [law('ATS', '§ 52 lg 1 p 2')],
  severity: { ametnik: 'viga' },
  text: {
    et: 'Ametijuhendis ei ole ühtegi nõuet',
    en: 'Unexpected description without requirements, expected education, experience, knowledge and skills',
  },
  note: {
    et: 'Lisa `nõuded` ja nende all vähemalt `haridus`, `töökogemus` ja `teadmised_ja_oskused`.',
    en: 'Add `nõuded` with at least `haridus`, `töökogemus` and `teadmised_ja_oskused` in it.',
  },
  *check(document) {
    if (Object.keys(document.nõuded ?? {}).length === 0) yield { at: '/nõuded', key: true };
  },
};
