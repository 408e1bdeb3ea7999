import type { JobDescription } from '../model/types.ts';

/**
 * Names of posts as they meet in texts: in any case form, with or without what stands in brackets.
 *
 * Estonian inflects the end of a word ("peaspetsialist, -i, -ile"; "ekspert, eksperdi"; "nõunik, nõuniku"), so two words are one when
 * they part only in their last letters.
 */

/** Letters that the longer form may add to the common beginning: "-itele". */
const LONGEST_ENDING = 5;
/** Letters of the shorter form that the case may change: the "rt" to "rd" of "ekspert", "eksperdi". */
const CHANGED_STEM = 1;
/** Below this length a common beginning proves nothing. */
export const SHORTEST_STEM = 3;

/** Lower-case words of a name, the bracketed part left out. */
export function postWords(name: string): string[] {
  return words(name.replace(/\([^()]*\)/gu, ' '));
}

function words(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []
  );
}

/** Whether two words can be case forms of one. */
function sameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let common = 0;
  while (common < short.length && short[common] === long[common]) common++;
  return common >= SHORTEST_STEM && short.length - common <= CHANGED_STEM + 1 && long.length - common <= LONGEST_ENDING;
}

/** Whether two names are one post's: word for word, brackets included. */
export function samePost(one: string, other: string): boolean {
  return mayMean(one, other) && bracketed(one).length > 0 === bracketed(other).length > 0;
}

/** Whether a name in a text can mean the post: as `samePost`, but either may leave the brackets out. */
export function mayMean(mentioned: string, post: string): boolean {
  if (firstLetter(mentioned) !== firstLetter(post)) return false;
  if (!sameWords(postWords(mentioned), postWords(post))) return false;
  const [left, right] = [bracketed(mentioned), bracketed(post)];
  return left.length === 0 || right.length === 0 || sameWords(left, right);
}

/** Most names part at once. */
function firstLetter(name: string): string {
  return (
    /[\p{L}\p{N}]\p{M}*/u
      .exec(name.replace(/\([^()]*\)/gu, ''))?.[0]
      .normalize('NFC')
      .toLowerCase() ?? ''
  );
}

function sameWords(left: string[], right: string[]): boolean {
  return left.length > 0 && left.length === right.length && left.every((word, index) => sameWord(word, right[index]!));
}

function bracketed(name: string): string[] {
  return [...name.matchAll(/\(([^()]*)\)/gu)].flatMap((match) => words(match[1]!));
}

const UNIT = '(?:osakonna|talituse|büroo)';
const HEAD = new RegExp(`(?:^|[^\\p{L}])(?:\\p{L}*${UNIT})\\s?-?(?:juhataja|juht)(?![\\p{L}])`, 'iu');
const BARE_HEAD = /^\s*(?:juhataja|juht)(?:\s*\(|\s*$)/iu;
const UNIT_IN_NAME = /(?:osakond|talitus|büroo)(?![\p{L}])/iu;
const DEPUTY = /asetäitja/iu;

/** Head of an osakond, talitus or büroo, deputies aside. */
export function isUnitHead(document: JobDescription): boolean {
  const name = document.üldosa?.ametinimetus ?? '';
  return leadsUnit(document) && !DEPUTY.test(name);
}

/** Head of a unit or the head's deputy. */
export function leadsUnit(document: JobDescription): boolean {
  const { ametinimetus = '', struktuuriüksus = '' } = document.üldosa ?? {};
  return HEAD.test(ametinimetus) || (BARE_HEAD.test(ametinimetus) && UNIT_IN_NAME.test(struktuuriüksus));
}
