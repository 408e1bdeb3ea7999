/**
 * Running text out of printed lines (domain.md 4.3).
 *
 * Whether a hyphen at a line's end was typed by the author or by the line break is decided by a rule, not by a word list: the only
 * free Estonian list is LGPL and lacks most compounds of this field, while the language itself says where a hyphen must stay.
 */

/** A word after which nothing is joined: the hyphen before it is a suspended one ("õigus- ja", "kütte- ning"). */
const CONJUNCTION = /^(?:ja|ning|või|kui|ehk|ega|kuni)(?![\p{L}\p{N}])/iu;
/** The same before a hyphen that stands alone: a repeated first part hangs on it ("ja -mööbel"). */
const CONJUNCTION_BEFORE = /(?:^| )(?:ja|ning|või|kui|ehk|ega|kuni) [-\u2010\u2011]$/iu;
const HYPHEN_AT_END = /[-\u2010\u2011]$/u;
const LETTER_AT_END = /(\p{L})$/u;

/** How two pieces of text meet. */
export type Seam =
  | { kind: 'space' }
  /** The hyphen stays, the gap closes: "Lääne-" + "Eesti". */
  | { kind: 'keep-hyphen' }
  /** The hyphen was the line break's: "pädevus-" + "valdkonda". */
  | { kind: 'drop-hyphen' };

/**
 * Decide how `before` and `after` meet where a line (or a stray space) parts them.
 *
 * The rows of domain.md 4.3, from the top. Both arguments are trimmed, not empty, and hold no white space but single spaces.
 * `atLineEnd` says that a line parts them: a hyphen alone inside a line is a dash or a range as typed ("2 - 3").
 */
export function seam(before: string, after: string, atLineEnd = false): Seam {
  if (!HYPHEN_AT_END.test(before)) return { kind: 'space' };
  const stem = before.slice(before.lastIndexOf(' ') + 1, -1);
  if (stem === '') {
    const hangs = before.length > 1 && (atLineEnd || CONJUNCTION_BEFORE.test(before)); // "ja -" + "mööbel"
    return { kind: hangs ? 'keep-hyphen' : 'space' };
  }
  if (CONJUNCTION.test(after) || /^[,/;)]/u.test(after)) return { kind: 'space' };
  const next = after.charAt(0);
  if (/\p{N}$/u.test(stem)) return /\p{L}/u.test(next) ? { kind: 'keep-hyphen' } : { kind: 'space' }; // "3-" + "aastane"
  if (!LETTER_AT_END.test(stem)) return { kind: 'space' };
  if (/\p{Lu}/u.test(next)) return suspendedInRow(after) ? { kind: 'space' } : { kind: 'keep-hyphen' };
  if (!/\p{Ll}/u.test(next)) return { kind: 'space' };
  if (isAbbreviation(stem)) return { kind: 'keep-hyphen' }; // "IT-" + "osakond"
  if (suspendedInRow(after)) return { kind: 'space' }; // "kvaliteedi-" + "õigus- ja"
  if (threeAlike(stem, after)) return { kind: 'keep-hyphen' };
  return { kind: 'drop-hyphen' };
}

/** "Rände- ja …", "õigus-, …": the next word hangs on a hyphen itself, so this one does too. */
function suspendedInRow(after: string): boolean {
  return /^[\p{L}\p{N}]+-(?:[,\s]|$)/u.test(after);
}

/** Two or more capitals and no small letter: "IT", "SKAIS". */
function isAbbreviation(stem: string): boolean {
  const word = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+$/u.exec(stem)?.[0] ?? '';
  return /^[\p{Lu}\p{N}]{2,}$/u.test(word);
}

/** The norm allows a hyphen where three like letters would meet: "kuu-uurija". */
function threeAlike(stem: string, after: string): boolean {
  const next = after.charAt(0).toLowerCase();
  return stem.toLowerCase().endsWith(next + next);
}

/** Join two pieces of text by their seam; `atLineEnd` as in `seam`. */
export function join(before: string, after: string, atLineEnd = false): string {
  if (before === '') return after;
  if (after === '') return before;
  switch (seam(before, after, atLineEnd).kind) {
    case 'space':
      return `${before} ${after}`;
    case 'keep-hyphen':
      return before + after;
    case 'drop-hyphen':
      return before.slice(0, -1) + after;
  }
}

/** The running text of a paragraph's `value`: lines joined, white space collapsed, hyphens inside lines repaired as well. Linear. */
export function joinLines(value: string): string {
  const words: string[] = [];
  for (const line of value.split('\n')) {
    let atLineEnd = words.length > 0;
    for (const word of line.split(/\s+/u)) {
      if (word === '') continue;
      const last = words.at(-1);
      // Only the words beside a gap decide about it: a row of suspended hyphens shows in the next word's own hyphen.
      if (last !== undefined && HYPHEN_AT_END.test(last) && seamAfter(words, word, atLineEnd).kind !== 'space')
        words[words.length - 1] = last.length === 1 ? last + word : join(last, word, atLineEnd);
      else words.push(word);
      atLineEnd = false;
    }
  }
  return words.join(' ');
}

/** Of a hyphen alone the word before it decides too. */
function seamAfter(words: readonly string[], word: string, atLineEnd: boolean): Seam {
  const last = words.at(-1)!;
  return seam(last.length === 1 && words.length > 1 ? `${words.at(-2)!} ${last}` : last, word, atLineEnd);
}

/** The words whose hyphen `joinLines` takes for a line break's and drops, as printed: `pädevus- valdkonda`. */
export function joinedWords(value: string): string[] {
  const words = value.split(/\s+/u);
  return words.flatMap((word, i) => {
    const next = words[i + 1];
    return next !== undefined && next !== '' && word !== '' && seam(word, next).kind === 'drop-hyphen'
      ? [`${word} ${next}`]
      : [];
  });
}

/** The text in lower case, every character in its place; the few texts that would change their length stay as they are. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}
