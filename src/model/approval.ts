import { APPROVERS, INSTITUTION_ENDINGS, INSTRUMENTS } from '../segment/index.ts';
import type { Paragraph } from '../tree/index.ts';
import { findDates } from './dates.ts';
import { textOf } from './sourced.ts';
import type { Approval } from './types.ts';

/** The words of a mark that its fields say by their names. */
const FRAME = /(?:^|\s)(?:kinnita(?:tud|nud)|juurde|lisatud|aasta|a\.?)(?=[\s.:,]|$)/giu;
const ANNEX = /(?:^|\s)lisa\s*(?:nr\.?\s*)?(\d{1,3})(?![\p{L}\d])/iu;
const NUMBER = /(?:^|\s)(?:nr|nr\.|number|№)\s*([\p{L}\p{N}][\p{L}\p{N}./_-]*)/iu;

/**
 * Read an approval mark (variants.md 6): institution, office, date, number, annex, in any order and over any lines.
 *
 * Names come out in the nominative (domain.md 2.6). `rest` holds words that fit nowhere; the caller keeps them.
 */
export function readApproval(mark: readonly Paragraph[]): { approval: Approval; rest: string } {
  let text = ` ${textOf(mark).value} `;
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
  for (const [stem, kind] of INSTRUMENTS) {
    if (approval.liik) break;
    take(new RegExp(`(?:^|\\s)${stem}\\p{L}*`, 'iu'), () => (approval.liik = kind));
  }
  text = text.replace(FRAME, ' ').replace(/\s+/gu, ' ').trim();
  const { office, before, after } = splitOffice(text);
  if (office) approval.kinnitaja = office;
  const institution = nominative(before);
  if (institution) approval.asutus = institution;
  const rest = `${institution ? '' : before} ${after}`.replace(/[\s.,;:()]+/gu, ' ').trim();
  return { approval, rest };
}

/** The office of the approver: the longest known one. */
function splitOffice(text: string): { office?: string; before: string; after: string } {
  const key = text.toLowerCase();
  const offices = Object.entries(APPROVERS).toSorted((a, b) => b[0].length - a[0].length);
  for (const [genitive, nominativeForm] of offices) {
    for (const form of [genitive, nominativeForm]) {
      const at = key.search(new RegExp(`(?<!\\p{L})${form}(?!\\p{L})`, 'u'));
      if (at >= 0)
        return { office: nominativeForm, before: text.slice(0, at).trim(), after: text.slice(at + form.length).trim() };
    }
  }
  return { before: text, after: '' };
}

/** "Sotsiaalkindlustusameti" → "Sotsiaalkindlustusamet"; `undefined` where the ending is not one of an institution. */
export function nominative(name: string): string | undefined {
  const clean = name.replace(/(?<![\s.,;:])[\s.,;:]+$/u, '').trim();
  if (clean === '' || clean.split(' ').length > 6) return undefined;
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
