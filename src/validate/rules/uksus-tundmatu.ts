import { nearest } from '../nearest.ts';
import type { DescriptionRule } from '../types.ts';

/**
 * The structural unit is one of those that the institution has, or several of them.
 *
 * Only where the configuration names them (`vocabulary.units`). Case does not count.
 *
 * @example passes
 *   üldosa: {struktuuriüksus: 'Õigusosakond, lepingute talitus'}
 *
 * @example finds 1:42 hoiatus
 *   üldosa: {struktuuriüksus: 'Õigusosakond, lepinute talitus'}
 *
 * @example finds 1:27 hoiatus
 *   üldosa: {struktuuriüksus: Metsaosakond}
 */
export const uksusTundmatu: DescriptionRule = {
  id: 'üksus-tundmatu',
  scope: 'kirjeldus',
  title: { et: 'Struktuuriüksus on asutuses olemas', en: 'The institution has the structural unit' },
  grounds: [
    {
      et: 'Seadistuse `vocabulary.units` ütleb, mis üksused on',
      en: 'The configuration says in `vocabulary.units` which units there are',
    },
  ],
  severity: 'hoiatus',
  text: {
    et: 'Tundmatu struktuuriüksus „{actual}“',
    en: 'Unexpected structural unit `{actual}`, expected one of the configuration',
  },
  note: {
    et: 'Paranda nimi või lisa üksus seadistuse loendisse `vocabulary.units`.',
    en: 'Correct the name or add the unit to `vocabulary.units` in the configuration.',
  },
  *check({ üldosa }, { units }) {
    const text = üldosa?.struktuuriüksus;
    if (units.length === 0 || text === undefined) return;
    for (const { index, 0: left } of withoutUnits(text, units).matchAll(/[^\0\s,](?:[^\0,]*[^\0\s,])?/gu)) {
      const meant = nearest(left, units);
      yield {
        at: '/üldosa/struktuuriüksus',
        within: [index, index + left.length],
        actual: left,
        ...(meant === undefined ? {} : { expected: [meant] }),
      };
    }
  },
};

/** The text with every known unit blotted out, the longest names first; its length stays. */
function withoutUnits(text: string, units: readonly string[]): string {
  let rest = text.toLowerCase();
  // A letter whose lower case is longer would shift what follows; Estonian has none.
  if (rest.length !== text.length) rest = text;
  const known = units.map((unit) => unit.toLowerCase()).toSorted((one, other) => other.length - one.length);
  for (const unit of known) rest = rest.replaceAll(unit, '\0'.repeat(unit.length));
  return Array.from({ length: text.length }, (_, index) => (rest[index] === '\0' ? '\0' : text[index]!)).join('');
}
