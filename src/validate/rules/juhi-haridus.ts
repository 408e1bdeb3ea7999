import { HIGHER_EDUCATION } from '../levels.ts';
import { law } from '../law.ts';
import { isUnitHead } from '../posts.ts';
import type { DescriptionRule } from '../types.ts';

/**
 * The head of an osakond, talitus or büroo who is an official has higher education.
 *
 * @example passes
 *   üldosa: {ametinimetus: Talituse juhataja, ametikoha_grupp: ametnik}
 *   nõuded: {haridus: {tekst: Kõrgharidus., tase: kõrgharidus}}
 *
 * @example passes
 *   üldosa: {ametinimetus: Peaspetsialist, ametikoha_grupp: ametnik}
 *   nõuded: {haridus: {tekst: Keskharidus., tase: keskharidus}}
 *
 * @example finds 2:46 hoiatus
 *   üldosa: {ametinimetus: Talituse juhataja, ametikoha_grupp: ametnik}
 *   nõuded: {haridus: {tekst: Keskharidus, tase: keskharidus}}
 */
export const juhiHaridus: DescriptionRule = {
  id: 'juhi-haridus',
  scope: 'kirjeldus',
  title: {
    et: 'Struktuuriüksuse juhilt nõutakse kõrgharidust',
    en: 'The head of a unit is required to have higher education',
  },
  grounds: [law('M114', '§ 2 lg 2')],
  severity: { ametnik: 'hoiatus' },
  text: {
    et: 'Struktuuriüksuse juhilt nõutakse haridust `{actual}`, mitte kõrgharidust',
    en: 'Unexpected required education `{actual}` for the head of a unit, expected `kõrgharidus` or higher',
  },
  note: { et: 'Nõua kõrgharidust.', en: 'Require higher education.' },
  *check(document) {
    const level = document.nõuded?.haridus?.tase;
    // Below secondary is said by a rule of its own.
    if (level && level !== 'põhiharidus' && !HIGHER_EDUCATION.has(level) && isUnitHead(document))
      yield { at: '/nõuded/haridus/tase', actual: level };
  },
};
