import { numberingFaults } from '../numbering.ts';
import type { DescriptionRule } from '../types.ts';

/**
 * Task numbers rise.
 *
 * The task that fits its neighbours least is named, not all that follow it.
 *
 * @example passes
 *   ülesanded: [{number: "2.9", ülesanne: A}, {number: "2.10", ülesanne: B}]
 *   # 2.1 to 2.8 are missing: another rule.
 *
 * @example finds 3:14 hoiatus
 *   ülesanded:
 *     - {number: "2.1", ülesanne: A}
 *     - {number: "3.2", ülesanne: B}
 *     - {number: "2.3", ülesanne: C}
 */
export const ulesandeNumberJarjekord: DescriptionRule = {
  id: 'ülesande-number-järjekord',
  scope: 'kirjeldus',
  title: { et: 'Ülesannete numbrid kasvavad', en: 'Task numbers rise' },
  grounds: [{ et: 'Ülesandele viidatakse numbriga', en: 'Tasks are referred to by number' }],
  severity: 'hoiatus',
  text: {
    et: 'Ülesande number `{actual}` ei ole järjekorras',
    en: 'Unexpected task number `{actual}` out of order',
  },
  note: { et: 'Paranda number või tõsta ülesanne õigesse kohta.', en: 'Correct the number or move the task.' },
  *check({ ülesanded = [] }) {
    for (const fault of numberingFaults(ülesanded))
      if (fault.kind === 'order') yield { at: `/ülesanded/${fault.index}/number`, actual: fault.number };
  },
};
