import { collectObjects } from './collect.ts';
import { mendFile } from './mend.ts';
import { checkContents, type Damage } from './page-content.ts';
import { readPageTree } from './page-tree.ts';

export type { Damage } from './page-content.ts';

/** What a file holds by its own bytes, beside what the library makes of it. */
export interface Survey {
  /** The file to be read; where it is damaged, one with what could be found put in its place. */
  bytes: Uint8Array;
  /** What is wrong with pages, by their number in `bytes`. */
  damages: Map<number, Damage>;
  /** Numbers of pages of which nothing is left. */
  gaps: Set<number>;
  /** Pages that the file says it has, and those found; undefined where these cannot be told. */
  declared: number | undefined;
  found: number;
  /** Pages of these that no page tree leads to. */
  strays: number;
}

/**
 * Look for what is damaged in a PDF by what stands in its bytes.
 *
 * The library reads on in silence where parts are missing: it leaves out pages, and text behind a broken place. A sound file costs
 * the walk through its page tree and one pass over the text of its pages.
 */
export function surveyFile(bytes: Uint8Array): Survey | undefined {
  const objects = collectObjects(bytes);
  const tree = readPageTree(objects);
  if (tree.leaves.length === 0 || !tree.leaves.some(({ page }) => page)) return undefined;
  if (objects.isOpaque && !tree.isSound) return undefined;
  const contents = checkContents(objects);
  const damages = new Map<number, Damage>();
  const gaps = new Set<number>();
  tree.leaves.forEach((leaf, i) => {
    const damage = contents.check(leaf);
    if (damage) damages.set(i + 1, damage);
    if (!leaf.page) gaps.add(i + 1);
  });
  const isWhole = tree.isSound && contents.broken.size === 0;
  return {
    bytes: isWhole ? bytes : mendFile(bytes, objects, tree, contents.broken),
    damages,
    gaps,
    declared: tree.count,
    found: tree.leaves.length,
    strays: tree.found,
  };
}
