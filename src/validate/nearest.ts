/** Beyond this no word of ours is long, and the work stays bounded. */
const LONGEST_WORD = 64;
/** One slip for every so many letters begun, at most three in all, still looks like the same word; a shorter word is a code. */
const LETTERS_PER_SLIP = 3;
const MOST_SLIPS = 3;

/** A word without what fingers and keyboards vary: case, marks on letters, spaces and hyphens for underscores. */
export function plainWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/gu, '_');
}

/** The choice that a misspelt word most likely means; undefined where none is near. */
export function nearest(word: string, choices: readonly string[]): string | undefined {
  if (word.length > LONGEST_WORD) return undefined;
  const plain = plainWord(word);
  let best: string | undefined;
  const slipsAllowed =
    plain.length < LETTERS_PER_SLIP ? 0 : Math.min(MOST_SLIPS, Math.ceil(plain.length / LETTERS_PER_SLIP));
  let least = slipsAllowed + 1;
  for (const choice of choices) {
    const slips = distance(plain, plainWord(choice), least);
    if (slips < least) [best, least] = [choice, slips];
  }
  return best;
}

/** Letters added, dropped, changed or swapped with their neighbour; `limit` where they are that many or more. */
function distance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit) return limit;
  let before: number[] = [];
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = previous[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      let slips = Math.min(changed, previous[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        slips = Math.min(slips, before[j - 2]! + 1);
      row.push(slips);
    }
    if (Math.min(...row) >= limit) return limit;
    [before, previous] = [previous, row];
  }
  return Math.min(limit, previous.at(-1)!);
}
