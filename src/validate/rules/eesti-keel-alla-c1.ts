import { law } from '../law.ts';
import { isBelow, requiredEstonian } from '../levels.ts';
import type { DescriptionRule } from '../types.ts';

/**
 * An official needs Estonian at C1.
 *
 * @example passes
 *   üldosa: {ametikoha_grupp: ametnik}
 *   nõuded: {keeleoskus: {tekst: Eesti keel C1., keeled: [{keel: et, tase: C1, nõue: nõutav}]}}
 *
 * @example finds 2:72 hoiatus
 *   üldosa: {ametikoha_grupp: ametnik}
 *   nõuded: {keeleoskus: {tekst: Eesti keel B2., keeled: [{keel: et, tase: B2, nõue: nõutav}]}}
 *
 * @example finds 2:72 teade
 *   üldosa: {ametinimetus: Nõunik}
 *   nõuded: {keeleoskus: {tekst: Eesti keel B2., keeled: [{keel: et, tase: B2, nõue: nõutav}]}}
 */
export const eestiKeelAllaC1: DescriptionRule = {
  id: 'eesti-keel-alla-c1',
  scope: 'kirjeldus',
  title: { et: 'Ametnikult nõutakse eesti keelt tasemel C1', en: 'An official is required to know Estonian at C1' },
  grounds: [law('M84', '§ 9 p 1')],
  severity: { ametnik: 'hoiatus' },
  text: {
    et: 'Eesti keelt nõutakse tasemel `{actual}`, ametnikult on nõutav `C1`',
    en: 'Unexpected level `{actual}` of Estonian, expected `C1` for an official',
  },
  note: { et: 'Paranda nõue ja `tase` C1-ks.', en: 'Change the requirement and `tase` to C1.' },
  *check(document) {
    const estonian = requiredEstonian(document);
    if (estonian?.skill.tase && isBelow(estonian.skill.tase, 'C1'))
      yield { at: `${estonian.at}/tase`, actual: estonian.skill.tase, expected: ['C1'] };
  },
};
