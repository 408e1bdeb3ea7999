import { numberingFaults } from '../numbering.ts';
import type { DescriptionRule } from '../types.ts';

/**
 * No task number is skipped: a gap is often a lost task.
 *
 * @example passes
 *   ülesanded: [{number: "3.1", ülesanne: A}, {number: "3.1.1", ülesanne: B}, {number: "3.2", ülesanne: C}]
 *
 * @example finds 2:14 hoiatus
 *   ülesanded:
 *     - {number: "2.2", ülesanne: A}
 *
 * @example finds 3:14 hoiatus
 *   ülesanded:
 *     - {number: "2.1", ülesanne: A}
 *     - {number: "2.4", ülesanne: B}
 */
export const ulesandeNumberVahele: DescriptionRule = {
  id: 'ülesande-number-vahele',
  scope: 'kirjeldus',
  title: { et: 'Ülesannete numbrite vahele ei jää lünka', en: 'No task number is skipped' },
  grounds: [{ et: 'Lünk on sageli kaotsi läinud ülesanne', en: 'A gap is often a lost task' }],
  severity: 'hoiatus',
  text: {
    et: 'Ülesande `{actual}` ees puudub `{next}`',
    en: 'Unexpected task number `{actual}`, expected `{next}` before it',
  },
  note: { et: 'Lisa puuduv ülesanne või paranda number.', en: 'Add the missing task or correct the number.' },
  *check({ ülesanded = [] }) {
    for (const fault of numberingFaults(ülesanded))
      if (fault.kind === 'gap')
        yield {
          at: `/ülesanded/${fault.index}/number`,
          actual: fault.number,
          parameters: { next: fault.expected },
        };
  },
};
