import type { Page, Tag, Word } from '../tree/index.ts';
import type { Line } from './line.ts';

/** Elements that hold one paragraph or item; what stands in none of them is not known. */
const BLOCK = /^(?:P|H[1-6]?|LBody|LI|TD|TH|Caption|Note|BlockQuote|TOCI|Title)$/u;

/** The tagged paragraph that each word belongs to: its page and the number of its element there. */
export type TaggedBlocks = ReadonlyMap<Word, { page: number; block: number }>;

/** Pairs of lines of which it is clear whether they are of one paragraph. */
export interface ClearPair {
  last: Line;
  next: Line;
  isOne: boolean;
}

/** Part of the clear pairs with which tags must agree to be believed in the others. */
const AGREED = 0.95;
/** Clear pairs without which nothing is known of the tags. */
const LEAST_PAIRS = 5;

/**
 * The tagged paragraphs of a document, if its tags are sound.
 *
 * Tags lie: some programs tag each line as a paragraph, others a whole page as one. So they are held against the pairs of lines that
 * tell without them.
 */
export function readTags(pages: readonly Page[], pairs: readonly ClearPair[]): TaggedBlocks | undefined {
  const blocks = new Map<Word, { page: number; block: number }>();
  for (const { number: page, structure, words } of pages) {
    if (!structure) continue;
    const owners = owningBlocks(structure);
    for (const word of words) {
      const block = word.tag === undefined ? undefined : owners[word.tag];
      if (block !== undefined && block >= 0) blocks.set(word, { page, block });
    }
  }
  return isSound(blocks, pairs) ? blocks : undefined;
}

/** For each element the innermost block around it or itself, -1 for none; parents stand before their children. */
function owningBlocks(structure: readonly Tag[]): number[] {
  const owners: number[] = [];
  for (const [i, { role, parent }] of structure.entries()) {
    owners.push(BLOCK.test(role) ? i : parent >= 0 && parent < i ? owners[parent]! : -1);
  }
  return owners;
}

function isSound(blocks: TaggedBlocks, pairs: readonly ClearPair[]): boolean {
  let known = 0;
  let agreed = 0;
  for (const { last, next, isOne } of pairs) {
    const same = sameBlock(blocks, last, next);
    if (same === undefined) continue;
    known++;
    if (same === isOne) agreed++;
  }
  return known >= LEAST_PAIRS && agreed >= AGREED * known;
}

/**
 * Whether two lines are tagged as one paragraph; `undefined` where one of them is not tagged, and on different pages, whose elements
 * are numbered apart.
 */
export function sameBlock(blocks: TaggedBlocks, last: Line, next: Line): boolean | undefined {
  const a = blocks.get(last.words.at(-1)!);
  const b = blocks.get(next.words[0]!);
  return a?.page === undefined || a.page !== b?.page ? undefined : a.block === b.block;
}
