import type { Heading, ListItem, Nodes } from 'mdast';
import { EMPTY } from './build.ts';
import type { Block } from './form.ts';
import type { Reader } from './reader.ts';
import { isComment, raw } from './text-of.ts';

/** A text and the nodes it stands in. */
export interface Item {
  text: string;
  nodes: readonly Nodes[];
}

/** A heading with what stands under it; the first section may have none. */
export interface Section {
  heading?: Heading;
  blocks: Block[];
}

/** Blocks parted at headings of this depth or above. */
export function sectionsOf(blocks: readonly Block[], depth: number): Section[] {
  const sections: Section[] = [];
  for (const block of blocks) {
    if (block.type === 'heading' && block.depth <= depth) sections.push({ heading: block, blocks: [] });
    else if (sections.length > 0) sections.at(-1)!.blocks.push(block);
    else sections.push({ blocks: [block] });
  }
  return sections;
}

/** The texts of blocks, whatever they are made of: a text for each list item, paragraph, table row and so on. */
export function itemsOf(blocks: readonly Block[], reader: Reader): Item[] {
  return blocks.flatMap((block) => itemsOfBlock(block, reader)).filter(({ text }) => text !== '');
}

function itemsOfBlock(block: Block, reader: Reader): Item[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [{ text: reader.text(block.children), nodes: [block] }];
    case 'list':
      return block.children.flatMap((item) => itemsOfListItem(item, reader));
    case 'blockquote':
      return itemsOf(block.children, reader);
    case 'table':
      return block.children.map((row) => ({
        text: row.children.map((cell) => reader.text(cell.children)).join(' | '),
        nodes: [row],
      }));
    case 'code':
      return [{ text: block.value, nodes: [block] }];
    case 'html':
      return isComment(block.value) ? [] : [{ text: block.value, nodes: [block] }];
    case 'thematicBreak':
      return [];
    default:
      return [{ text: raw(block, reader.source), nodes: [block] }];
  }
}

/** An item is one text, its paragraphs run together; lists inside it give items of their own. */
export function itemsOfListItem(item: ListItem, reader: Reader): Item[] {
  const own = item.children.filter((block) => block.type === 'paragraph');
  const inner = item.children.filter((block) => block.type !== 'paragraph');
  const text = own.map((block) => reader.text(block.children)).join(' ');
  return [...(own.length > 0 ? [{ text, nodes: own }] : []), ...itemsOf(inner, reader)];
}

/** Whether blocks say that a list is empty: nothing at all, or the dash that documents print. */
export function sayNothing(blocks: readonly Block[], reader: Reader): boolean {
  const said = blocks.filter((block) => !(block.type === 'html' && isComment(block.value)));
  if (said.length === 0) return true;
  const [only] = said;
  return said.length === 1 && only?.type === 'paragraph' && reader.text(only.children) === EMPTY;
}
