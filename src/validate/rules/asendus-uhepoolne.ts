import type { JobDescription } from '../../model/types.ts';
import { answers, SUBSTITUTION_LISTS, substitutionLinks } from '../substitution.ts';
import type { SetRule } from '../types.ts';

/**
 * Where one description says that it substitutes another, the other says so too.
 *
 * A description without the list is another rule's business; among several posts of one name one answer is enough.
 *
 * @example passes
 *   skeem: ametijuhend.v1
 *   üldosa: {ametinimetus: Nõunik, asendab: [Eksperti]}
 *   ---
 *   skeem: ametijuhend.v1
 *   üldosa: {ametinimetus: Ekspert, asendaja: [nõunik]}
 *
 * @example finds 2:42 teade
 *   skeem: ametijuhend.v1
 *   üldosa: {ametinimetus: Nõunik, asendab: [Eksperti]}
 *   ---
 *   skeem: ametijuhend.v1
 *   üldosa: {ametinimetus: Ekspert, asendaja: []}
 */
export const asendusUhepoolne: SetRule = {
  id: 'asendus-ühepoolne',
  scope: 'kogum',
  looksAt: SUBSTITUTION_LISTS,
  title: { et: 'Asendamine on kirjas mõlemas juhendis', en: 'Substitution stands in both descriptions' },
  grounds: [
    {
      et: 'Kes asendab, peab seda oma juhendist teadma (ATS § 57 lg 4)',
      en: 'Whoever substitutes must read it in the own description (ATS § 57 lg 4)',
    },
  ],
  severity: 'teade',
  text: {
    et: 'Asendamine ametikohaga „{actual}“ on kirjas ainult siin',
    en: 'Unexpected one-sided substitution with `{actual}`, expected the other description to say it too',
  },
  note: {
    et: 'Lisa vastaspoole juhendisse `{back}` või eemalda siit.',
    en: 'Add `{back}` to the other description or remove it here.',
  },
  *check(set) {
    for (const link of substitutionLinks(set)) {
      const others = link.targets.filter((target) => target !== link.of);
      if (others.length === 0) continue;
      const asker = set[link.of] as JobDescription;
      if (!others.some((target) => answers(set[target] as JobDescription, link, asker)))
        yield {
          of: link.of,
          at: link.at,
          actual: link.name,
          parameters: { back: link.direction === 'asendab' ? 'asendaja' : 'asendab' },
        };
    }
  },
};
