import { WISH_STEMS } from '../segment/index.ts';
import type { Demand } from './types.ts';

const PREDICATIVE = /(?:\bon soovi(?:tav|tatav)|kasuks|eeliseks|on eelis)/u;

/**
 * Whether the words at `start` of `text` are wished for or demanded (domain.md 2.2).
 *
 * A wish word governs up to the next comma, semicolon, full stop or closing bracket; a predicate at the end of a clause ("on
 * soovitav", "tuleb kasuks") governs the clause before it.
 */
export function demandAt(text: string, start: number, end: number): Demand {
  const key = text.toLowerCase();
  const before = key.slice(lastDelimiter(key, start) + 1, start);
  if (WISH_STEMS.some((stem) => before.includes(stem))) return 'soovitav';
  const inside = key.slice(start, end);
  if (WISH_STEMS.some((stem) => inside.includes(stem))) return 'soovitav';
  const after = key.slice(end, nextDelimiter(key, end));
  return PREDICATIVE.test(after) ? 'soovitav' : 'nõutav';
}

function lastDelimiter(text: string, from: number): number {
  for (let i = from - 1; i >= 0; i--) if (isDelimiter(text, i)) return i;
  return -1;
}

function nextDelimiter(text: string, from: number): number {
  for (let i = from; i < text.length; i++) if (isDelimiter(text, i)) return i;
  return text.length;
}

/** A stop between digits or before a small letter ("nt.") does not end a clause, a comma always does. */
function isDelimiter(text: string, i: number): boolean {
  const c = text.charAt(i);
  if (c === ',' || c === ';' || c === ')') return true;
  return c === '.' && /^\.(?:\s|$)/u.test(text.slice(i, i + 2));
}
