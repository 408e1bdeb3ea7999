import { WORKING_TIME } from '../../model/working-time.ts';
import { law } from '../law.ts';
import { texts } from '../pointer.ts';
import type { DescriptionRule } from '../types.ts';

/**
 * On-call time, night work and summarised working time need a mark of their own in an official's description.
 *
 * Words of them in tasks or rights are a sign that the mark was forgotten; `eritingimused` that only points to the order of
 * appointment is no mark.
 *
 * @example passes
 *   üldosa: {ametikoha_grupp: ametnik, eritingimused: Kohaldatakse valveaega ja summeeritud tööaega.}
 *   ülesanded: [{ülesanne: Valveajal kõnedele vastamine.}]
 *
 * @example finds 2:24 teade
 *   üldosa: {ametikoha_grupp: ametnik, eritingimused: Määratakse käskkirjas.}
 *   ülesanded: [{ülesanne: Valveajal kõnedele vastamine.}]
 */
export const tooajaMarge: DescriptionRule = {
  id: 'tööaja-märge',
  scope: 'kirjeldus',
  title: {
    et: 'Valveaeg, öötöö ja summeeritud tööaeg on märgitud eritingimustes',
    en: 'On-call time, night work and summarised working time are marked',
  },
  grounds: [law('ATS', '§ 52 lg 1 p 3'), law('ATS', '§ 38 lg 1'), law('ATS', '§ 40')],
  severity: { ametnik: 'teade' },
  text: {
    et: 'Juttu on tööajast („{actual}“), aga `eritingimused` seda ei märgi',
    en: 'Unexpected working time (`{actual}`) without a mark in `eritingimused`',
  },
  note: {
    et: 'Kui summeeritud tööaega, valveaega või öötööd kohaldatakse, märgi see võtmes `eritingimused`.',
    en: 'If summarised time, on-call time or night work applies, mark it in `eritingimused`.',
  },
  *check({ üldosa, ülesanded, õigused }) {
    if (WORKING_TIME.test(üldosa?.eritingimused ?? '')) return;
    for (const { pointer, text } of texts({ ülesanded: ülesanded ?? [], õigused: õigused ?? [] })) {
      const match = WORKING_TIME.exec(text);
      if (!match) continue;
      // The first is enough: the mark is missing once.
      yield {
        at: pointer,
        within: [match.index, match.index + match[0].length],
        about: ['/üldosa/eritingimused'],
        actual: match[0].trim(),
      };
      return;
    }
  },
};
