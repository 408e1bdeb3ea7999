import { keyOf, NONE_WORDS, numberOf, partOfLeadIn, UNIT_NOUNS, withoutNumber } from '../segment/index.ts';
import type { Paragraph } from '../tree/index.ts';
import { splitAtNumbers } from './inline-numbers.ts';
import { running, splitOutside } from './paragraphs.ts';
import { type Ledger, Sourced, textOf } from './sourced.ts';

/** Whether a value says that there is none (data-model.md 2, rule 5). */
export function isNone(text: string): boolean {
  return NONE_WORDS.includes(text.trim().toLowerCase().replace(/\.$/u, ''));
}

/** A list of posts: split at commas, semicolons and ` või ` outside parentheses. */
export function postList(paragraphs: readonly Paragraph[], ledger: Ledger): Sourced[] {
  const posts = joinWrapped(paragraphs).flatMap((group) => {
    const text = textOf(group);
    return splitOutside(text.value, [',', ';', ' või ']).map((piece) => text.with(piece.replace(/[.;,]$/u, '').trim()));
  });
  ledger.spend(wordsLost(paragraphs, posts));
  return posts.filter((post) => {
    const none = isNone(post.value);
    if (none) ledger.spend(post.value);
    return !none;
  });
}

/**
 * Lines of one sentence belong together; a post on a line of its own begins with a capital, and the line before it is whole: no comma,
 * no hyphen, no open bracket.
 */
function joinWrapped(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const groups: Paragraph[][] = [];
  let before = '';
  let openBrackets = 0;
  for (const paragraph of paragraphs) {
    const group = groups.at(-1);
    const text = running(paragraph);
    const open = /[,;(–-]$/u.test(before) || openBrackets > 0;
    if (!group || paragraph.marker !== undefined || (/^\p{Lu}/u.test(text) && !open)) {
      groups.push([paragraph]);
      openBrackets = 0;
    } else group.push(paragraph);
    openBrackets += text.split('(').length - text.split(')').length;
    before = text;
  }
  return groups;
}

/** " või " between posts is a word of the source that the split itself says. */
function wordsLost(paragraphs: readonly Paragraph[], posts: readonly Sourced[]): string {
  const count = (texts: readonly string[]): number =>
    texts
      .join(' ')
      .split(/\s+/u)
      .filter((word) => word === 'või').length;
  const lost = count(paragraphs.map(running)) - count(posts.map(({ value }) => value));
  return Array.from({ length: Math.max(lost, 0) }, () => 'või').join(' ');
}

/** A list inside one sentence, split at commas: `isikuomadused`. */
export function commaList(paragraphs: readonly Paragraph[]): Sourced[] {
  const items = paragraphs.flatMap((paragraph) => {
    const text = textOf([paragraph]);
    return splitOutside(text.value, [',', ';']).map((piece) => text.with(piece));
  });
  return withoutClosing(items);
}

/** The last item of a list made by splitting a sentence loses the sentence's stop (rule 4). */
function withoutClosing(items: readonly Sourced[]): Sourced[] {
  return items.map((item, i) =>
    i === items.length - 1 ? item.with(item.value.replace(/(?<![.;,])[.;,]+$/u, '').trim()) : item,
  );
}

/**
 * Items of rights or responsibility: bullets or paragraphs, lead-in dropped, closing marks dropped (rule 4).
 *
 * Paragraphs without bullets that hold semicolons are one sentence and split there.
 */
export function clauseItems(paragraphs: readonly Paragraph[], ledger: Ledger): Sourced[] {
  const body = withoutLeadIn(paragraphs.flatMap(splitAtNumbers), ledger);
  const bulleted = body.some(({ marker }) => marker !== undefined);
  const sentence = !bulleted && body.some((each) => running(each).includes(';'));
  const items = sentence
    ? splitOutside(textOf(body).value, [';']).map((piece) => new Sourced(piece, originOf(piece, body)))
    : body.map((each) => textOf([each]));
  return items
    .map((item) => withoutListNumber(item, ledger))
    .map((item) => item.with(item.value.replace(/(?<![\s.;,])[\s.;,]+$/u, '')))
    .filter(({ value }) => value !== '');
}

function originOf(piece: string, body: readonly Paragraph[]): Sourced['origin'] {
  const holder = body.filter((each) => running(each).includes(piece.slice(0, 40)));
  return (holder.length > 0 ? holder : body).flatMap(({ origin }) => origin);
}

/** The number of an item of a list has no key of its own; it orders as a bullet does. */
export function withoutListNumber(item: Sourced, ledger: Ledger): Sourced {
  const text = item.value;
  const number = numberOf(text);
  if (number === undefined || !/^\d{1,2}(?:\.\d{1,3}){0,3}[.)]\s|^\d{1,2}(?:\.\d{1,3}){1,3}\s/u.test(text)) return item;
  ledger.spend(text.split(' ', 1)[0]!);
  return item.with(withoutNumber(text));
}

/** Paragraphs of one text without the numbers of two or more levels that they begin with: "2.1. Tagada …". */
export function withoutSectionNumbers(paragraphs: readonly Paragraph[], ledger: Ledger): Paragraph[] {
  return paragraphs.map((paragraph) => {
    const [number] = /^\s*\d{1,2}(?:\.\d{1,3}){1,3}\.?\s+(?=\p{L})/u.exec(paragraph.value) ?? [];
    if (number === undefined || paragraph.marker !== undefined) return paragraph;
    ledger.spend(number.trim());
    return { ...paragraph, value: paragraph.value.slice(number.length) };
  });
}

/** Characters; a longer sentence that ends in a colon says something of its own. */
const LONGEST_LEAD_IN = 160;

/**
 * Drop "Omab õigust:": a first paragraph that is a known lead-in, or ends in a colon before further items. `alone`: the items stand
 * elsewhere, so the lead-in may be all there is.
 */
export function withoutLeadIn(paragraphs: readonly Paragraph[], ledger: Ledger, alone = false): Paragraph[] {
  const [first, ...rest] = paragraphs;
  if (!first || first.marker !== undefined) return [...paragraphs];
  const leads = rest.length > 0 || alone;
  const text = running(first);
  const announces = text.endsWith(':') && text.length < LONGEST_LEAD_IN && !hasSibling(text, rest);
  if (leads && (partOfLeadIn(keyOf(text)) !== undefined || announces)) {
    ledger.spend([first]);
    return rest;
  }
  const inline = /^([^:;.]{3,80}):\s+(?=\p{L})/u.exec(text);
  if (inline && partOfLeadIn(keyOf(inline[1]!)) !== undefined) {
    ledger.spend(inline[1]!);
    return [{ ...first, value: text.slice(inline[0].length) }, ...rest];
  }
  return [...paragraphs];
}

/** "3.1. Menetleb taotlusi, sealhulgas:" before "3.2. …": an item of the list itself, which leads only into its own. */
function hasSibling(text: string, rest: readonly Paragraph[]): boolean {
  const parts = numberOf(text)?.split('.');
  if (!parts) return false;
  const next = [...parts.slice(0, -1), String(Number(parts.at(-1)) + 1)].join('.');
  return rest.some((other) => other.marker === undefined && numberOf(running(other)) === next);
}

/** Unit names on lines of their own are joined with a comma (rule 8); a wrapped name is not. */
export function unitName(paragraphs: readonly Paragraph[]): Sourced {
  const lines = paragraphs.flatMap((paragraph) =>
    paragraph.value.split('\n').map((line) => ({ ...paragraph, value: line.trim() })),
  );
  const units: Paragraph[][] = [];
  for (const line of lines) {
    const last = units.at(-1)?.at(-1);
    if (last && (!endsUnit(last.value) || /^(?:\(|ja\s|ning\s)/u.test(line.value))) units.at(-1)!.push(line);
    else units.push([line]);
  }
  const names = units.map((unit) => textOf(unit));
  return new Sourced(
    names.map(({ value }) => value).join(', '),
    paragraphs.flatMap(({ origin }) => origin),
  );
}

/** A line that ends in a unit's noun in the nominative and has no comma: the name is complete. */
function endsUnit(line: string): boolean {
  const word = /(?<!\p{L})(\p{L}+)\)?$/u.exec(line)?.[1]?.toLowerCase() ?? '';
  return UNIT_NOUNS.some((noun) => word.endsWith(noun));
}
