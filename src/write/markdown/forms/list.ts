import { below } from '../../../contract/index.ts';
import { itemsOf, sayNothing } from '../blocks.ts';
import { empty, list as listNode, text } from '../build.ts';
import type { Form } from '../form.ts';
import { areShowable } from '../showable.ts';

/** A list of texts: an item each; a dash where it is empty. */
export const list: Form = {
  write: (value) =>
    areShowable(value) ? [value.length === 0 ? empty() : listNode(value.map((item) => [text(item)]))] : undefined,
  read(blocks, { pointer }, reader) {
    if (sayNothing(blocks, reader)) return [];
    return itemsOf(blocks, reader).map((item, index) => {
      reader.at(below(pointer, index), item.nodes);
      return item.text;
    });
  },
};
