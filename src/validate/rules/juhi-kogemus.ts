import { law } from '../law.ts';
import { isUnitHead } from '../posts.ts';
import type { DescriptionRule } from '../types.ts';

/**
 * The head of a unit who is an official has led for a year or worked for two.
 *
 * @example passes
 *   üldosa: {ametinimetus: Osakonnajuhataja, ametikoha_grupp: ametnik}
 *   nõuded: {töökogemus: {tekst: Kolm aastat., aastad: 3, nõue: nõutav}}
 *
 * @example passes
 *   üldosa: {ametinimetus: Osakonnajuhataja, ametikoha_grupp: ametnik}
 *   nõuded: {töökogemus: {tekst: Aasta juhtinud., juhtimiskogemus_aastad: 1}}
 *
 * @example finds 2:10 hoiatus
 *   üldosa: {ametinimetus: Osakonnajuhataja, ametikoha_grupp: ametnik}
 *   nõuded: {töökogemus: {tekst: Aasta., aastad: 1, nõue: nõutav}}
 *
 * @example finds 2:10 hoiatus
 *   üldosa: {ametinimetus: Osakonnajuhataja, ametikoha_grupp: ametnik}
 *   nõuded: {töökogemus: {tekst: Soovitavalt kolm aastat., aastad: 3, nõue: soovitav}}
 */
export const juhiKogemus: DescriptionRule = {
  id: 'juhi-kogemus',
  scope: 'kirjeldus',
  title: {
    et: 'Struktuuriüksuse juhilt nõutakse aastat juhtimis- või kahte aastat töökogemust',
    en: 'The head of a unit is required to have led for a year or worked for two',
  },
  grounds: [law('M114', '§ 3 lg 2')],
  severity: { ametnik: 'hoiatus' },
  text: {
    et: 'Struktuuriüksuse juhilt ei nõuta vähemalt aastast juhtimiskogemust ega kaheaastast töökogemust',
    en: 'Unexpected experience for the head of a unit, expected 1 year of management or 2 years of work',
  },
  note: {
    et: 'Nõua üht neist ja märgi aastad võtmega `juhtimiskogemus_aastad` või `aastad`.',
    en: 'Require one of them and give the years as `juhtimiskogemus_aastad` or `aastad`.',
  },
  *check(document) {
    const experience = document.nõuded?.töökogemus;
    if (!experience || !isUnitHead(document)) return;
    const { aastad = 0, juhtimiskogemus_aastad = 0, nõue } = experience;
    if (nõue === 'soovitav' || (juhtimiskogemus_aastad < 1 && aastad < 2))
      yield {
        at: '/nõuded/töökogemus',
        key: true,
        about: ['/nõuded/töökogemus/aastad', '/nõuded/töökogemus/juhtimiskogemus_aastad'],
      };
  },
};
