import type { DescriptionRule } from '../types.ts';

/**
 * A table with a result column says a result for every task.
 *
 * @example passes
 *   ülesanded: [{ülesanne: A}, {ülesanne: B}]
 *
 * @example finds 3:5 hoiatus
 *   ülesanded:
 *     - {ülesanne: A, tulemused: [Tehtud.]}
 *     - {ülesanne: B}
 *
 * @example finds 2:32 hoiatus
 *   ülesanded:
 *     - {number: "1", ülesanne: A, tulemused: []}
 */
export const tulemusTuhi: DescriptionRule = {
  id: 'tulemus-tühi',
  scope: 'kirjeldus',
  title: { et: 'Igal ülesandel on oodatav tulemus, kui teistel on', en: 'Every task has a result where others have' },
  grounds: [{ et: 'Tühi lahter on unustatud või kaotsi läinud', en: 'An empty cell was forgotten or lost' }],
  severity: 'hoiatus',
  text: { et: 'Ülesandel ei ole oodatavat tulemust', en: 'Unexpected task without a result' },
  note: {
    et: 'Kirjuta tulemus; kui tulemuste veergu ei ole, jäta `tulemused` kõigil ära.',
    en: 'Write the result; without a result column leave `tulemused` out everywhere.',
  },
  *check({ ülesanded = [] }) {
    const anyResults = ülesanded.some(({ tulemused }) => tulemused && tulemused.length > 0);
    for (const [index, { tulemused }] of ülesanded.entries()) {
      const at = `/ülesanded/${index}`;
      if (tulemused?.length === 0) yield { at: `${at}/tulemused`, key: true };
      else if (!tulemused && anyResults) yield { at, about: [`${at}/tulemused`] };
    }
  },
};
