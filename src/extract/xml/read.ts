import type { SaxesTagNS } from 'saxes';
import { fault } from '../../messages/index.ts';
import type { Limits } from '../../source/index.ts';
import type { XmlElement } from './element.ts';
import { walkXml } from './walk.ts';

/** Namespace URI to the prefix by which the reader calls it; several URIs may share one. */
export type Namespaces = ReadonlyMap<string, string>;

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/**
 * Read a whole XML document into a tree; names carry the prefixes of `namespaces`, whatever the document calls them.
 *
 * Throws what `walkXml` throws.
 */
export function readXml(bytes: Uint8Array, namespaces: Namespaces, limits: Limits): XmlElement {
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let text = '';
  const flush = (): void => {
    if (text !== '') open.at(-1)?.children.push(text);
    text = '';
  };
  walkXml(
    bytes,
    {
      open(tag) {
        flush();
        const element = { name: nameOf(tag, namespaces), attributes: attributesOf(tag, namespaces), children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      close() {
        flush();
        root = open.pop();
      },
      text(piece) {
        text += piece;
      },
    },
    limits,
  );
  if (!root) throw fault('xml-vigane', { parameters: { põhjus: 'no root element' } });
  return root;
}

function nameOf(node: { uri: string; local: string }, namespaces: Namespaces): string {
  const prefix = namespaces.get(node.uri);
  if (prefix !== undefined) return `${prefix}:${node.local}`;
  return node.uri === '' ? node.local : `{${node.uri}}${node.local}`;
}

const DECLARATIONS = 'http://www.w3.org/2000/xmlns/';

function attributesOf(tag: SaxesTagNS, namespaces: Namespaces): ReadonlyMap<string, string> {
  let attributes: Map<string, string> | undefined;
  for (const attribute of Object.values(tag.attributes)) {
    if (attribute.uri === DECLARATIONS || attribute.name === 'xmlns') continue;
    attributes ??= new Map<string, string>();
    attributes.set(nameOf(attribute, namespaces), attribute.value);
  }
  return attributes ?? NO_ATTRIBUTES;
}
