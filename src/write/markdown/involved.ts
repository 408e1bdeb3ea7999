import { MAX_LINES, MAX_NESTING, MAX_SIGNS, signsIn } from './limits.ts';

/** Lines that end the paragraph before them, whatever it is: a blank one, a list item with content, a heading. */
const BLOCK_START = /^[ \t]*(?:\r?$|[-+*][ \t]+\S|#{1,6}[ \t])/;
const CONTAINER = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;

/** The line, from 1, at which a text becomes too much for a Markdown reader (`limits.ts`); undefined for one of ordinary make. */
export function tooInvolvedAt(text: string): number | undefined {
  let signs = 0;
  let number = 0;
  for (const line of text.split('\n')) {
    number++;
    if (BLOCK_START.test(line)) signs = 0;
    signs += signsIn(line);
    if (number > MAX_LINES || signs > MAX_SIGNS || nesting(line) > MAX_NESTING) return number;
  }
  return undefined;
}

function nesting(line: string): number {
  let depth = 0;
  CONTAINER.lastIndex = 0;
  while (CONTAINER.test(line)) depth++;
  return depth;
}
