import { DATA_MODEL } from '../law.ts';
import { below } from '../../contract/index.ts';
import { disorderedMappings } from '../schema/key-order.ts';
import type { DocumentRule } from '../types.ts';

/**
 * Keys stand in the order of the data model, so that two files can be read side by side.
 *
 * @example passes
 *   üldosa: {ametinimetus: Nõunik, vahetu_juht: Juht}
 *   ülesanded: [{number: "1", ülesanne: A}]
 *
 * @example finds 2:1 teade
 *   ülesanded: [] # stays beside its key
 *   üldosa: {ametinimetus: Nõunik}
 *
 * @example fixed
 *   üldosa: {ametinimetus: Nõunik}
 *   ülesanded: [] # stays beside its key
 */
export const votmeteJarjekord: DocumentRule = {
  id: 'võtmete-järjekord',
  scope: 'dokument',
  title: { et: 'Võtmed on andmemudeli järjekorras', en: 'Keys stand in the order of the data model' },
  grounds: [DATA_MODEL],
  severity: 'teade',
  fixable: true,
  text: { et: 'Võti `{actual}` on vales kohas', en: 'Unexpected place of key `{actual}`, expected before `{before}`' },
  note: {
    et: 'Selle koht on võtme `{before}` ees; paranda käsuga `validate --fix`.',
    en: '`validate --fix` puts the keys in order.',
  },
  *check(document) {
    for (const { pointer, misplaced, sorted } of disorderedMappings(document))
      yield {
        at: below(pointer, misplaced),
        key: true,
        actual: misplaced,
        parameters: { before: sorted[sorted.indexOf(misplaced) + 1] ?? '' },
        fix: { kind: 'order', pointer, keys: sorted },
      };
  },
};
