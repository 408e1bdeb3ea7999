import { law } from '../law.ts';
import type { DescriptionRule } from '../types.ts';

/**
 * A description without tasks is none: for an official they are what the law asks first, for an employee part of the written data
 * of the contract.
 *
 * @example passes
 *   üldosa: {ametikoha_grupp: ametnik}
 *   ülesanded: [{ülesanne: Taotluste menetlemine.}]
 *
 * @example finds 2:1 viga
 *   üldosa: {ametikoha_grupp: ametnik}
 *   ülesanded: []
 *
 * @example finds 2:1 hoiatus
 *   # The group is not printed: one step lower.
 *   üldosa: {ametinimetus: Spetsialist}
 */
export const ulesandedPuuduvad: DescriptionRule = {
  id: 'ülesanded-puuduvad',
  scope: 'kirjeldus',
  title: { et: 'Ametijuhendis on ülesanded', en: 'A description holds tasks' },
  grounds: [law('ATS', '§ 52 lg 1 p 1'), law('TLS', '§ 5 lg 1 p 3')],
  severity: { ametnik: 'viga', töötaja: 'viga' },
  text: {
    et: 'Ametijuhendis ei ole ühtegi ülesannet',
    en: 'Unexpected description without tasks, expected at least one',
  },
  note: {
    et: 'Lisa `ülesanded`; ülesandel on vähemalt võti `ülesanne`.',
    en: 'Add `ülesanded`; a task has at least the key `ülesanne`.',
  },
  *check(document) {
    if (!document.ülesanded?.length) yield { at: '/ülesanded', key: true };
  },
};
