import { numberingFaults } from '../numbering.ts';
import type { DescriptionRule } from '../types.ts';

/**
 * Two tasks do not share a number.
 *
 * @example passes
 *   ülesanded: [{number: "2.1", ülesanne: A}, {number: "2.10", ülesanne: B}]
 *
 * @example finds 3:14 hoiatus
 *   ülesanded:
 *     - {number: "2.1", ülesanne: A}
 *     - {number: "2.1", ülesanne: B}
 *     - {number: "2.3", ülesanne: C}
 */
export const ulesandeNumberKordub: DescriptionRule = {
  id: 'ülesande-number-kordub',
  scope: 'kirjeldus',
  title: { et: 'Ülesande number ei kordu', en: 'Task numbers do not repeat' },
  grounds: [{ et: 'Ülesandele viidatakse numbriga', en: 'Tasks are referred to by number' }],
  severity: 'hoiatus',
  text: { et: 'Ülesande number `{actual}` kordub', en: 'Unexpected task number `{actual}`, used twice' },
  note: { et: 'Paranda number.', en: 'Correct the number.' },
  *check({ ülesanded = [] }) {
    for (const fault of numberingFaults(ülesanded))
      if (fault.kind === 'repeat') yield { at: `/ülesanded/${fault.index}/number`, actual: fault.number };
  },
};
