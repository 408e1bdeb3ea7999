import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

/** An element of a page as a browser would see it. */
export interface Seen {
  name: string;
  /** With their names as written. */
  attributes: Record<string, string>;
  text: string;
  /** Elements inside, in order, by a selector of names and classes: `figure .koht`, `*`. */
  all(selector: string): Seen[];
}

/** A page read by the parser of the HTML standard. */
export function fromHtml(html: string): Pick<Seen, 'all'> {
  const root = unified().use(rehypeParse).parse(html);
  return { all: (selector) => find(root, selector) };
}

function find(within: Root | Element, selector: string): Seen[] {
  let found: (Root | Element)[] = [within];
  for (const step of selector.split(' '))
    found = [...new Set(found.flatMap((one) => elements(one).filter((element) => matches(element, step))))];
  return (found as Element[]).map(seen);
}

function elements(node: Nodes): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => [...(child.type === 'element' ? [child] : []), ...elements(child)]);
}

function matches({ tagName, properties }: Element, step: string): boolean {
  const [name, ...classes] = step.split('.');
  const own = Array.isArray(properties.className) ? properties.className : [];
  return (name === '' || name === '*' || name === tagName) && classes.every((each) => own.includes(each));
}

/** Properties that hast names otherwise than HTML. */
const NAMES: Record<string, string> = { dataTo: 'data-to', httpEquiv: 'http-equiv', viewBox: 'viewBox' };

function seen(element: Element): Seen {
  const attributes = Object.entries(element.properties).map(([key, value]) => [
    NAMES[key] ?? key.toLowerCase(),
    Array.isArray(value) ? value.join(' ') : String(value),
  ]);
  return {
    name: element.tagName,
    attributes: Object.fromEntries(attributes) as Record<string, string>,
    text: textOf(element),
    all: (selector) => find(element, selector),
  };
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
