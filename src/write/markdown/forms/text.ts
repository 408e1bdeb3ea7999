import { itemsOf } from '../blocks.ts';
import { paragraph, text as textNode } from '../build.ts';
import type { Form } from '../form.ts';
import { isShowable } from '../showable.ts';

/** One text: a paragraph. */
export const text: Form = {
  write: (value) => (isShowable(value) ? [paragraph(textNode(value))] : undefined),
  read: (blocks, _place, reader) =>
    itemsOf(blocks, reader)
      .map((item) => item.text)
      .join(' ') || undefined,
};
