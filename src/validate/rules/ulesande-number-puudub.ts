import { numberingFaults } from '../numbering.ts';
import type { DescriptionRule } from '../types.ts';

/**
 * Where tasks are numbered, each is.
 *
 * @example passes
 *   ülesanded: [{ülesanne: A}, {ülesanne: B}]
 *
 * @example finds 3:5 hoiatus
 *   ülesanded:
 *     - {number: "2.1", ülesanne: A}
 *     - {ülesanne: B}
 */
export const ulesandeNumberPuudub: DescriptionRule = {
  id: 'ülesande-number-puudub',
  scope: 'kirjeldus',
  title: { et: 'Kui ülesanded on nummerdatud, on number kõigil', en: 'Where tasks are numbered, each is' },
  grounds: [{ et: 'Ülesandele viidatakse numbriga', en: 'Tasks are referred to by number' }],
  severity: 'hoiatus',
  text: {
    et: 'Ülesandel ei ole numbrit, teistel on',
    en: 'Unexpected task without a number among numbered ones',
  },
  note: { et: 'Lisa `number`.', en: 'Add `number`.' },
  *check({ ülesanded = [] }) {
    for (const fault of numberingFaults(ülesanded))
      if (fault.kind === 'missing')
        yield { at: `/ülesanded/${fault.index}`, about: [`/ülesanded/${fault.index}/number`] };
  },
};
