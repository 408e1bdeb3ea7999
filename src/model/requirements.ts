import type { VFile } from 'vfile';
import { report } from '../messages/index.ts';
import { type Lexicon, type RequirementField, withoutNumber } from '../segment/index.ts';
import type { Block, Paragraph } from '../tree/index.ts';
import { additionalCompetence, readCompetences, withoutCompetenceHead } from './competences.ts';
import { educationLevels } from './education.ts';
import { experienceYears } from './experience.ts';
import { splitAtNumbers } from './inline-numbers.ts';
import { languageSkills } from './languages.ts';
import { commaList, isNone, withoutLeadIn, withoutListNumber } from './lists.ts';
import { type Flow, regroup, running, splitOutside } from './paragraphs.ts';
import { type Entry, readEntries } from './requirement-entries.ts';
import { type Drafted, joinTexts, type Ledger, type Sourced, textOf } from './sourced.ts';
import type { Requirements } from './types.ts';

export interface RequirementContext {
  lexicon: Lexicon;
  ledger: Ledger;
  file: VFile;
  flow: Flow;
}

/** Read the requirements: labelled cells or boxes, or label lines; `rest` has what stands under no label. */
export function readRequirements(
  blocks: readonly Block[],
  context: RequirementContext,
): { part: Drafted<Requirements>; rest: Paragraph[] } {
  const { entries, rest } = readEntries(blocks, context);
  if (entries.length === 0) return { part: readUnlabelled(rest, context), rest: [] };
  const part: Drafted<Requirements> = {};
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
        ...(none ? [] : paragraphs.map(additionalCompetence)),
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
