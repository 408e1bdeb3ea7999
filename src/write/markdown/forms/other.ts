import type { Heading } from 'mdast';
import { below, isRecord } from '../../../contract/index.ts';
import { sayNothing } from '../blocks.ts';
import { empty, heading } from '../build.ts';
import type { Block, Form } from '../form.ts';
import { isShowable } from '../showable.ts';
import { list } from './list.ts';

/** Sections of any heading: a heading and a list each; a section without a heading begins with a line across the page. */
export const other: Form = {
  write(sections, place) {
    if (!Array.isArray(sections)) return undefined;
    if (sections.length === 0) return [empty()];
    const written = (sections as unknown[]).map((section) => {
      if (!isRecord(section)) return undefined;
      const { pealkiri, sisu, ...rest } = section;
      const items = list.write(sisu, place);
      if (!items || Object.keys(rest).length > 0) return undefined;
      if (pealkiri === undefined) return [{ type: 'thematicBreak' } satisfies Block, ...items];
      return isShowable(pealkiri) ? [heading(place.depth + 1, pealkiri), ...items] : undefined;
    });
    return written.every((blocks) => blocks !== undefined) ? written.flat() : undefined;
  },
  read(blocks, place, reader) {
    if (sayNothing(blocks, reader)) return [];
    return opened(blocks).map(({ opener, blocks: content }, index) => {
      const pointer = below(place.pointer, index);
      const itemsAt = below(pointer, 'sisu');
      reader.at(pointer, opener ? [opener, ...content] : content);
      if (opener) reader.at(below(pointer, 'pealkiri'), opener.children);
      reader.at(itemsAt, content, opener);
      const sisu = list.read(content, { ...place, pointer: itemsAt }, reader);
      return opener ? { pealkiri: reader.text([opener]), sisu } : { sisu };
    });
  },
};

/** Blocks parted where a heading or a line across the page opens a section. */
function opened(blocks: readonly Block[]): { opener?: Heading; blocks: Block[] }[] {
  const sections: { opener?: Heading; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.type === 'heading') sections.push({ opener: block, blocks: [] });
    else if (block.type === 'thematicBreak') sections.push({ blocks: [] });
    else if (sections.length > 0) sections.at(-1)!.blocks.push(block);
    else sections.push({ blocks: [block] });
  }
  return sections;
}
