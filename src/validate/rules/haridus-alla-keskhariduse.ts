import { law } from '../law.ts';
import type { DescriptionRule } from '../types.ts';

/**
 * An official has at least secondary education.
 *
 * `kutseharidus` can stand on either side of that line, so it is never reported.
 *
 * @example passes
 *   üldosa: {ametikoha_grupp: ametnik}
 *   nõuded: {haridus: {tekst: Keskharidus., tase: keskharidus}}
 *
 * @example passes
 *   üldosa: {ametikoha_grupp: töötaja}
 *   nõuded: {haridus: {tekst: Põhiharidus., tase: põhiharidus}}
 *
 * @example finds 2:47 viga
 *   üldosa: {ametikoha_grupp: ametnik}
 *   nõuded: {haridus: {tekst: Põhiharidus., tase: põhiharidus}}
 */
export const haridusAllaKeskhariduse: DescriptionRule = {
  id: 'haridus-alla-keskhariduse',
  scope: 'kirjeldus',
  title: {
    et: 'Ametnikult nõutakse vähemalt keskharidust',
    en: 'An official is required to have at least secondary education',
  },
  grounds: [law('ATS', '§ 14 lg 1')],
  severity: { ametnik: 'viga' },
  text: {
    et: 'Nõutav haridus `{actual}` on alla keskhariduse',
    en: 'Unexpected required education `{actual}`, expected `keskharidus` or higher',
  },
  note: {
    et: 'Ametnikuna võib teenistusse võtta vähemalt keskharidusega inimese.',
    en: 'Only a person with at least secondary education may be an official.',
  },
  *check({ nõuded }) {
    const level = nõuded?.haridus?.tase;
    if (level === 'põhiharidus') yield { at: '/nõuded/haridus/tase', actual: level };
  },
};
