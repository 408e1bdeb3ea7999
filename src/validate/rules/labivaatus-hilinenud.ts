import type { IsoDate } from '../../model/types.ts';
import type { DescriptionRule } from '../types.ts';

const YEARLY =
  /(?<!\p{L})(?:(?:üks\s+)?kord\s+aastas|igal\s+aastal|iga-?aastaselt|iga-?aastase|kord\s+aasta\s+jooksul)(?!\p{L})/iu;

/**
 * A text that promises a yearly review was approved within the last year.
 *
 * No law asks for it: the document does.
 *
 * @example passes
 *   kinnitus: {kuupäev: 2025-04-15}
 *   muutmine: [Ametijuhend vaadatakse üle kord aastas.]
 *
 * @example passes
 *   kinnitus: {kuupäev: 2019-01-01}
 *   muutmine: [Ametijuhendit muudetakse töökorralduse muutumisel.]
 *
 * @example finds 1:21 teade
 *   kinnitus: {kuupäev: 2025-04-14}
 *   muutmine: [Ametijuhend vaadatakse üle kord aastas.]
 */
export const labivaatusHilinenud: DescriptionRule = {
  id: 'läbivaatus-hilinenud',
  scope: 'kirjeldus',
  title: { et: 'Lubatud iga-aastane ülevaatus on tehtud', en: 'The yearly review that the text promises was made' },
  grounds: [{ et: 'Dokumendi enda sõnad', en: "The document's own words" }],
  severity: 'teade',
  text: {
    et: 'Juhend lubab ülevaatust kord aastas, aga kinnitati {actual}',
    en: 'Unexpected date `{actual}`, expected an approval or review after {since}, since the text promises one every year',
  },
  note: {
    et: 'Vaata juhend üle ja märgi uus kinnitamise kuupäev.',
    en: 'Review the description and give the new date of approval.',
  },
  *check({ kinnitus, muutmine }, { today }) {
    const date = kinnitus?.kuupäev;
    const since = yearBefore(today);
    if (date && date < since && muutmine?.some((text) => YEARLY.test(text)))
      yield { at: '/kinnitus/kuupäev', actual: date, parameters: { since } };
  },
};

function yearBefore(date: IsoDate): IsoDate {
  return `${String(Number(date.slice(0, 4)) - 1).padStart(4, '0')}${date.slice(4)}`;
}
