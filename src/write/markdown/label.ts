import type { ListItem, Nodes, PhrasingContent } from 'mdast';
import { itemsOfListItem } from './blocks.ts';
import { strong, text } from './build.ts';
import type { Reader } from './reader.ts';

/** `**Label**: text`, either of them alone where the other is absent. */
export function labelled(label: string | undefined, value: string | undefined): PhrasingContent[] {
  if (label === undefined) return [text(value ?? '')];
  return value === undefined ? [strong(label)] : [strong(label), text(`: ${value}`)];
}

/** What an item says, and its label where it begins with one. */
export interface Labelled {
  label?: string;
  value?: string;
  /** Where each stands. */
  labelNodes: readonly Nodes[];
  valueNodes: readonly Nodes[];
}

export function readLabelled(item: ListItem, reader: Reader): Labelled {
  const [first, ...others] = item.children;
  const strongNode =
    first?.type === 'paragraph' && first.children[0]?.type === 'strong' ? first.children[0] : undefined;
  if (!strongNode || first?.type !== 'paragraph') {
    const items = itemsOfListItem(item, reader);
    return {
      value: items.map((one) => one.text).join(' '),
      labelNodes: [],
      valueNodes: items.flatMap((one) => one.nodes),
    };
  }
  const valueNodes = [...first.children.slice(1), ...others];
  const rest = itemsOfListItem(
    { ...item, children: [{ ...first, children: first.children.slice(1) }, ...others] },
    reader,
  );
  const { label, value } = parted(reader.text([strongNode]), rest.map((one) => one.text).join(' '));
  return { label, ...(value === '' ? {} : { value }), labelNodes: [strongNode], valueNodes };
}

/** The colon stands behind the label; people also put it inside the bold part. */
function parted(label: string, rest: string): { label: string; value: string } {
  if (rest.startsWith(':')) return { label, value: rest.slice(1).replace(/^ /, '') };
  const value = rest.replace(/^ /, '');
  return { label: value !== '' && label.endsWith(':') ? label.slice(0, -1) : label, value };
}
