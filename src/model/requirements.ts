import type { VFile } from 'vfile';
import { report } from '../messages/index.ts';
import {
  cellText,
  COMPETENCE_COLUMNS,
  keyOf,
  type LabelPrefix,
  type Lexicon,
  numberOf,
  type RequirementField,
  withoutNumber,
} from '../segment/index.ts';
import { appendAll, type Block, type Cell, type Paragraph, type Table } from '../tree/index.ts';
import { educationLevels } from './education.ts';
import { experienceYears } from './experience.ts';
import { languageSkills } from './languages.ts';
import { splitAtNumbers } from './inline-numbers.ts';
import { commaList, isNone, withoutLeadIn, withoutListNumber } from './lists.ts';
import { cellParagraphs, type Flow, isClosed, regroup, running, splitAtLines, splitOutside } from './paragraphs.ts';
import { type Drafted, joinTexts, type Ledger, Sourced, textOf } from './sourced.ts';
import { joinWrappedLabels } from './wrapped-labels.ts';
import type { AdditionalCompetence, Competence, Requirements } from './types.ts';

export interface RequirementContext {
  lexicon: Lexicon;
  ledger: Ledger;
  file: VFile;
  flow: Flow;
}

/** What stands under one label of the requirements. */
interface Entry {
  field: RequirementField;
  label: string;
  value: Paragraph[];
}

/** Read the requirements: labelled cells or boxes, or label lines; `rest` has what stands under no label. */
export function readRequirements(
  blocks: readonly Block[],
  context: RequirementContext,
): { part: Drafted<Requirements>; rest: Paragraph[] } {
  const entries: Entry[] = [];
  const rest: Paragraph[] = [];
  const bare = bareFields(blocks, context.lexicon);
  let foreignAt = -1; // what follows a label that the vocabulary lacks is that label's, up to the next entry
  const put = (paragraph: Paragraph, foreign = false): void => {
    if (foreign) foreignAt = entries.length;
    (foreignAt === entries.length ? rest : (entries.at(-1)?.value ?? rest)).push(paragraph);
  };
  for (const block of joinWrappedLabels(blocks, context.lexicon)) {
    if (block.type === 'paragraph')
      for (const line of fieldsOf(block, context)) readLine(line, entries, put, { ...context, bare });
    else {
      for (const row of block.children) {
        const filled = row.children.filter((cell) => cell.children.length > 0);
        const label = filled[0] && context.lexicon.label(cellText(filled[0]));
        const competences =
          filled.length === 2 && entries.at(-1)?.field === 'kompetentsid' && label?.group !== 'nõuded';
        if (filled.length === 2 && isCompetenceHead(filled)) context.ledger.spend(filled.flatMap(cellParagraphs));
        else if (competences) appendAll(entries.at(-1)!.value, competenceOf(filled));
        else if (filled.length > 1 && label?.group === 'nõuded') {
          entries.push({
            field: label.field,
            label: cellText(filled[0]!),
            value: filled.slice(1).flatMap((cell) => cellParagraphs(cell)),
          });
        } else if (filled.length > 1 && isForeignRow(filled, block, context))
          for (const cell of filled) for (const paragraph of cellParagraphs(cell)) put(paragraph, true);
        else
          for (const cell of filled)
            for (const paragraph of cellParagraphs(cell).flatMap((each) => fieldsOf(each, context)))
              readLine(paragraph, entries, put, { ...context, bare });
      }
    }
  }
  const part: Drafted<Requirements> = {};
  if (entries.length === 0) return { part: readUnlabelled(rest, context), rest: [] };
  for (const entry of entries) assign(part, entry, context);
  return { part, rest: context.flow.lines ? regroup(rest, context.flow) : rest };
}

/** Requirements as sentences without labels: their words say what they are of; what is nothing else is knowledge or a skill. */
function readUnlabelled(paragraphs: readonly Paragraph[], context: RequirementContext): Drafted<Requirements> {
  const lines = context.flow.lines ? regroup(paragraphs, context.flow) : paragraphs;
  const part: Drafted<Requirements> = {};
  for (const paragraph of withoutLeadIn(lines, context.ledger).flatMap(splitAtNumbers)) {
    const text = running(paragraph);
    const value = paragraph.marker === undefined && isItemNumber(text) ? withoutNumber(text) : text;
    context.ledger.spend(text.slice(0, text.length - value.length));
    assign(part, { field: fieldOfSentence(value), label: '', value: [{ ...paragraph, value }] }, context);
  }
  return part;
}

/** "6.1." or "6.1" before a sentence; a bare number may be a count of years. */
function isItemNumber(text: string): boolean {
  return /^\d{1,2}(?:\.\d{1,3}){1,3}\.?\s|^\d{1,2}[.)]\s/u.test(text);
}

function fieldOfSentence(text: string): RequirementField {
  if (/kogemus|tööstaaž/iu.test(text) && experienceYears(text).aastad !== undefined) return 'töökogemus';
  if (Object.keys(educationLevels(text)).length > 0) return 'haridus';
  if (/töökogemus|juhtimiskogemus|tööstaaž/iu.test(text)) return 'töökogemus';
  if (/keel/iu.test(text) && languageSkills(text).skills.length > 0) return 'keeleoskus';
  if (/^isikuomadused/iu.test(text)) return 'isikuomadused';
  return 'teadmised_ja_oskused';
}

/** A paragraph whose inner lines begin with labels and colons: fields printed without space between them. */
function fieldsOf(paragraph: Paragraph, { lexicon }: RequirementContext): Paragraph[] {
  return splitAtLines(paragraph, (line) => {
    const hit = lexicon.labelPrefix(line);
    return (hit?.label.group === 'nõuded' && hit.separated) || UNKNOWN_LABEL.test(line);
  });
}

/** "Registreering: kehtiv kanne registris": a short label that the vocabulary lacks. */
const UNKNOWN_LABEL = /^\p{Lu}\p{Ll}+(?: \p{Ll}+){0,2}:\s\S/u;

/** A label alone ("Haridus"), a label before its value ("3.1. Haridus: kõrgharidus", "Haridus Kõrgharidus"), or more of a value. */
function readLine(
  paragraph: Paragraph,
  entries: Entry[],
  put: (paragraph: Paragraph, foreign?: boolean) => void,
  { lexicon, bare }: RequirementContext & { bare: ReadonlySet<string> },
): void {
  const text = running(paragraph);
  const whole = paragraph.marker === undefined ? knownLabel(text, paragraph, lexicon) : undefined;
  if (whole) {
    entries.push({ field: whole, label: text, value: [] });
    return;
  }
  const hit = paragraph.marker === undefined ? lexicon.labelPrefix(text) : undefined;
  const opens = hit?.label.group === 'nõuded' && hit.rest !== '' && beginsValue(hit, text, entries, bare);
  if (opens && hit.label.group === 'nõuded') {
    entries.push({
      field: hit.label.field,
      label: text.slice(0, text.length - hit.rest.length).trim(),
      value: [{ ...paragraph, value: hit.rest }],
    });
  } else put(paragraph, isForeignField(paragraph, entries));
}

/** "Kompetents | Kirjeldus": headings of columns. */
function isCompetenceHead([name, behaviour]: readonly Cell[]): boolean {
  return COMPETENCE_COLUMNS.every((column, i) => column.includes(keyOf(cellText([name, behaviour][i]!))));
}

/** Without the headings of the columns of a table that became lines, one heading a line. */
function withoutCompetenceHead(paragraphs: readonly Paragraph[], ledger: Ledger): readonly Paragraph[] {
  const isHead = COMPETENCE_COLUMNS.every((column, i) => column.includes(keyOf(running(paragraphs[i] ?? NO_TEXT))));
  if (!isHead) return paragraphs;
  ledger.spend(paragraphs.slice(0, COMPETENCE_COLUMNS.length));
  return paragraphs.slice(COMPETENCE_COLUMNS.length);
}

const NO_TEXT: Paragraph = { type: 'paragraph', value: '', level: 0, origin: [] };

/** A row of a table of competences: its name, with the colon that marks one in running text, and the behaviours as items. */
function competenceOf([name, behaviour]: readonly Cell[]): Paragraph[] {
  const [first] = cellParagraphs(name);
  const items = cellParagraphs(behaviour).map((item) => ({ ...item, marker: item.marker ?? '' }));
  return [{ ...first!, value: `${cellText(name!).replace(/:$/u, '')}:` }, ...items];
}

/** "Kutse | registreering Terviseameti registris": a row of a table of labels whose own label the vocabulary lacks. */
function isForeignRow([label, ...values]: readonly Cell[], table: Table, { lexicon }: RequirementContext): boolean {
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

function assign(part: Drafted<Requirements>, { field, label, value }: Entry, context: RequirementContext): void {
  const { ledger, flow } = context;
  ledger.spend(label);
  const paragraphs = flow.lines ? regroup(value, flow) : value;
  const text = textOf(value);
  const none = isNone(text.value);
  if (none) ledger.spend(text.value);
  switch (field) {
    case 'haridus':
      if (!none) readEducation(part, label, text);
      return;
    case 'töökogemus':
      if (!none) part.töökogemus = { tekst: joinTexts(part.töökogemus?.tekst, text), ...experienceYears(text.value) };
      return;
    case 'keeleoskus':
      if (!none) part.keeleoskus = { tekst: joinTexts(part.keeleoskus?.tekst, text), ...languages(text, context.file) };
      return;
    case 'arvutioskus':
      if (!none) part.arvutioskus = joinTexts(part.arvutioskus, text);
      return;
    case 'teadmised_ja_oskused':
      part.teadmised_ja_oskused = [
        ...(part.teadmised_ja_oskused ?? []),
        ...(none ? [] : paragraphs.map((each) => withoutListNumber(textOf([each]), ledger))),
      ];
      return;
    case 'isikuomadused':
      part.isikuomadused = [...(part.isikuomadused ?? []), ...(none ? [] : traits(paragraphs, value))];
      return;
    case 'kompetentsid':
      readCompetences(part, none ? [] : withoutCompetenceHead(paragraphs, ledger));
      return;
    case 'täiendavad_kompetentsid':
      part.täiendavad_kompetentsid = [
        ...(part.täiendavad_kompetentsid ?? []),
        ...(none ? [] : paragraphs.map(additional)),
      ];
  }
}

/** Under "Haridus ja töökogemus" the clauses of experience behind those of education are a field of their own. */
function readEducation(part: Drafted<Requirements>, label: string, text: Sourced): void {
  const at = /kogemus/iu.test(label) ? startOfExperience(text.value) : -1;
  const education = at < 0 ? text : text.with(text.value.slice(0, at).replace(/[,;]?\s*$/u, ''));
  part.haridus = { tekst: joinTexts(part.haridus?.tekst, education), ...educationLevels(education.value) };
  if (at < 0) return;
  const rest = text.with(text.value.slice(at));
  part.töökogemus = { tekst: joinTexts(part.töökogemus?.tekst, rest), ...experienceYears(rest.value) };
}

/** Characters; each clause is held against all behind it, so hostile text must not be searched. */
const LONGEST_EDUCATION = 1_000;

/** Where the first clause begins from which on nothing is said of education and experience is; -1 where there is none. */
function startOfExperience(text: string): number {
  if (text.length > LONGEST_EDUCATION) return -1;
  for (const { index } of text.matchAll(/(?<=[.,;]\s)/gu)) {
    const [before, behind] = [text.slice(0, index), text.slice(index)];
    const educated =
      Object.keys(educationLevels(behind)).length > 0 || Object.keys(educationLevels(before)).length === 0;
    if (!educated && /kogemus|tööstaaž|praktika/iu.test(behind.split(/[,;.]\s/u, 1)[0]!)) return index;
  }
  return -1;
}

function languages(
  text: Sourced,
  file: VFile,
): { keeled?: Drafted<NonNullable<Requirements['keeleoskus']>['keeled'] & object> } {
  const { skills, repairs } = languageSkills(text.value);
  for (const { actual, level } of repairs)
    report(file, 'tase-parandatud', { origin: text.origin[0], actual, parameters: { leitud: actual, tase: level } });
  return skills.length > 0 ? { keeled: skills } : {};
}

/** Traits stand in one sentence with commas, or one a bullet. */
function traits(paragraphs: readonly Paragraph[], value: readonly Paragraph[]): Sourced[] {
  const bulleted = paragraphs.some(({ marker }) => marker !== undefined);
  if (bulleted) return paragraphs.flatMap((each) => commaList([each]));
  const text = textOf(value);
  return splitOutside(text.value, [',', ';']).map((piece, i, all) =>
    text.with(i === all.length - 1 ? piece.replace(/(?<![.;,])[.;,]+$/u, '') : piece),
  );
}

/** Names ending in a colon with behaviours under them (data-model.md 2, rule 7); behaviour without a name is a skill. */
function readCompetences(part: Drafted<Requirements>, paragraphs: readonly Paragraph[]): void {
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
function additional(paragraph: Paragraph): Drafted<AdditionalCompetence> {
  const text = textOf([paragraph]);
  const body = paragraph.marker === undefined ? withoutNumber(text.value) : text.value;
  const match = /^([^:.;]{2,120}):(?:\s+(.*))?$/u.exec(body);
  if (!match) return { kirjeldus: text.with(body) };
  const description = match[2] ?? '';
  return { nimetus: text.with(match[1]!.trim()), ...(description === '' ? {} : { kirjeldus: text.with(description) }) };
}
