import type { Span } from '../write/index.ts';

/** How a text stands in its file: what the characters of the source mean. */
type Notation = 'plain' | 'single' | 'double' | 'block' | 'markdown';

/** A place in a file, in UTF-16 units from its start, the end just behind. */
export type Range = [from: number, to: number];

/**
 * Where the characters [from, to) of a text stand in the source of the file that holds it.
 *
 * Folding, indentation, quotes and escapes come between; what is not white space stands in both in the same order, and that is what
 * is followed. `source` is the whole file, `range` the value in it with its quotes.
 */
export function rangeWithin(source: string, range: Range, text: string, [from, to]: Range, markdown = false): Range {
  const notation = markdown ? 'markdown' : notationOf(source[range[0]]);
  let at = notation === 'block' ? lineEnd(source, range[0]) + 1 : range[0];
  if (notation === 'single' || notation === 'double') at++;
  let start = at;
  let end = at;
  for (let index = 0; index < to && at < range[1]; index++) {
    const step = /\s/u.test(text[index]!)
      ? whiteSpace(source, at, notation, /\s/u.test(text[index + 1] ?? ''))
      : visible(source, at, range[1], text[index]!, notation);
    if (index === from) start = step.at;
    end = step.at + step.length;
    at = end;
  }
  return [start, Math.max(end, start + 1)];
}

interface Step {
  /** Where the character stands. */
  at: number;
  /** How much of the source it takes. */
  length: number;
}

function notationOf(first: string | undefined): Notation {
  if (first === '"') return 'double';
  if (first === "'") return 'single';
  return first === '|' || first === '>' ? 'block' : 'plain';
}

/** White space of the text: an escape of its own, or whatever gap the source has here. */
function whiteSpace(source: string, at: number, notation: Notation, hasMore: boolean): Step {
  const escape = notation === 'double' && source[at] === '\\' ? escapeAt(source, at) : undefined;
  if (escape && /\s/u.test(escape.value)) return { at, length: escape.length };
  if (hasMore) return { at, length: /\s/u.test(source[at] ?? '') ? 1 : 0 };
  // The last one takes the rest of the gap: a line break with the indentation behind it is one space of the text.
  let end = at;
  while (/\s/u.test(source[end] ?? '')) end++;
  return { at, length: end - at };
}

/** The next place at which the source shows this character. */
function visible(source: string, at: number, end: number, character: string, notation: Notation): Step {
  let here = at;
  while (here < end) {
    if (notation === 'double' && source[here] === '\\') {
      const escape = escapeAt(source, here);
      if (escape.value === character) return { at: here, length: escape.length };
      // A pair of surrogates is one escape for two characters.
      if (escape.value.startsWith(character)) return { at: here, length: 0 };
      if (escape.value.length === 2 && escape.value[1] === character) return { at: here, length: escape.length };
      here += escape.length;
    } else if (notation === 'markdown' && source[here] === '\\' && source[here + 1] === character) {
      return { at: here, length: 2 };
    } else if (source[here] === character) {
      const doubled = notation === 'single' && character === "'" && source[here + 1] === "'";
      return { at: here, length: doubled ? 2 : 1 };
    } else if (notation === 'markdown' && source[here] === '&') {
      const entity = /^&(?:#x?[\da-f]{1,6}|[a-z]{1,8});/iu.exec(source.slice(here, here + 12))?.[0];
      if (entity && !source.startsWith(character, here)) return { at: here, length: entity.length };
      here++;
    } else here++;
  }
  return { at, length: 0 };
}

const ESCAPES: Record<string, string> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};

function escapeAt(source: string, at: number): { value: string; length: number } {
  const code = /^\\(?:x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8}))/u.exec(source.slice(at, at + 10));
  if (!code) {
    const letter = source[at + 1] ?? '';
    // A backslash at the line's end joins the lines: no character at all.
    if (letter === '\n' || letter === '\r') return { value: '', length: 2 };
    return { value: ESCAPES[letter] ?? letter, length: 2 };
  }
  const value = parseInt((code[1] ?? code[2] ?? code[3])!, 16);
  return { value: value > 0x10ffff ? '\ufffd' : String.fromCodePoint(value), length: code[0].length };
}

function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end;
}

/** Turns lines and columns into places and back; columns count UTF-16 units. */
export class Lines {
  readonly #starts: number[] = [0];

  constructor(source: string) {
    for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  offset(line: number, column: number): number {
    return this.#starts[line - 1]! + column - 1;
  }

  range({ line, column, endLine, endColumn }: Span): Range {
    return [this.offset(line, column), this.offset(endLine, endColumn)];
  }

  span([from, to]: Range): Span {
    const start = this.#point(from);
    const end = this.#point(to);
    return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  }

  #point(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - this.#starts[low]! + 1 };
  }
}
