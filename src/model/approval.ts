import { ACTING, APPROVED, APPROVERS, INSTITUTION_ENDINGS, INSTRUMENTS, LEGAL_FORMS } from '../segment/index.ts';
import type { Paragraph } from '../tree/index.ts';
import { findDates } from './dates.ts';
import { NAME } from './signature-lines.ts';
import { textOf } from './sourced.ts';
import type { Approval } from './types.ts';

/** The words of a mark that its fields say by their names. */
const FRAME = new RegExp(
  `(?:^|\\s)(?:${APPROVED.join('|')}|kinnitan|lisa|juurde|lisatud|aasta|a\\.?)(?=[\\s.:,]|$)`,
  'giu',
);
const ANNEX = /(?:^|\s)lisa\s*(?:nr\.?\s*)?(\d{1,3})(?![\p{L}\d])/iu;
const LETTER = /\p{L}/u;
const NUMBER = /(?:^|\s)(?:[Nn][Rr]\.?|[Nn]umber|NUMBER|№)\s*([\p{L}\p{N}][\p{L}\p{N}./_-]*)/u;

const INSTRUMENT_WORDS = INSTRUMENTS.map(
  ([stem, kind]) => [new RegExp(`(?:^|\\s)${stem}[a-zà-ž]*`, 'i'), kind] as const,
);

/**
 * Read an approval mark (variants.md 6): institution, office, date, number, annex, in any order and over any lines.
 *
 * Names come out in the nominative (domain.md 2.6). `rest` holds words that fit nowhere; the caller keeps them.
 */
export function readApproval(mark: readonly Paragraph[]): { approval: Approval; rest: string } {
  const { name, lines } = approverAbove(mark);
  let text = ` ${textOf(lines).value} `;
  const approval: Approval = {};
  const take = (pattern: RegExp, use: (match: RegExpExecArray) => void): void => {
    const match = pattern.exec(text);
    if (!match) return;
    use(match);
    text = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  };
  take(ANNEX, (match) => (approval.lisa = Number(match[1])));
  const date = findDates(text)[0];
  if (date) {
    approval.kuupäev = date.date;
    text = `${text.slice(0, date.start)} ${text.slice(date.end)}`;
  }
  take(NUMBER, (match) => (approval.number = match[1]!.replace(/(?<![.,;/])[.,;/]+$/u, '')));
  for (const [pattern, kind] of INSTRUMENT_WORDS) {
    if (approval.liik) break;
    take(pattern, () => (approval.liik = kind));
  }
  text = text.replace(FRAME, ' ').replace(/^[\s.:,]+|\s+(?=\s|$)/gu, '');
  const { office, before, after } = splitOffice(text);
  if (office) approval.kinnitaja = office;
  const [institution, unused] = institutionAmong(before, after);
  if (institution) approval.asutus = institution;
  const rest = `${unused} ${name}`.replace(/[\s.,;:()]+/gu, ' ').trim();
  return { approval, rest };
}

/** "KINNITAN" ⏎ "Piia Paadimees" ⏎ "juhataja": who says so has a line for the name, which is no part of an institution. */
function approverAbove(mark: readonly Paragraph[]): { name: string; lines: Paragraph[] } {
  const lines = mark.flatMap((paragraph) => paragraph.value.split('\n').map((value) => ({ ...paragraph, value })));
  const isPerson = ({ value }: Paragraph): boolean => NAME.test(value.trim()) && nominative(value) === undefined;
  const at = /^kinnitan:?$/iu.test(lines[0]?.value.trim() ?? '') ? lines.findIndex(isPerson) : -1;
  return at < 0 ? { name: '', lines: [...mark] } : { name: lines[at]!.value.trim(), lines: lines.toSpliced(at, 1) };
}

/** The institution before the office, else behind the office and its holder's name; and the words that are neither. */
function institutionAmong(before: string, after: string): [institution: string | undefined, rest: string] {
  const usual = nominative(once(before));
  if (usual !== undefined) return [usual, after];
  const behind = nominative(after);
  return behind === undefined ? [undefined, `${before} ${after}`] : [behind, before];
}

/** A letterhead right above the mark says the institution once more: "Näidisamet" ⏎ "Näidisameti peadirektori". */
function once(name: string): string {
  const words = name.split(' ');
  const [head, own] = [words.slice(0, words.length / 2).join(' '), words.slice(words.length / 2).join(' ')];
  return words.length % 2 === 0 && (head === own || head === nominative(own)) ? own : name;
}

/** The forms of an office and its nominative, longest first. */
const OFFICES = Object.entries(APPROVERS)
  .toSorted((a, b) => b[0].length - a[0].length)
  .flatMap(([genitive, nominativeForm]) => [genitive, nominativeForm].map((form) => [form, nominativeForm] as const));

/** The office of the approver: the longest known one. */
function splitOffice(text: string): { office?: string; before: string; after: string } {
  const key = text.toLowerCase();
  for (const [form, office] of OFFICES) {
    const at = wordAt(key, form);
    if (at < 0) continue;
    const before = text.slice(0, at).trim();
    const after = text.slice(at + form.length).trim();
    const acting = ACTING.find((word) => after.toLowerCase().split(' ', 1)[0] === word);
    if (acting === undefined) return { office, before, after };
    return { office: `${form} ${acting}`, before, after: after.slice(acting.length).trim() };
  }
  return compoundOffice(text) ?? { before: text, after: '' };
}

/** Letters of an office that may end a longer word. */
const SHORTEST_HEAD = 6;

/** "Siseministri" → "siseminister", "Haridus- ja teadusministri". */
function compoundOffice(text: string): { office: string; before: string; after: string } | undefined {
  for (const { 0: word, index } of text.matchAll(/(?:\p{L}+- ja )?\p{L}+/gu)) {
    const key = word.toLowerCase();
    const head = OFFICES.find(([form]) => form.length >= SHORTEST_HEAD && key.endsWith(form));
    if (!head) continue;
    const office = key.slice(0, key.length - head[0].length) + head[1];
    return { office, before: text.slice(0, index).trim(), after: text.slice(index + word.length).trim() };
  }
  return undefined;
}

/** Where `words` stand in `text` as words of their own, or -1. */
function wordAt(text: string, words: string): number {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!LETTER.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(at + words.length))) return at;
  return -1;
}

/** "Sotsiaalkindlustusameti" → "Sotsiaalkindlustusamet"; `undefined` where the ending is not one of an institution. */
export function nominative(name: string): string | undefined {
  const clean = name.replace(/(?<![\s.,;:])[\s.,;:]+$/u, '').trim();
  if (clean === '' || clean.split(' ').length > 6) return undefined;
  const words = clean.split(' ');
  if (words.length > 1 && LEGAL_FORMS.some((form) => words[0] === form || words.at(-1) === form)) return clean;
  const key = clean.toLowerCase();
  for (const [genitive, nominativeForm] of INSTITUTION_ENDINGS) {
    if (key.endsWith(genitive)) {
      const stem = clean.slice(0, clean.length - genitive.length);
      const ending = clean.slice(-genitive.length);
      return stem + matchCase(ending, nominativeForm);
    }
    if (key.endsWith(nominativeForm)) return clean;
  }
  return undefined;
}

function matchCase(pattern: string, word: string): string {
  if (pattern === pattern.toUpperCase()) return word.toUpperCase();
  return /^\p{Lu}/u.test(pattern) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
