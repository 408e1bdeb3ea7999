import type { TextRule } from '../types.ts';

const DATE_KEYS = /\/(?:kuupäev|registreeritud|sünkroonitud|jõustumine)$/u;

/**
 * A date must stand in the calendar.
 *
 * @example passes
 *   kinnitus: {kuupäev: 2024-02-29}
 *
 * @example finds 1:21 viga
 *   kinnitus: {kuupäev: 2023-02-29}
 */
export const kuupaevOlematu: TextRule = {
  id: 'kuupäev-olematu',
  scope: 'tekst',
  suspect: /^\d{4}-\d\d-\d\d$/u,
  title: { et: 'Kuupäev on kalendris olemas', en: 'A date stands in the calendar' },
  grounds: [{ et: 'Kalender', en: 'The calendar' }],
  severity: 'viga',
  text: {
    et: 'Kuupäeva `{actual}` ei ole kalendris',
    en: 'Unexpected date `{actual}`, expected one that stands in the calendar',
  },
  note: { et: 'Kontrolli kuud ja päeva.', en: 'Check the month and the day.' },
  *check({ pointer, text }) {
    if (DATE_KEYS.test(pointer) && !exists(text)) yield { at: pointer, actual: text };
  },
};

function exists(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
