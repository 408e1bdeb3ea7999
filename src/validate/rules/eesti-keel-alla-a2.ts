import { law } from '../law.ts';
import { isBelow, requiredEstonian } from '../levels.ts';
import { leadsUnit } from '../posts.ts';
import type { DescriptionRule } from '../types.ts';

/**
 * A2 is the lowest level of Estonian that the regulation knows for an employee.
 *
 * Which higher level a kind of work needs is for people to judge.
 *
 * @example passes
 *   üldosa: {ametinimetus: Koristaja, ametikoha_grupp: töötaja}
 *   nõuded: {keeleoskus: {tekst: Eesti keel A2., keeled: [{keel: et, tase: A2, nõue: nõutav}]}}
 *
 * @example finds 2:72 hoiatus
 *   üldosa: {ametinimetus: Koristaja, ametikoha_grupp: töötaja}
 *   nõuded: {keeleoskus: {tekst: Eesti keel A1., keeled: [{keel: et, tase: A1, nõue: nõutav}]}}
 */
export const eestiKeelAllaA2: DescriptionRule = {
  id: 'eesti-keel-alla-a2',
  scope: 'kirjeldus',
  title: {
    et: 'Töötajalt nõutakse eesti keelt vähemalt tasemel A2',
    en: 'An employee is required to know Estonian at A2 at least',
  },
  grounds: [law('M84', '§ 6')],
  // Where the group is unknown, `eesti-keel-alla-c1` has said it.
  severity: { töötaja: 'hoiatus', teadmata: 'väljas' },
  text: {
    et: 'Eesti keelt nõutakse tasemel `{actual}`, vähim tase on `A2`',
    en: 'Unexpected level `{actual}` of Estonian, expected `A2` or higher',
  },
  note: { et: 'Paranda nõue ja `tase`.', en: 'Change the requirement and `tase`.' },
  *check(document) {
    const estonian = requiredEstonian(document);
    if (estonian?.skill.tase && isBelow(estonian.skill.tase, 'A2') && !leadsUnit(document))
      yield { at: `${estonian.at}/tase`, actual: estonian.skill.tase, expected: ['A2', 'B1', 'B2', 'C1'] };
  },
};
