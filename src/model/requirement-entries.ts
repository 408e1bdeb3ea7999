import { cellText, type LabelPrefix, type Lexicon, numberOf, type RequirementField } from '../segment/index.ts';
import { appendAll, type Block, type Cell, type Paragraph, type Row, type Table } from '../tree/index.ts';
import { competenceOf, isCompetenceHead } from './competences.ts';
import { cellParagraphs, isClosed, running, splitAtLines } from './paragraphs.ts';
import type { Ledger } from './sourced.ts';
import { joinWrappedLabels } from './wrapped-labels.ts';

/** What stands under one label of the requirements. */
export interface Entry {
  field: RequirementField;
  label: string;
  value: Paragraph[];
}

/** Sort the blocks of the requirements by their labels; `rest` has what stands under none. */
export function readEntries(
  blocks: readonly Block[],
  { lexicon, ledger }: { lexicon: Lexicon; ledger: Ledger },
): { entries: Entry[]; rest: Paragraph[] } {
  const entries: Entry[] = [];
  const rest: Paragraph[] = [];
  const bare = bareFields(blocks, lexicon);
  let foreignAt = -1; // what follows a label that the vocabulary lacks is that label's, up to the next entry
  const put = (paragraph: Paragraph, foreign = false): void => {
    if (foreign) foreignAt = entries.length;
    (foreignAt === entries.length ? rest : (entries.at(-1)?.value ?? rest)).push(paragraph);
  };
  const readLines = (paragraph: Paragraph): void => {
    for (const line of fieldsOf(paragraph, lexicon)) {
      const opened = openedBy(line, entries, { lexicon, bare });
      if (opened) entries.push(opened);
      else put(line, isForeignField(line, entries));
    }
  };
  const readRow = (row: Row, table: Table): void => {
    const filled = row.children.filter((cell) => cell.children.length > 0);
    const label = filled[0] && lexicon.label(cellText(filled[0]));
    const isLabelled = filled.length > 1 && label?.group === 'nõuded';
    if (filled.length === 2 && isCompetenceHead(filled)) ledger.spend(filled.flatMap(cellParagraphs));
    else if (isLabelled)
      entries.push({ field: label.field, label: cellText(filled[0]!), value: filled.slice(1).flatMap(cellParagraphs) });
    else if (filled.length === 2 && entries.at(-1)?.field === 'kompetentsid')
      appendAll(entries.at(-1)!.value, competenceOf(filled));
    else if (filled.length > 1 && isForeignRow(filled, table, lexicon))
      for (const paragraph of filled.flatMap(cellParagraphs)) put(paragraph, true);
    else for (const paragraph of filled.flatMap(cellParagraphs)) readLines(paragraph);
  };
  for (const block of joinWrappedLabels(blocks, lexicon)) {
    if (block.type === 'paragraph') readLines(block);
    else for (const row of block.children) readRow(row, block);
  }
  return { entries, rest };
}

/** A paragraph whose inner lines begin with labels and colons: fields printed without space between them. */
function fieldsOf(paragraph: Paragraph, lexicon: Lexicon): Paragraph[] {
  return splitAtLines(paragraph, (line) => {
    const hit = lexicon.labelPrefix(line);
    return (hit?.label.group === 'nõuded' && hit.separated) || UNKNOWN_LABEL.test(line);
  });
}

/** "Registreering: kehtiv kanne registris": a short label that the vocabulary lacks. */
const UNKNOWN_LABEL = /^\p{Lu}\p{Ll}+(?: \p{Ll}+){0,2}:\s\S/u;

/** The entry that a line opens: a label alone ("Haridus"), or before its value ("3.1. Haridus: kõrgharidus", "Haridus Kõrgharidus"). */
function openedBy(
  paragraph: Paragraph,
  entries: readonly Entry[],
  { lexicon, bare }: { lexicon: Lexicon; bare: ReadonlySet<string> },
): Entry | undefined {
  if (paragraph.marker !== undefined) return undefined;
  const text = running(paragraph);
  const whole = knownLabel(text, paragraph, lexicon);
  if (whole) return { field: whole, label: text, value: [] };
  const hit = lexicon.labelPrefix(text);
  if (hit?.label.group !== 'nõuded' || hit.rest === '' || !beginsValue(hit, text, entries, bare)) return undefined;
  return {
    field: hit.label.field,
    label: text.slice(0, text.length - hit.rest.length).trim(),
    value: [{ ...paragraph, value: hit.rest }],
  };
}

/** "Kutse | registreering Terviseameti registris": a row of a table of labels whose own label the vocabulary lacks. */
function isForeignRow([label, ...values]: readonly Cell[], table: Table, lexicon: Lexicon): boolean {
  const column = label!.column;
  const known = table.children.filter(({ children }) => {
    const first = children.find((cell) => cell.column === column);
    return (
      first && children.some((cell) => cell !== first && cell.children.length > 0) && isRequirement(first, lexicon)
    );
  });
  const text = cellText(label!);
  const short = text.length <= LONGEST_FOREIGN_LABEL && /^\p{Lu}[^.;]*$/u.test(text);
  return known.length >= 2 && short && values.every((cell) => cell.column > column);
}

/** Characters; a cell with more is text. */
const LONGEST_FOREIGN_LABEL = 40;

function isRequirement(cell: Cell, lexicon: Lexicon): boolean {
  return lexicon.label(cellText(cell))?.group === 'nõuded';
}

/** A label that the vocabulary lacks, printed as the others are, with a colon: no part of the value before it. */
function isForeignField(paragraph: Paragraph, entries: readonly Entry[]): boolean {
  const colons = entries.filter(({ label }) => label.endsWith(':')).length;
  const free = !AMBIGUOUS.has(entries.at(-1)?.field ?? 'haridus') && entries.at(-1)?.field !== 'isikuomadused';
  return free && colons > 0 && paragraph.marker === undefined && UNKNOWN_LABEL.test(running(paragraph));
}

function knownLabel(text: string, paragraph: Paragraph, lexicon: Lexicon): RequirementField | undefined {
  if (text.endsWith('.') && numberOf(text)?.includes('.')) return undefined; // a numbered sentence, no label
  let label = lexicon.label(text);
  if (!label && paragraph.origin[0]?.method === 'ocr') {
    const closest = lexicon.closest(text);
    label = closest === undefined ? undefined : lexicon.label(closest);
  }
  return label?.group === 'nõuded' ? label.field : undefined;
}

/** Words that a label and an item of knowledge may begin with alike: "Teadmised finantsjuhtimisest". */
const AMBIGUOUS: ReadonlySet<RequirementField> = new Set([
  'teadmised_ja_oskused',
  'kompetentsid',
  'täiendavad_kompetentsid',
]);

/** Lines without a label of their own may begin with the words of one; so many labels of different fields do not by chance. */
const BARE_FIELDS = 2;

/** "Haridus keskharidus", "Keeleoskus eesti keel B2": lines of a label and a value in lower case that nothing but a space parts. */
function bareFields(blocks: readonly Block[], lexicon: Lexicon): ReadonlySet<string> {
  const lines = new Set<string>();
  const fields = new Set<string>();
  for (const block of blocks) {
    if (block.type !== 'paragraph' || block.marker !== undefined || /[.;]$/u.test(block.value)) continue;
    const text = running(block);
    const hit = lexicon.labelPrefix(text);
    const field = hit?.label.group === 'nõuded' && !hit.separated ? hit.label.field : undefined;
    if (!field || AMBIGUOUS.has(field) || !/^\p{Lu}/u.test(text) || !/^\p{Ll}/u.test(hit!.rest)) continue;
    lines.add(text);
    fields.add(field);
  }
  return fields.size >= BARE_FIELDS ? lines : new Set();
}

/** "Haridus Kõrgharidus" opens; "Teadmised finantsjuhtimise alustest" does not; a field opens without a colon only once. */
function beginsValue(
  { label, printed, rest, separated }: LabelPrefix,
  text: string,
  entries: readonly Entry[],
  bare: ReadonlySet<string>,
): boolean {
  if (separated || text.charAt(printed.length).trim() === ':') return true;
  if (!/^[\p{Lu}\p{N}–-]/u.test(rest)) return bare.has(text);
  if (/^\d/u.test(printed)) return true;
  const last = entries.at(-1)?.value.at(-1);
  if (last === undefined || isClosed(running(last)) || running(last).length < 40) return true;
  const field = label.field as RequirementField;
  return !AMBIGUOUS.has(field) && entries.every((entry) => entry.field !== field);
}
