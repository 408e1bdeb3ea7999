/** A run of words that both texts have, or only the old or the new one. */
export interface Run {
  kind: 'sama' | 'vana' | 'uus';
  text: string;
}

/** Word pairs compared at most; beyond, the texts are shown as wholly replaced. */
const MAX_PAIRS = 1_000_000;

/** What of two texts is the same, word by word, in reading order; old words stand before the new ones that replace them. */
export function wordDiff(before: string, after: string): Run[] {
  const old = before.split(/\s+/u);
  const now = after.split(/\s+/u);
  if (old.length * now.length > MAX_PAIRS)
    return [
      { kind: 'vana', text: before },
      { kind: 'uus', text: after },
    ];
  const common = commonLengths(old, now);
  const runs: Run[] = [];
  const add = (kind: Run['kind'], word: string): void => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += ` ${word}`;
    else runs.push({ kind, text: word });
  };
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      add('sama', old[i]!);
      i++;
      j++;
    } else if (j >= now.length || (i < old.length && common[i + 1]![j]! >= common[i]![j + 1]!)) add('vana', old[i++]!);
    else add('uus', now[j++]!);
  }
  return runs;
}

/** For each pair of positions, how many words the rests of both texts have in common, in order. */
function commonLengths(old: readonly string[], now: readonly string[]): Uint32Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      rows[i]![j] = old[i] === now[j] ? rows[i + 1]![j + 1]! + 1 : Math.max(rows[i + 1]![j]!, rows[i]![j + 1]!);
  return rows;
}
