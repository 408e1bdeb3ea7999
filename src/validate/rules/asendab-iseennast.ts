import { samePost } from '../posts.ts';
import type { DescriptionRule } from '../types.ts';

/**
 * A post that substitutes itself is usually a slip, though two posts can share a name.
 *
 * @example passes
 *   üldosa: {ametinimetus: Peaspetsialist (ränne), asendab: [Peaspetsialisti (toimepidevus)]}
 *
 * @example finds 1:58 teade
 *   üldosa: {ametinimetus: Peaspetsialist (ränne), asendab: [Peaspetsialisti (ränne)]}
 */
export const asendabIseennast: DescriptionRule = {
  id: 'asendab-iseennast',
  scope: 'kirjeldus',
  title: { et: 'Ametikoht ei asenda iseennast', en: 'A post does not substitute itself' },
  grounds: [
    {
      et: 'Asendada saab teist; samanimelisi kohti võib olla mitu',
      en: 'One substitutes another; two posts can share a name',
    },
  ],
  severity: 'teade',
  text: {
    et: 'Ametikoht „{actual}“ asendab nime järgi iseennast',
    en: 'Unexpected substitute `{actual}`, expected a post other than this one',
  },
  note: {
    et: 'Kui samanimelisi kohti on mitu, lisa eristav täiend sulgudes.',
    en: 'If several posts share the name, tell them apart in brackets.',
  },
  *check({ üldosa }) {
    const name = üldosa?.ametinimetus;
    if (!name) return;
    for (const key of ['asendab', 'asendaja'] as const)
      for (const [index, other] of (üldosa[key] ?? []).entries())
        if (samePost(name, other)) yield { at: `/üldosa/${key}/${index}`, actual: other };
  },
};
