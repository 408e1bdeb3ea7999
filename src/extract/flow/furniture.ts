import type { Block, Furniture } from '../../tree/index.ts';
import { collapse } from './clean.ts';

/** Add a line of furniture, once; a line of nothing but a page number says so. */
export function furnish(furniture: Furniture[], text: string, kind: Furniture['kind']): void {
  const value = collapse(text);
  const found = isPageNumber(value) ? 'page-number' : kind;
  if (value === '' || furniture.some((one) => one.value === value && one.kind === found)) return;
  furniture.push({ value, kind: found, origin: [] });
}

/** The paragraphs of blocks as lines of text, tables cell by cell. */
export function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [block.value]
      : block.children.flatMap((row) => row.children.flatMap((cell) => linesOf(cell.children))),
  );
}

/** Characters; a page number with its words is shorter. */
const LONGEST_PAGE_NUMBER = 40;

/** "3", "lk 2 / 5", "- 4 -": a page number and nothing else. */
export function isPageNumber(line: string): boolean {
  return (
    line.length < LONGEST_PAGE_NUMBER &&
    /^[-–\s]*(?:lk\.?|leht|lehekülg|page)?\s*\d*\s*(?:[/()|]|of|-st)?\s*\d*\s*\)?[-–\s]*$/iu.test(line)
  );
}
