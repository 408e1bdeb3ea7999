import { law } from '../law.ts';
import { isBelow, requiredEstonian } from '../levels.ts';
import { leadsUnit } from '../posts.ts';
import type { DescriptionRule } from '../types.ts';

/**
 * The head of a unit, or the deputy, who is an employee needs Estonian at C1 too.
 *
 * @example passes
 *   üldosa: {ametinimetus: Klienditeenindaja, ametikoha_grupp: töötaja}
 *   nõuded: {keeleoskus: {tekst: Eesti keel B2., keeled: [{keel: et, tase: B2, nõue: nõutav}]}}
 *
 * @example finds 2:72 hoiatus
 *   üldosa: {ametinimetus: Büroo juhataja asetäitja, ametikoha_grupp: töötaja}
 *   nõuded: {keeleoskus: {tekst: Eesti keel B2., keeled: [{keel: et, tase: B2, nõue: nõutav}]}}
 */
export const juhiEestiKeel: DescriptionRule = {
  id: 'juhi-eesti-keel',
  scope: 'kirjeldus',
  title: {
    et: 'Töötajast juhilt või asetäitjalt nõutakse eesti keelt tasemel C1',
    en: 'A head or deputy who is an employee is required to know Estonian at C1',
  },
  grounds: [law('M84', '§ 9 p 2¹')],
  // Where the group is unknown, `eesti-keel-alla-c1` has said it.
  severity: { töötaja: 'hoiatus', teadmata: 'väljas' },
  text: {
    et: 'Eesti keelt nõutakse tasemel `{actual}`, struktuuriüksuse juhilt ja asetäitjalt on nõutav `C1`',
    en: 'Unexpected level `{actual}` of Estonian, expected `C1` for the head of a unit or the deputy',
  },
  note: { et: 'Paranda nõue ja `tase` C1-ks.', en: 'Change the requirement and `tase` to C1.' },
  *check(document) {
    const estonian = requiredEstonian(document);
    if (estonian?.skill.tase && isBelow(estonian.skill.tase, 'C1') && leadsUnit(document))
      yield { at: `${estonian.at}/tase`, actual: estonian.skill.tase, expected: ['C1'] };
  },
};
