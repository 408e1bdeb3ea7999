import { MAX_LINES, MAX_NESTING, MAX_SIGNS } from './limits.ts';

/** Lines that end the paragraph before them, whatever it is: a blank one, a list item with content, a heading. */
const BLOCK_START = /^[ \t]*(?:\r?$|[-+*][ \t]+\S|#{1,6}[ \t])/;
const CONTAINER = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;
const SIGNS = /\\.|[*_[\]`<!]/gs;

/** What makes a text too much for a Markdown reader (`limits.ts`), undefined for a text of ordinary make. */
export function tooInvolved(text: string): string | undefined {
  let signs = 0;
  let count = 0;
  for (const line of text.split('\n')) {
    if (++count > MAX_LINES) return `> ${MAX_LINES} rida/lines`;
    if (nesting(line) > MAX_NESTING) return `> ${MAX_NESTING} × - > 1.`;
    if (BLOCK_START.test(line)) signs = 0;
    for (const [sign] of line.matchAll(SIGNS))
      if (!sign.startsWith('\\') && ++signs > MAX_SIGNS) return `> ${MAX_SIGNS} × * _ [ \` < !`;
  }
  return undefined;
}

function nesting(line: string): number {
  let depth = 0;
  CONTAINER.lastIndex = 0;
  while (CONTAINER.test(line)) depth++;
  return depth;
}
