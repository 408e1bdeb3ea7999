import { law } from '../law.ts';
import { isBelow, requiredEstonian } from '../levels.ts';
import type { DescriptionRule } from '../types.ts';

/**
 * No more than C1 of Estonian may be required.
 *
 * @example passes
 *   üldosa: {ametikoha_grupp: ametnik}
 *   nõuded: {keeleoskus: {tekst: Eesti keel C1., keeled: [{keel: et, tase: C1, nõue: nõutav}]}}
 *
 * @example finds 2:72 hoiatus
 *   üldosa: {ametikoha_grupp: töötaja}
 *   nõuded: {keeleoskus: {tekst: Eesti keel C2., keeled: [{keel: et, tase: C2, nõue: nõutav}]}}
 */
export const eestiKeelUleC1: DescriptionRule = {
  id: 'eesti-keel-üle-c1',
  scope: 'kirjeldus',
  title: {
    et: 'Eesti keelt ei nõuta üle taseme C1',
    en: 'No more than C1 of Estonian is required',
  },
  grounds: [law('M84', '§ 2 lg 4')],
  severity: { ametnik: 'hoiatus', töötaja: 'hoiatus' },
  text: {
    et: 'Eesti keelt nõutakse tasemel `{actual}`, kõrgeim tase on `C1`',
    en: 'Unexpected level `{actual}` of Estonian, expected `C1` at most',
  },
  note: { et: 'Paranda nõue ja `tase`.', en: 'Change the requirement and `tase`.' },
  *check(document) {
    const estonian = requiredEstonian(document);
    if (estonian?.skill.tase && isBelow('C1', estonian.skill.tase))
      yield { at: `${estonian.at}/tase`, actual: estonian.skill.tase, expected: ['C1'] };
  },
};
