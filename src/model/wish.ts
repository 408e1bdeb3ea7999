import { NO_DEMAND, WISH_STEMS } from '../segment/index.ts';
import type { Demand } from './types.ts';

/** "… on soovitav", "… tuleb kasuks"; at the clause's end the wish word alone: "vene keel soovitav", "kaks aastat (soovitavalt)". */
const PREDICATIVE =
  /(?:\bon soovi(?:tav|tatav|tuslik)|[\s(]soovi(?:tav|tavalt|tatav|tatavalt|tuslik)$|kasuks|eeliseks|on eelis)/u;

/**
 * Whether the words at `start` of `text` are wished for or demanded (domain.md 2.2).
 *
 * A wish word governs up to the next comma, semicolon, full stop or closing bracket; a predicate at the end of a clause ("on
 * soovitav", "tuleb kasuks") governs the clause before it.
 */
export function demandAt(text: string, start: number, end: number): Demand {
  const before = text.slice(lastDelimiter(text, start) + 1, start).toLowerCase();
  if (WISH_STEMS.some((stem) => before.includes(stem))) return 'soovitav';
  const inside = text.slice(start, end).toLowerCase();
  if (WISH_STEMS.some((stem) => inside.includes(stem))) return 'soovitav';
  const after = text.slice(end, nextDelimiter(text, end)).toLowerCase().trimEnd();
  return PREDICATIVE.test(after) ? 'soovitav' : 'nõutav';
}

/** Whether the clause with the words at `start` says that nothing is demanded: "võõrkeele oskus ei ole nõutav". */
export function isWaived(text: string, start: number, end: number): boolean {
  const clause = text.slice(lastDelimiter(text, start) + 1, nextDelimiter(text, end)).toLowerCase();
  return NO_DEMAND.some((phrase) => clause.includes(phrase));
}

/** Characters; no clause is longer, and a text without any delimiter must not be read whole for each of its words. */
const LONGEST_CLAUSE = 1_000;

function lastDelimiter(text: string, from: number): number {
  const least = Math.max(-1, from - LONGEST_CLAUSE);
  for (let i = from - 1; i > least; i--) if (isDelimiter(text, i)) return i;
  return least;
}

/** Where the clause that holds `from` ends: the next comma, semicolon, full stop or closing bracket (domain.md 2.2). */
export function nextDelimiter(text: string, from: number): number {
  const most = Math.min(text.length, from + LONGEST_CLAUSE);
  for (let i = from; i < most; i++) if (isDelimiter(text, i)) return i;
  return most;
}

/** A stop between digits or before a small letter ("nt.") does not end a clause, a comma always does. */
function isDelimiter(text: string, i: number): boolean {
  const c = text.charAt(i);
  if (c === ',' || c === ';' || c === ')') return true;
  return c === '.' && /^\.(?:\s|$)/u.test(text.slice(i, i + 2));
}
