import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { fault } from '../../messages/index.ts';

/** Elements inside elements: honest pages have tens. */
const DEEPEST_ELEMENT = 1000;
/**
 * Formatting elements that a parser would open again, summed over the blocks of the page.
 *
 * An unclosed `<font>` is opened anew in every block that follows (HTML standard, 13.2.4.3), so that a small page can grow into
 * millions of elements.
 */
const MOST_REOPENED = 5_000_000;

const FORMATTING: ReadonlySet<string> = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));
const INLINE: ReadonlySet<string> = new Set('br img span wbr input label sub sup abbr col meta link'.split(' '));

/** Parse a page into a tree. Throws `Fault` for a page that no parser could hold. */
export function parsePage(text: string): Root {
  if (reopened(text) > MOST_REOPENED) throw tooDeep();
  let root: Root;
  try {
    root = unified().use(rehypeParse).parse(text);
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep(error); // elements nested beyond the stack
    throw error;
  }
  if (deeper(root, DEEPEST_ELEMENT)) throw tooDeep();
  return root;
}

function tooDeep(cause?: unknown): Error {
  return fault('dokument-vigane', { parameters: { põhjus: `> ${DEEPEST_ELEMENT} <>` }, cause });
}

function reopened(text: string): number {
  let open = 0;
  let sum = 0;
  for (const [, close, name] of text.matchAll(/<(\/?)([a-z][a-z\d]*)/giu)) {
    const tag = name!.toLowerCase();
    if (FORMATTING.has(tag)) open = Math.max(0, open + (close === '' ? 1 : -1));
    else if (close === '' && !INLINE.has(tag)) sum += open;
  }
  return sum;
}

/** Whether elements are nested deeper than this; without recursion, since that is the question. */
function deeper(root: Root, limit: number): boolean {
  let level: (Root | Element)[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap(({ children }) => (children as Nodes[]).filter((child) => child.type === 'element'));
  }
  return false;
}
