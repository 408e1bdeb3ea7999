import {
  ABOUT_ITSELF,
  CLAUSE_VERBS,
  DECIDING,
  DIRECTIVES,
  POST_ENDINGS,
  spacedWords,
  TAKING_EFFECT,
} from '../segment/index.ts';
import type { Paragraph } from '../tree/index.ts';
import { findDates } from './dates.ts';
import { running, splitOutside } from './paragraphs.ts';
import { Derived, type DirectiveDraft, type Ledger, Sourced } from './sourced.ts';

/** Source of a regular expression; the words are letters and spaces. */
const anyOf = (words: readonly string[]): string => `(?:${words.join('|')})`;
const NOUN = anyOf(DIRECTIVES.map(([nominative]) => nominative));
const NOUN_GENITIVE = anyOf(DIRECTIVES.map(([, genitive]) => genitive));
/** Whole words, none that only begins so. */
const verbs = (words: readonly string[]): string => `${anyOf(words)}(?!\\p{L})`;
const opening = (words: readonly string[]): RegExp => new RegExp(`^${spacedWords(words)}\\s*`, 'iu');

const APPROVES = opening(CLAUSE_VERBS.kinnitab);
const AMENDS = opening(CLAUSE_VERBS.muudab);
const REPEALS = opening(CLAUSE_VERBS.tunnistab_kehtetuks);
const TAKES_EFFECT = new RegExp(`^(?:käesolev\\s)?${NOUN}\\s+${verbs(TAKING_EFFECT)}\\s*`, 'iu');

/** "1. Kinnitan …", "2. Tunnistan kehtetuks …": a clause begins at a number, or at one of the verbs of a directive. */
export const CLAUSE = new RegExp(
  [
    '(?<=^|[.;:]\\s|alusel:?\\s)(?<!(?:^|\\s)\\d{1,2}\\.(?:\\d{1,2}\\.?)?\\s)(?=(?:\\d{1,2}\\.(?:\\d{1,2}\\.?)?\\s*)?(?:',
    DECIDING,
    `|(?:käesolev\\s)?${NOUN}\\s${verbs([...TAKING_EFFECT, ...ABOUT_ITSELF[0]])}|${NOUN_GENITIVE}\\s${verbs(ABOUT_ITSELF[1])}))`,
  ].join(''),
  'iu',
);
const ITEM = /(?<=^|[.;:,]\s|\s)(?=\d{1,2}\.\d{1,2}\.?\s*\p{L})/u;
/** The number of an item: "1.2.", "2)", "b)". */
const ITEM_NUMBER = /^(?:\d{1,2}\.\d{1,2}\.?(?=[\s\p{L}])|(?:\d{1,2}|\p{Ll})\)\s)\s*/u;
/** "(lisa 1)", "(käesoleva käskkirja lisa nr 1)". */
const ANNEX = /\((?:[\p{L}\s]{1,40}\s)?lisa\s*(?:nr\.?\s*)?(\d{1,3})\s*\)/giu;
/** ", lisa 1", "vastavalt lisale 1", "käskkirja lisas 1 toodud kujul" at the end of an item. */
const ANNEX_BEHIND =
  /(?:\s[–-])?\s(?:(?:vastavalt|käesoleva|käskkirja|korralduse|otsuse)\s){0,4}lisa(?:s|le)?\s(?:nr\.?\s?)?(\d{1,3})(?:\s(?:toodud|esitatud)(?:\s\p{L}{1,20})?)?[\s.;,]*$/iu;
/** "Lisa 1 – tuletornivaht". */
const ANNEX_BEFORE = /^lisa\s(?:nr\.?\s?)?(\d{1,3})\s?[–:-]\s/iu;

interface Clause {
  text: string;
  /** Posts in paragraphs of their own, which say by number or bullet that they are items; any other item is in `text`. */
  items: string[];
  origin: Paragraph['origin'];
}

/** Read the clauses of a directive: what it approves, amends and repeals, and when it takes effect; any other is kept as it is. */
export function readClauses(paragraphs: readonly Paragraph[], draft: DirectiveDraft, ledger: Ledger): void {
  const clauses: Clause[] = [];
  for (const paragraph of paragraphs) {
    for (const piece of running(paragraph).split(CLAUSE)) {
      const text = piece.trim();
      if (text === '') continue;
      const previous = clauses.at(-1);
      const isListed = paragraph.marker !== undefined || ITEM_NUMBER.test(text);
      const isRepeal = isListed && previous !== undefined && REPEALS.test(withoutClauseNumber(previous.text));
      const goesOn = isRepeal || /^\d{1,2}\.\d{1,2}\.?\s/u.test(text) || /^(?:\p{Ll}(?!\))|\(lisa)/u.test(text);
      if (CLAUSE.test(text) || !previous) clauses.push({ text, items: [], origin: paragraph.origin });
      else if (isListed && listsPosts(previous.text)) previous.items.push(text);
      else if (goesOn && previous.items.length > 0) previous.items.push(`${previous.items.pop()!} ${text}`);
      else if (goesOn) previous.text += ` ${text}`;
      else clauses.push({ text, items: [], origin: paragraph.origin });
    }
  }
  for (const clause of clauses) readClause(clause, draft, ledger);
}

function listsPosts(clause: string): boolean {
  const body = withoutClauseNumber(clause);
  return APPROVES.test(body) || AMENDS.test(body);
}

function withoutClauseNumber(clause: string): string {
  return clause.replace(/^\d{1,2}\.\s*/u, '');
}

function readClause({ text: clause, items, origin }: Clause, draft: DirectiveDraft, ledger: Ledger): void {
  const body = withoutClauseNumber(clause);
  const key = APPROVES.test(body) ? 'kinnitab' : AMENDS.test(body) ? 'muudab' : undefined;
  const isLeadIn = items.length === 0 && body.endsWith(':') && !ITEM.test(body); // what it announces was not found
  if (key && !isLeadIn) {
    const posts = postsOf(body, items, origin);
    if (key === 'kinnitab') draft.kinnitab = [...(draft.kinnitab ?? []), ...posts.list];
    else draft.muudab = [...(draft.muudab ?? []), ...posts.list];
    ledger.spend(`${clause.slice(0, clause.length - body.length)} ${posts.structure}`);
    return;
  }
  if (REPEALS.test(body) && /^kehtetuks\b/iu.test(body.replace(REPEALS, ''))) {
    draft.tunnistab_kehtetuks = [...(draft.tunnistab_kehtetuks ?? []), ...repeals(body, origin)];
    ledger.spend(clause);
    return;
  }
  if (TAKES_EFFECT.test(body)) {
    const date = findDates(body)[0];
    if (date && body.length < 80) {
      draft.jõustumine = new Derived(date.date, origin);
      ledger.spend(clause);
      return;
    }
    if (draft.jõustumine === undefined) {
      ledger.spend(clause.slice(0, clause.length - body.length));
      const words = body.replace(TAKES_EFFECT, '');
      ledger.spend(body.slice(0, body.length - words.length));
      draft.jõustumine = new Sourced(words.replace(/\.$/u, ''), origin);
      return;
    }
  }
  draft.sätted = [...(draft.sätted ?? []), new Sourced(clause, origin)];
}

/** Positions and their annexes: "1.1. talituse juhataja (lisa 1);". The annex is the last pair of brackets only. */
function postsOf(body: string, listed: readonly string[], origin: Paragraph['origin']) {
  const list: NonNullable<DirectiveDraft['kinnitab']> = [];
  const structure: string[] = [];
  const [lead, ...inside] = body.split(ITEM);
  const items = [...inside, ...listed];
  const entries = items.length > 0 ? items : [lead!];
  if (items.length > 0) structure.push(lead!);
  for (const entry of entries) {
    const number = ITEM_NUMBER.exec(entry)?.[0] ?? '';
    const verb = items.length > 0 ? '' : ((APPROVES.exec(entry) ?? AMENDS.exec(entry))?.[0] ?? '');
    const { annex, text } = cutAnnex(entry.slice(number.length + verb.length));
    const noun =
      /(?<!\s)\s*ametijuhendi?(?:d|t)?(?:\s+vastavalt lisale|\s+ja\s+kinnitan\s[^.;(]{1,80})?(?:\s*\((?:(?:juurde )?lisatud|lisa)\))?[\s.;,]*$/iu;
    const position = text
      .replace(noun, '')
      .replace(/(?<![\s.;,])[\s.;,]+$/u, '')
      .trim();
    const at = entry.indexOf(position);
    const posts = /ametijuhendid/iu.test(text) ? splitPosts(position) : [position];
    structure.push(entry.slice(0, at), entry.slice(at + position.length));
    if (posts.length > 1) structure.push(' ja ');
    for (const post of posts)
      if (post !== '')
        list.push({
          ...(annex === undefined ? {} : { lisa: new Derived(annex, origin) }),
          ametikoht: new Sourced(post, origin),
        });
  }
  return { list, structure: structure.join(' ') };
}

/** What an item says beside its annex, and the number of that. */
function cutAnnex(item: string): { text: string; annex?: number } {
  const bracketed = [...item.matchAll(ANNEX)].at(-1);
  if (bracketed) return { text: item.slice(0, bracketed.index), annex: Number(bracketed[1]) };
  const behind = ANNEX_BEHIND.exec(item);
  if (behind && behind.index > 0) return { text: item.slice(0, behind.index), annex: Number(behind[1]) };
  const before = ANNEX_BEFORE.exec(item);
  return before ? { text: item.slice(before[0].length), annex: Number(before[1]) } : { text: item };
}

const POST_ENDING = new RegExp(`${anyOf(POST_ENDINGS)}(?: \\([^)]*\\))?$`, 'iu');

/** "raamatupidaja, vanemraamatupidaja ja talituse juhataja ametijuhendid": several posts where each piece ends as a post does. */
function splitPosts(text: string): string[] {
  const pieces = splitOutside(text, [',']);
  if (pieces.length < 2) return [text];
  const last = /^(.*[^-\s])\s(?:ja|ning)\s(.+)$/u.exec(pieces.at(-1)!);
  const posts = last ? [...pieces.slice(0, -1), last[1]!, last[2]!] : pieces;
  return posts.every((post) => POST_ENDING.test(post)) ? posts : [text];
}

/** "peadirektori 23.12.2024 käskkirja nr 192 lisad 1 kuni 2, 4" — one entry for each directive named. */
function repeals(body: string, origin: Clause['origin']): NonNullable<DirectiveDraft['tunnistab_kehtetuks']> {
  const told = (value: string | number): Derived => new Derived(value, origin);
  const found = [...body.matchAll(/\bnr\.?\s*([\p{L}\p{N}][\p{L}\p{N}./_-]*)/giu)];
  const dates = findDates(body);
  return found.map((match, i) => {
    const before = dates.filter(({ end }) => end <= match.index).at(-1);
    const until = found[i + 1]?.index ?? body.length;
    const annexes = annexNumbers(body.slice(match.index + match[0].length, until));
    return {
      number: told(match[1]!.replace(/(?<![.,;])[.,;]+$/u, '')),
      ...(before ? { kuupäev: told(before.date) } : {}),
      ...(annexes.length > 0 ? { lisad: annexes.map(told) } : {}),
    };
  });
}

/** "lisad 1 kuni 2, 4 ja 7 kuni 10", "lisad 1-11". */
function annexNumbers(text: string): number[] {
  const list = /\blisa(?:d|de)?\s+([\d\s,kunija–-]+)/iu.exec(text)?.[1];
  if (list === undefined) return [];
  const numbers: number[] = [];
  for (const match of list.matchAll(/(\d{1,3})(?:\s*(?:kuni|[-–])\s*(\d{1,3}))?/gu)) {
    const first = Number(match[1]);
    const last = Math.min(Number(match[2] ?? first), first + 200);
    for (let n = first; n <= last; n++) numbers.push(n);
  }
  return numbers;
}
