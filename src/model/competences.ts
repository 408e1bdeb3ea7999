import { COMPETENCE_COLUMNS, cellText, keyOf, withoutNumber } from '../segment/index.ts';
import type { Cell, Paragraph } from '../tree/index.ts';
import { cellParagraphs, isClosed, running, splitAtLines } from './paragraphs.ts';
import { type Drafted, type Ledger, textOf } from './sourced.ts';
import type { AdditionalCompetence, Competence, Requirements } from './types.ts';

/** "Kompetents | Kirjeldus": headings of columns. */
export function isCompetenceHead([name, behaviour]: readonly Cell[]): boolean {
  return COMPETENCE_COLUMNS.every((column, i) => column.includes(keyOf(cellText([name, behaviour][i]!))));
}

/** Without the headings of the columns of a table that became lines, one heading a line. */
export function withoutCompetenceHead(paragraphs: readonly Paragraph[], ledger: Ledger): readonly Paragraph[] {
  const isHead = COMPETENCE_COLUMNS.every((column, i) => column.includes(keyOf(running(paragraphs[i] ?? NO_TEXT))));
  if (!isHead) return paragraphs;
  ledger.spend(paragraphs.slice(0, COMPETENCE_COLUMNS.length));
  return paragraphs.slice(COMPETENCE_COLUMNS.length);
}

const NO_TEXT: Paragraph = { type: 'paragraph', value: '', level: 0, origin: [] };

/** A row of a table of competences: its name, with the colon that marks one in running text, and the behaviours as items. */
export function competenceOf([name, behaviour]: readonly Cell[]): Paragraph[] {
  const [first] = cellParagraphs(name);
  const items = cellParagraphs(behaviour).map((item) => ({ ...item, marker: item.marker ?? '' }));
  return [{ ...first!, value: `${cellText(name!).replace(/:$/u, '')}:` }, ...items];
}

/** Names ending in a colon with behaviours under them (data-model.md 2, rule 7); behaviour without a name is a skill. */
export function readCompetences(part: Drafted<Requirements>, paragraphs: readonly Paragraph[]): void {
  const groups: Drafted<Competence>[] = part.kompetentsid ?? [];
  for (const paragraph of paragraphs.flatMap(namesApart)) {
    const text = textOf([paragraph]);
    const named =
      paragraph.marker === undefined ||
      paragraphs.every((each) => each.marker !== undefined || running(each).endsWith(':'));
    const inline = paragraph.marker === undefined ? /^(\p{Lu}[^:.]{2,80}):\s+(.+)$/u.exec(text.value) : null;
    if (named && text.value.endsWith(':'))
      groups.push({ nimetus: text.with(text.value.slice(0, -1).trim()), kirjeldused: [] });
    else if (inline) groups.push({ nimetus: text.with(inline[1]!), kirjeldused: [text.with(inline[2]!)] });
    else if (groups.length > 0 && (paragraph.marker !== undefined || isClosed(text.value)))
      groups.at(-1)!.kirjeldused.push(text);
    else if (paragraph.bold === true || paragraphs.some(({ marker }) => marker !== undefined))
      groups.push({ nimetus: text, kirjeldused: [] });
    else groups.push({ nimetus: text.with(text.value.replace(/[.;]$/u, '')), kirjeldused: [] });
  }
  part.kompetentsid = groups;
}

/** A line that is a name with its colon begins a group even where no space shows it. */
function namesApart(paragraph: Paragraph): Paragraph[] {
  const pieces = splitAtLines(paragraph, (line) => /^\p{Lu}[^.:;]{2,60}:$/u.test(line));
  return pieces.every((piece, i) => i === pieces.length - 1 || isClosed(running(piece))) ? pieces : [paragraph];
}

/** "Korrektsus: Täidab ülesandeid …" (rule 7); without a colon the whole item is the description. */
export function additionalCompetence(paragraph: Paragraph): Drafted<AdditionalCompetence> {
  const text = textOf([paragraph]);
  const body = paragraph.marker === undefined ? withoutNumber(text.value) : text.value;
  const match = /^([^:.;]{2,120}):(?:\s+(.*))?$/u.exec(body);
  if (!match) return { kirjeldus: text.with(body) };
  const description = match[2] ?? '';
  return { nimetus: text.with(match[1]!.trim()), ...(description === '' ? {} : { kirjeldus: text.with(description) }) };
}
