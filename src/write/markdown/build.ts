import type { Emphasis, Heading, List, Paragraph, PhrasingContent, Strong, Text } from 'mdast';

export const text = (value: string): Text => ({ type: 'text', value });
export const strong = (value: string): Strong => ({ type: 'strong', children: [text(value)] });
export const emphasis = (value: string): Emphasis => ({ type: 'emphasis', children: [text(value)] });
export const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

export function heading(depth: number, value: string): Heading {
  return { type: 'heading', depth: Math.min(depth, 6) as Heading['depth'], children: [text(value)] };
}

/** A list whose items hold one paragraph each. */
export function list(items: PhrasingContent[][]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(...item)] })),
  };
}

/** Stands where a list of the document is empty, as in the documents themselves. */
export const EMPTY = '–';

export const empty = (): Paragraph => paragraph(text(EMPTY));
