import type { SetRule } from '../types.ts';
import { directiveKey } from './lisa-number-puudub.ts';

/**
 * One annex of a directive is one description.
 *
 * @example passes
 *   skeem: ametijuhend.v1
 *   kinnitus: {number: "164", lisa: 1}
 *   ---
 *   skeem: ametijuhend.v1
 *   kinnitus: {number: "164", lisa: 2}
 *
 * @example finds 5:33 hoiatus
 *   skeem: ametijuhend.v1
 *   kinnitus: {number: "164", lisa: 1}
 *   ---
 *   skeem: ametijuhend.v1
 *   kinnitus: {number: "164", lisa: 1}
 */
export const lisaKordub: SetRule = {
  id: 'lisa-kordub',
  scope: 'kogum',
  looksAt: [{ at: '/kinnitus/lisa' }],
  title: { et: 'Käskkirja üks lisa on üks juhend', en: 'One annex of a directive is one description' },
  grounds: [{ et: 'Kaks juhendit ei saa olla sama lisa', en: 'Two descriptions cannot be one annex' }],
  severity: 'hoiatus',
  text: {
    et: 'Käskkirja {number} lisa {actual} on kogumis juba olemas',
    en: 'Unexpected annex {actual} of directive {number}, found before in this set',
  },
  note: {
    et: 'Paranda lisa number või jäta üks fail alles.',
    en: 'Correct the annex number or keep one of the files.',
  },
  *check(set) {
    const seen = new Set<string>();
    for (const [of, document] of set.entries()) {
      if (document.skeem !== 'ametijuhend.v1' || document.kinnitus?.lisa === undefined) continue;
      const key = directiveKey(document);
      if (!key) continue;
      const annex = `${document.kinnitus.asutus ?? ''} ${key} ${document.kinnitus.lisa}`;
      if (seen.has(annex))
        yield {
          of,
          at: '/kinnitus/lisa',
          actual: String(document.kinnitus.lisa),
          parameters: { number: document.kinnitus.number! },
        };
      seen.add(annex);
    }
  },
};
