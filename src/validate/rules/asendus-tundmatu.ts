import { mayMean } from '../posts.ts';
import { SUBSTITUTION_LISTS, substitutionLinks } from '../substitution.ts';
import type { SetRule } from '../types.ts';

/**
 * Whoever substitutes or is substituted is a post that the set holds.
 *
 * Names match in any case form. A set of one says nothing; posts that have no description of their own are named in the
 * configuration (`vocabulary.posts`).
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
 *   üldosa: {ametinimetus: Nõunik, asendab: [Analüütikut]}
 *   ---
 *   skeem: ametijuhend.v1
 *   üldosa: {ametinimetus: Ekspert}
 */
export const asendusTundmatu: SetRule = {
  id: 'asendus-tundmatu',
  scope: 'kogum',
  looksAt: SUBSTITUTION_LISTS,
  title: { et: 'Asendaja ja asendatav on kogumis olemas', en: 'Substitutes and substituted posts exist in the set' },
  grounds: [
    { et: 'Viide kohale, mida ei ole, on vananenud või trükiviga', en: 'A link to no post is out of date or a slip' },
  ],
  severity: 'teade',
  text: {
    et: 'Kogumis ei ole ametikohta „{actual}“',
    en: 'Unexpected post `{actual}`, expected one of the set',
  },
  note: {
    et: 'Paranda nimi, lisa juhend või nimeta koht seadistuse loendis `vocabulary.posts`.',
    en: 'Correct the name, add the description or list the post as `vocabulary.posts` in the configuration.',
  },
  *check(set, { posts }) {
    if (set.filter(({ skeem }) => skeem === 'ametijuhend.v1').length < 2) return;
    for (const { of, at, name, targets } of substitutionLinks(set))
      if (targets.length === 0 && !posts.some((post) => mayMean(name, post))) yield { of, at, actual: name };
  },
};
