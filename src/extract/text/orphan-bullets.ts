/** A bullet that an extractor printed without its item. */
const ORPHAN = /^\s*[\uF020-\uF0FF•▪◦●■‣–-]\s*$/u;
const BULLETED = /^\s*[\uF020-\uF0FF•▪◦●■‣–-]\s+\S/u;

/** Blocks that may stand between the bullets and their items: a heading and the next list, or two. */
const BLOCKS_BETWEEN = 6;

/** Bullets alone, one a line, and the lines that they are of: where they begin, how many. */
interface Block {
  at: number;
  lines: string[];
}

/**
 * Give bullets that stand alone their items back: some extractors print the bullets of a list first and its items behind the next list.
 * The items are a block of as many lines, without bullets, behind a block that has its own. Lines keep their count.
 */
export function joinOrphanBullets(lines: readonly string[]): string[] {
  const result = [...lines];
  const blocks = blocksOf(lines);
  for (const [i, orphans] of blocks.entries()) {
    if (orphans.lines.length < 2 || !orphans.lines.every((line) => ORPHAN.test(line))) continue;
    const near = blocks.slice(i + 1, i + 2 + BLOCKS_BETWEEN);
    const items = near.find((block, k) => k > 0 && areItems(block, orphans.lines.length, near[k - 1]!));
    if (!items) continue;
    for (const [n, line] of items.lines.entries()) {
      result[orphans.at + n] = `${orphans.lines[n]!.trim()} ${line.trim()}`;
      result[items.at + n] = '';
    }
  }
  return result;
}

/** As many lines as bullets, each an item of its own: in lower case, closed, no bullet; the block above has bullets. */
function areItems({ lines }: Block, count: number, above: Block): boolean {
  return (
    lines.length === count &&
    BULLETED.test(above.lines.at(-1)!) &&
    lines.every((line) => /^\s*\p{Ll}/u.test(line) && /[;.,]\s*$/u.test(line))
  );
}

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const last = blocks.at(-1);
    if (last && last.at + last.lines.length === at) last.lines.push(line);
    else blocks.push({ at, lines: [line] });
  }
  return blocks;
}
