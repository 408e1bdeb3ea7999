import type { Block } from '../../src/tree/index.ts';

/** Words of blocks in reading order; signs alone are no words. */
export function wordsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? block.value.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word))
      : block.children.flatMap((row) => row.children.flatMap((cell) => wordsOf(cell.children))),
  );
}
