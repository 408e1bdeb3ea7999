import type { Nodes, Text } from 'mdast';

/** What of a text node's source stands for a line break in its value: escapes are passed over, references are line breaks of the text. */
const BREAKS = /\\[^\r\n]|&(?:#0*10|#x0*a|NewLine);|\r\n?|\n/giu;

/**
 * The plain text of inline content, as our documents hold it.
 *
 * Emphasis drops its signs; a line break of the file is a space, one that was written as a reference stays. `source` is the whole
 * Markdown text that the positions point into.
 */
export function textOf(nodes: readonly Nodes[], source: string): string {
  return nodes.map((node) => oneText(node, source)).join('');
}

function oneText(node: Nodes, source: string): string {
  switch (node.type) {
    case 'text':
      return node.value.includes('\n') ? unwrapped(node, source) : node.value;
    case 'break':
      return ' ';
    case 'inlineCode':
      return node.value.replace(/\r\n?|\n/g, ' ');
    case 'html':
      return isComment(node.value) ? '' : node.value;
    case 'image':
      return node.alt ?? '';
    case 'link': {
      const label = textOf(node.children, source);
      return node.url === label || node.url === `mailto:${label}` ? label : `${label} (${node.url})`;
    }
    case 'linkReference':
    case 'imageReference':
    case 'footnoteReference':
      return raw(node, source);
    default:
      return 'children' in node ? textOf(node.children, source) : '';
  }
}

export const isComment = (html: string): boolean => /^\s*<!--[^]*-->\s*$/.test(html);

/** The source of a node, verbatim. */
export function raw(node: Nodes, source: string): string {
  const { start, end } = node.position!;
  return source.slice(start.offset, end.offset);
}

function unwrapped(node: Text, source: string): string {
  const breaks =
    raw(node, source)
      .match(BREAKS)
      ?.filter((found) => !found.startsWith('\\')) ?? [];
  let next = 0;
  return node.value.replace(/\r\n?|\n/g, () => (breaks[next++]?.startsWith('&') ? '\n' : ' '));
}
