/** One element of an XML document, small: text stands among the children as strings. */
export interface XmlElement {
  /** Prefix of the reader's own choice and local name, `w:p`; `{uri}local` where the namespace was not asked for. */
  readonly name: string;
  /** By the same kind of name; attributes without a prefix by their bare name. Namespace declarations are not among them. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

/** The first child element of this name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => typeof node !== 'string' && node.name === name);
}

/** All child elements, or those of this name. */
export function children(element: XmlElement | undefined, name?: string): XmlElement[] {
  if (!element) return [];
  return element.children.filter(
    (node): node is XmlElement => typeof node !== 'string' && (name === undefined || node.name === name),
  );
}

/** The first element of this name anywhere below, in document order. */
export function find(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const node of children(element)) {
    const found = node.name === name ? node : find(node, name);
    if (found) return found;
  }
  return undefined;
}

/** All text below, as it stands. */
export function textOf(element: XmlElement | undefined): string {
  return element ? element.children.map((node) => (typeof node === 'string' ? node : textOf(node))).join('') : '';
}
