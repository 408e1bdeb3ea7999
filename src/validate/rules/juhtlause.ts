import { DATA_MODEL } from '../law.ts';
import type { DescriptionRule } from '../types.ts';

/** Beyond this an item that ends in a colon is a sentence of its own. */
const LONGEST_LEAD_IN_WORDS = 6;

/**
 * The lead-in of a list is no item of it.
 *
 * @example passes
 *   õigused: [teha ettepanekuid]
 *
 * @example finds 1:11 teade
 *   õigused: ["Omab õigust:", teha ettepanekuid]
 */
export const juhtlause: DescriptionRule = {
  id: 'juhtlause',
  scope: 'kirjeldus',
  title: { et: 'Loendi juhtlause ei ole loendi punkt', en: 'The lead-in of a list is no item of it' },
  grounds: [DATA_MODEL],
  severity: 'teade',
  text: { et: 'Loendi esimene punkt on juhtlause', en: 'Unexpected lead-in as the first item of the list' },
  note: { et: 'Kustuta see punkt.', en: 'Delete this item.' },
  *check(document) {
    for (const key of ['õigused', 'vastutus'] as const) {
      const first = document[key]?.[0];
      if (first?.trimEnd().endsWith(':') && first.split(/\s+/u).length <= LONGEST_LEAD_IN_WORDS)
        yield { at: `/${key}/0` };
    }
  },
};
