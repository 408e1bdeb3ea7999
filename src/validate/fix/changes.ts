import type { Change } from '../types.ts';

/** A text with parts of it changed; the changes stand in order, apart from each other. */
export function changed(text: string, changes: readonly Change[]): string {
  let result = '';
  let at = 0;
  for (const [from, to, insert] of changes) {
    result += text.slice(at, from) + insert;
    at = to;
  }
  return result + text.slice(at);
}
