import type { Description, GeneralPart, JobDescription } from '../model/types.ts';
import type { SetRule } from './types.ts';
import { mayMean, postWords, SHORTEST_STEM } from './posts.ts';

/** Where rules about substitution look. */
export const SUBSTITUTION_LISTS: SetRule['looksAt'] = [
  { at: '/üldosa/asendab', items: true },
  { at: '/üldosa/asendaja', items: true },
];

/** One "X substitutes Y" as one of the two descriptions says it. */
export interface Link {
  /** Index in the set of the description that says it. */
  of: number;
  /** Pointer of the list item. */
  at: string;
  /** The other post as named. */
  name: string;
  /** Descriptions that the name can mean; several posts can share a name. */
  targets: number[];
  direction: 'asendab' | 'asendaja';
}

/** Every substitution that a set of descriptions speaks of, with the descriptions that it can mean. */
export function substitutionLinks(set: readonly Description[]): Link[] {
  const index = postIndex(set);
  const links: Link[] = [];
  for (const [of, document] of set.entries())
    for (const direction of ['asendab', 'asendaja'] as const)
      for (const [item, name] of (generalPart(document)?.[direction] ?? []).entries())
        links.push({ of, at: `/üldosa/${direction}/${item}`, name, targets: postsNamed(name, index), direction });
  return links;
}

type PostIndex = Map<string, { name: string; index: number }[]>;

// All pairs of a large archive would be too many; names that mean one post begin alike, word for word.
function postIndex(set: readonly Description[]): PostIndex {
  const posts: PostIndex = new Map();
  for (const [index, document] of set.entries()) {
    const name = generalPart(document)?.ametinimetus;
    if (name === undefined) continue;
    const key = beginnings(name);
    const alike = posts.get(key);
    if (alike) alike.push({ name, index });
    else posts.set(key, [{ name, index }]);
  }
  return posts;
}

function beginnings(name: string): string {
  return postWords(name)
    .map((word) => word.slice(0, SHORTEST_STEM))
    .join(' ');
}

function postsNamed(name: string, posts: PostIndex): number[] {
  return (posts.get(beginnings(name)) ?? []).filter((post) => mayMean(name, post.name)).map(({ index }) => index);
}

/** Whether a description says nothing of a link's other side, or says it too. */
export function answers(document: JobDescription, link: Link, asker: JobDescription): boolean {
  const back = document.üldosa?.[link.direction === 'asendab' ? 'asendaja' : 'asendab'];
  const name = asker.üldosa?.ametinimetus;
  return back === undefined || name === undefined || back.some((item) => mayMean(item, name));
}

function generalPart(document: Description): GeneralPart | undefined {
  return document.skeem === 'ametijuhend.v1' ? document.üldosa : undefined;
}
