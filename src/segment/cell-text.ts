import { type Cell, joinLines } from '../tree/index.ts';

/** The running text of a cell. */
export function cellText(cell: Cell): string {
  return cell.children
    .map((block) => (block.type === 'paragraph' ? joinLines(block.value) : ''))
    .join(' ')
    .trim();
}
