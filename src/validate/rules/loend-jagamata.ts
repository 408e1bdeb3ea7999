import { DATA_MODEL } from '../law.ts';
import type { DescriptionRule } from '../types.ts';

const KEYS = ['alluvad', 'asendab', 'asendaja'] as const;
const NOBODY = /^(?:[-–—]|puudub|puuduvad|ei ole|pole)\.?$/iu;

/**
 * A list of posts has one post an item, and none where there is nobody.
 *
 * @example passes
 *   üldosa: {alluvad: ["Peaspetsialist (ränne, toimepidevus)"], asendab: []}
 *
 * @example finds 1:20 hoiatus
 *   üldosa: {alluvad: ["Nõunik, peaspetsialist"]}
 *
 * @example finds 2:14 hoiatus
 *   üldosa:
 *     asendab: [ puudub ]
 */
export const loendJagamata: DescriptionRule = {
  id: 'loend-jagamata',
  scope: 'kirjeldus',
  title: { et: 'Ametikohtade loendis on iga koht omaette', en: 'A list of posts has one post an item' },
  grounds: [DATA_MODEL],
  severity: 'hoiatus',
  text: {
    et: 'Loendi punkt „{actual}“ ei ole üks ametikoht',
    en: 'Unexpected list item `{actual}`, expected one post',
  },
  note: {
    et: 'Tee igast ametikohast oma punkt; kui kedagi ei ole, kirjuta `[]`.',
    en: 'Make every post an item; where there is nobody, write `[]`.',
  },
  *check({ üldosa }) {
    for (const key of KEYS)
      for (const [index, item] of (üldosa?.[key] ?? []).entries()) {
        const bare = item.replace(/\([^()]*\)/gu, '');
        if (/[,;]\s|\svõi\s/u.test(bare) || NOBODY.test(item.trim()))
          yield { at: `/üldosa/${key}/${index}`, actual: item };
      }
  },
};
