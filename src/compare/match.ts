import { sense, similarity, stems } from './sense.ts';

/** Share of content words from which two texts are versions of one: more was kept than replaced. */
const ALIKE = 0.55;

/** Items of each side beyond which only equal ones are matched; comparing all pairs takes the square of them. */
const MANY = 300;

export interface Matching {
  /** Positions in the old and the new list, by the new one. */
  pairs: [old: number, new: number][];
  dropped: number[];
  added: number[];
}

/** Pair the texts of two lists: those of one sense first, then the most alike. */
export function match(before: readonly string[], after: readonly string[]): Matching {
  const partner = new Map<number, number>();
  const left = new Set(before.keys());
  const pair = (old: number, now: number): void => {
    partner.set(now, old);
    left.delete(old);
  };
  const bySense = new Map<string, number[]>();
  before.forEach((text, index) => {
    const key = sense(text);
    bySense.set(key, [...(bySense.get(key) ?? []), index]);
  });
  after.forEach((text, index) => {
    const old = bySense.get(sense(text))?.shift();
    if (old !== undefined) pair(old, index);
  });
  for (const { old, now } of alike(before, after, left, partner))
    if (left.has(old) && !partner.has(now)) pair(old, now);
  return {
    pairs: [...partner].map(([now, old]): [number, number] => [old, now]).sort((a, b) => a[1] - b[1]),
    dropped: [...left],
    added: [...after.keys()].filter((index) => !partner.has(index)),
  };
}

/** Pairs of what is left that are alike, the most alike first. */
function alike(
  before: readonly string[],
  after: readonly string[],
  left: ReadonlySet<number>,
  partner: ReadonlyMap<number, number>,
): { old: number; now: number; share: number }[] {
  const free = [...after.keys()].filter((index) => !partner.has(index));
  if (left.size > MANY || free.length > MANY) return [];
  const newStems = new Map(free.map((index) => [index, stems(after[index]!)]));
  const found: { old: number; now: number; share: number }[] = [];
  for (const old of left) {
    const oldStems = stems(before[old]!);
    for (const now of free) {
      const share = similarity(oldStems, newStems.get(now)!);
      if (share >= ALIKE) found.push({ old, now, share });
    }
  }
  return found.sort((a, b) => b.share - a.share || a.old - b.old || a.now - b.now);
}

/** One step of reading both lists: an item that both have, or that only one has. */
export interface Step {
  old?: number;
  now?: number;
  /** It stands in another place among the items that both have. */
  isMoved: boolean;
}

/** Both lists in one reading order: that of the new one, what was dropped standing behind what it stood behind. */
export function steps({ pairs, dropped, added }: Matching): Step[] {
  const moved = movedPairs(pairs);
  const place = (old: number): number =>
    Math.max(-1, ...pairs.filter(([before]) => before < old).map(([, now]) => now));
  const all = [
    ...pairs.map(([old, now], index) => ({ at: now, old, now, isMoved: moved.has(index) })),
    ...added.map((now) => ({ at: now, now, isMoved: false })),
    ...dropped.map((old) => ({ at: place(old) + 0.5, old, isMoved: false })),
  ];
  return all.sort((a, b) => a.at - b.at).map(({ at: _, ...step }) => step);
}

/**
 * Of matched pairs, those whose place changed: all but a longest run that keeps its order, so that one task moved to the top is one
 * move and not a move of all the others.
 */
function movedPairs(pairs: Matching['pairs']): Set<number> {
  // Patience sorting: `tails[n]` ends the best run of n + 1 pairs.
  const tails: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([old], index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]!]![0] < old) low = middle + 1;
      else high = middle;
    }
    previous[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  });
  const kept = new Set<number>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index]!) kept.add(index);
  return new Set([...pairs.keys()].filter((index) => !kept.has(index)));
}
