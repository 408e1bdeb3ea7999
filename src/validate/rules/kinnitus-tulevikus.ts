import type { DescriptionRule } from '../types.ts';

/**
 * Nothing has been approved on a day that is still to come.
 *
 * @example passes
 *   kinnitus: {kuupäev: 2026-04-15}
 *
 * @example finds 1:21 hoiatus
 *   kinnitus: {kuupäev: 2026-04-16}
 */
export const kinnitusTulevikus: DescriptionRule = {
  id: 'kinnitus-tulevikus',
  scope: 'kirjeldus',
  title: { et: 'Kinnitamise kuupäev ei ole tulevikus', en: 'The date of approval is not in the future' },
  grounds: [{ et: 'Tuleviku kuupäev on enamasti trükiviga', en: 'A future date is mostly a slip' }],
  severity: 'hoiatus',
  text: {
    et: 'Kinnitamise kuupäev `{actual}` on tulevikus (täna on {today})',
    en: 'Unexpected date of approval `{actual}` in the future, expected {today} or earlier',
  },
  note: { et: 'Kontrolli aastat, kuud ja päeva.', en: 'Check the year, the month and the day.' },
  *check({ kinnitus }, { today }) {
    const date = kinnitus?.kuupäev;
    if (date && date > today) yield { at: '/kinnitus/kuupäev', actual: date, parameters: { today } };
  },
};
