import type { VFile } from 'vfile';
import { report } from '../messages/index.ts';
import {
  createLexicon,
  type ExtraVocabulary,
  type Part,
  type Section,
  type SegmentedDocument,
} from '../segment/index.ts';
import { type Block, joinedWords, joinLines, type Paragraph } from '../tree/index.ts';
import { readApproval } from './approval.ts';
import { coverage } from './coverage.ts';
import { readDirective } from './directive.ts';
import { readGeneralPart } from './general-part.ts';
import { clauseItems } from './lists.ts';
import { type Flow, flatten, flowOf, paragraphsOf, running } from './paragraphs.ts';
import { readRequirements } from './requirements.ts';
import { hasMark, readSignatures, signatureStart } from './signatures.ts';
import { type Drafted, Ledger, settle, Sourced, textOf } from './sourced.ts';
import { readTasks } from './tasks.ts';
import type { Approval, Description, Directive, JobDescription, OtherSection, Provenance } from './types.ts';

export { educationLevels } from './education.ts';
export { experienceYears } from './experience.ts';
export { languageSkills } from './languages.ts';
export { registerRow } from './register.ts';
export type * from './types.ts';

/** One document as a value, the places of its values, and the share of its words that stand in it. */
export interface Modelled {
  document: Description;
  provenance: Provenance;
  /** 0..1 */
  coverage: number;
  /** The repaired plain text, a line for each paragraph. */
  text: string;
  /** First and last page. */
  pages?: [number, number];
}

/**
 * Make values of segmented documents.
 *
 * What is uncertain, missing or lost is reported on `file`; nothing is thrown. Annexes take what their own mark does not say from the
 * directive before them.
 */
export function model(documents: readonly SegmentedDocument[], file: VFile, extra?: ExtraVocabulary): Modelled[] {
  const result: Modelled[] = [];
  let directive: Directive | undefined;
  for (const document of documents) {
    const ledger = new Ledger();
    const reader = { lexicon: createLexicon(extra), ledger, file, flow: flowOf(blocksOf(document), document.lines) };
    const draft =
      document.kind === 'käskkiri' ? readDirective(document, ledger) : readDescription(document, reader, directive);
    const { value, provenance, words } = settle<Description>(draft);
    if (value.skeem === 'käskkiri.v1') directive = value;
    else reportMissing(value, document, file);
    const source = sourceText(document);
    const covered = coverage(source, [...words, ...ledger.structure]);
    reportCoverage(covered, document, file);
    reportJoined(document, file);
    result.push({
      document: value,
      provenance,
      coverage: covered.share,
      text: source.map(joinLines).join('\n'),
      ...(document.pages ? { pages: document.pages } : {}),
    });
  }
  return result;
}

interface Reader {
  lexicon: ReturnType<typeof createLexicon>;
  ledger: Ledger;
  file: VFile;
  flow: Flow;
}

function readDescription(
  document: SegmentedDocument,
  reader: Reader,
  directive: Directive | undefined,
): Drafted<JobDescription> {
  const draft: Drafted<JobDescription> = { skeem: 'ametijuhend.v1' };
  readFront(document, draft, reader, directive);
  for (const section of cutSignatures(document.sections)) readSection(section, draft, reader);
  nameFromTitle(document, draft, reader);
  return draft;
}

/** Approval mark; what stands before the first section and is no mark is kept under `muu`. */
function readFront(
  document: SegmentedDocument,
  draft: Drafted<JobDescription>,
  { ledger, flow }: Reader,
  directive: Directive | undefined,
): void {
  const { approval, rest } = readApproval(document.mark);
  const complete = fromDirective(approval, directive);
  if (Object.keys(complete).length > 0) draft.kinnitus = complete;
  const lost = rest.split(' ').filter(Boolean);
  ledger.spend(withoutWords(document.mark.map(running).join(' '), lost));
  if (rest !== '')
    addOther(draft, undefined, [
      new Sourced(
        rest,
        document.mark.flatMap(({ origin }) => origin),
      ),
    ]);
  const front = paragraphsOf(document.front, flow);
  if (front.length > 0)
    addOther(
      draft,
      undefined,
      front.map((each) => textOf([each])),
    );
}

/** An annex points to the directive in whose file it stands. */
function fromDirective(approval: Approval, directive: Directive | undefined): Approval {
  if (!directive || (approval.number !== undefined && approval.number !== directive.number))
    return inKeyOrder(approval);
  return inKeyOrder({
    ...approval,
    liik: approval.liik ?? 'käskkiri',
    ...(directive.number !== undefined ? { number: approval.number ?? directive.number } : {}),
    ...(directive.kuupäev !== undefined ? { kuupäev: approval.kuupäev ?? directive.kuupäev } : {}),
  });
}

function inKeyOrder(approval: Approval): Approval {
  const result: Approval = {};
  for (const key of ['asutus', 'kinnitaja', 'liik', 'number', 'kuupäev', 'lisa'] as const)
    if (approval[key] !== undefined) Object.assign(result, { [key]: approval[key] });
  return result;
}

/** `text` without one occurrence of each of `words`. */
function withoutWords(text: string, words: readonly string[]): string {
  const left = text.split(/\s+/u);
  for (const word of words) {
    const at = left.findIndex((each) => each.replace(/(?<![.,;:()])[.,;:()]+$/u, '').replace(/^[(]/u, '') === word);
    if (at >= 0) left.splice(at, 1);
  }
  return left.join(' ');
}

/** "AMETIJUHEND" is structure; a longer title names the post, and serves where no label does (PPA, Transpordiamet). */
function nameFromTitle(document: SegmentedDocument, draft: Drafted<JobDescription>, { ledger }: Reader): void {
  const title = document.title.map(running);
  const plain = title.filter((line) => /^ametijuhend$/iu.test(line.replace(/\s/gu, '')));
  ledger.spend(plain.join('\n'));
  const rest = document.title.filter((line) => !plain.includes(running(line)));
  if (rest.length === 0) return;
  const name = textOf(rest);
  const words = name.value
    .replace(/(?:^|\s)ametijuhend(?=\s|$)/iu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  ledger.spend(withoutWords(name.value, words.split(' ')));
  if (draft.üldosa?.ametinimetus === undefined) draft.üldosa = { ametinimetus: name.with(words), ...draft.üldosa };
  else addOther(draft, undefined, [name.with(words)]);
}

const EARLY_PARTS: ReadonlySet<Part> = new Set<Part>(['üldosa', 'eesmärk', 'ülesanded', 'nõuded']);

/** The signature block stands at the end, under its own heading or none: lines from the first mark on are cut off the last section. */
function cutSignatures(sections: readonly Section[]): Section[] {
  const last = sections.at(-1);
  if (!last || last.part === 'allkirjad') return [...sections];
  // In the parts before the last ones "Töötaja" and the like are values and labels, not sides of a signature.
  if (EARLY_PARTS.has(last.part) && !flatten(last.blocks).some((each) => hasMark(running(each)))) return [...sections];
  const blocks = splitLines(last.blocks);
  const at = signatureStart(blocks);
  if (at >= blocks.length) return [...sections];
  return [
    ...sections.slice(0, -1),
    { ...last, blocks: blocks.slice(0, at) },
    { part: 'allkirjad', blocks: blocks.slice(at) },
  ];
}

/** A signature may have been read as further lines of the paragraph above it. */
function splitLines(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.type !== 'paragraph' || !block.value.includes('\n')) return [block];
    const lines = block.value.split('\n').map((value): Paragraph => ({ ...block, value }));
    const at = signatureStart(lines);
    if (at === 0 || at >= lines.length) return [block];
    return [
      {
        ...block,
        value: lines
          .slice(0, at)
          .map(({ value }) => value)
          .join('\n'),
      },
      ...lines.slice(at),
    ];
  });
}

function readSection(section: Section, draft: Drafted<JobDescription>, reader: Reader): void {
  const { ledger, flow } = reader;
  const { part, heading } = section;
  const blocks = section.blocks;
  if (part !== 'muu' && heading) ledger.spend([heading]);
  switch (part) {
    case 'üldosa': {
      const { part: general, rest } = readGeneralPart(blocks, reader);
      const merged = { ...draft.üldosa, ...general };
      if (Object.keys(merged).length > 0) draft.üldosa = merged;
      keepRest(draft, heading, rest, ledger);
      return;
    }
    case 'eesmärk': {
      const paragraphs = paragraphsOf(blocks, flow);
      if (paragraphs.length > 0) draft.üldosa = { ...draft.üldosa, eesmärk: textOf(paragraphs) };
      return;
    }
    case 'ülesanded': {
      const { tasks, rest } = readTasks(blocks, reader);
      if (tasks.length > 0) draft.ülesanded = [...(draft.ülesanded ?? []), ...tasks];
      keepRest(draft, heading, rest, ledger);
      return;
    }
    case 'nõuded': {
      const { part: requirements, rest } = readRequirements(blocks, reader);
      if (Object.keys(requirements).length > 0) draft.nõuded = { ...draft.nõuded, ...requirements };
      keepRest(draft, heading, rest, ledger);
      return;
    }
    case 'õigused':
    case 'vastutus': {
      const items = clauseItems(paragraphsOf(blocks, flow), ledger);
      draft[part] = [...(draft[part] ?? []), ...items];
      return;
    }
    case 'õigused_ja_vastutus':
      readRightsAndResponsibility(blocks, draft, reader);
      return;
    case 'töövahendid': {
      const paragraphs = paragraphsOf(blocks, flow);
      if (paragraphs.length > 0) draft.töövahendid = textOf(paragraphs);
      return;
    }
    case 'muutmine':
      draft.muutmine = [...(draft.muutmine ?? []), ...paragraphsOf(blocks, flow).map((each) => textOf([each]))];
      return;
    case 'allkirjad': {
      const { signatures, rest } = readSignatures(blocks, ledger);
      if (signatures.length > 0) draft.allkirjad = [...(draft.allkirjad ?? []), ...signatures];
      if (rest.length > 0)
        addOther(
          draft,
          undefined,
          rest.map((each) => textOf([each])),
        );
      return;
    }
    case 'muu': {
      if (heading)
        report(reader.file, 'tundmatu-pealkiri', {
          origin: heading.origin[0],
          parameters: { pealkiri: running(heading) },
        });
      addOther(
        draft,
        heading,
        paragraphsOf(blocks, flow).map((each) => textOf([each])),
      );
    }
  }
}

/** "4. Õigused ja vastutus" without inline labels in blocks of their own: a line may begin with the label. */
function readRightsAndResponsibility(
  blocks: readonly Block[],
  draft: Drafted<JobDescription>,
  { ledger, flow }: Reader,
): void {
  const sides: Record<'õigused' | 'vastutus', Paragraph[]> = { õigused: [], vastutus: [] };
  let side: 'õigused' | 'vastutus' = 'õigused';
  for (const paragraph of flatten(blocks)) {
    const match = /^(õigused|vastutus)\s*:?(?:\s+|$)(.*)$/isu.exec(paragraph.value);
    if (match && paragraph.marker === undefined) {
      side = match[1]!.toLowerCase() as typeof side;
      ledger.spend(match[1]!);
      if (match[2] !== '') sides[side].push({ ...paragraph, value: match[2]! });
    } else sides[side].push(paragraph);
  }
  for (const part of ['õigused', 'vastutus'] as const) {
    if (sides[part].length > 0)
      draft[part] = [...(draft[part] ?? []), ...clauseItems(paragraphsOf(sides[part], flow), ledger)];
  }
}

/** Text of a known section that its reader could not place: kept under the section's own heading. */
function keepRest(
  draft: Drafted<JobDescription>,
  heading: Paragraph | undefined,
  rest: readonly Paragraph[],
  ledger: Ledger,
): void {
  if (rest.length === 0) return;
  if (heading) ledger.structure.splice(ledger.structure.indexOf(heading.value), 1);
  addOther(
    draft,
    heading,
    rest.map((each) => textOf([each])),
  );
}

function addOther(draft: Drafted<JobDescription>, heading: Paragraph | undefined, content: Sourced[]): void {
  const section: Drafted<OtherSection> = { ...(heading ? { pealkiri: textOf([heading]) } : {}), sisu: content };
  draft.muu = [...(draft.muu ?? []), section];
}

/** Parts that every description has (data-model.md 1); a directive's annex without one was cut or is worded in an unknown way. */
const EXPECTED: readonly Exclude<Part, 'muu' | 'eesmärk' | 'õigused_ja_vastutus'>[] = [
  'üldosa',
  'ülesanded',
  'nõuded',
  'õigused',
  'vastutus',
];

function reportMissing(value: JobDescription, document: SegmentedDocument, file: VFile): void {
  const page = document.pages?.[0];
  for (const part of EXPECTED) {
    if (value[part as keyof JobDescription] === undefined)
      report(file, 'puuduv-jagu', { ...(page !== undefined ? { origin: { page } } : {}), parameters: { jagu: part } });
  }
  for (const task of value.ülesanded ?? [])
    if (!task.ülesanne)
      report(file, 'tühi-ülesanne', {
        ...(page !== undefined ? { origin: { page } } : {}),
        parameters: { number: task.number ?? '?' },
      });
}

function reportCoverage(
  { lost, invented }: ReturnType<typeof coverage>,
  document: SegmentedDocument,
  file: VFile,
): void {
  const origin = document.pages ? { page: document.pages[0] } : undefined;
  const list = (words: readonly string[]): string =>
    words.slice(0, 12).join(' ') + (words.length > 12 ? ` … (${words.length})` : '');
  if (lost.length > 0) report(file, 'sõna-kodutu', { origin, parameters: { sõnad: list(lost) } });
  if (invented.length > 0) report(file, 'sõna-liigne', { origin, parameters: { sõnad: list(invented) } });
}

/** Repairs are said, one message a paragraph (data-model.md 3). */
function reportJoined(document: SegmentedDocument, file: VFile): void {
  for (const { value, origin } of flatten(blocksOf(document))) {
    const joined = joinedWords(value);
    if (joined.length > 0)
      report(file, 'poolitus-parandatud', { origin: origin[0], parameters: { sõnad: joined.join(', ') } });
  }
}

function blocksOf(document: SegmentedDocument): Block[] {
  return [
    ...document.mark,
    ...document.title,
    ...document.front,
    ...document.sections.flatMap(({ heading, blocks }) => [...(heading ? [heading] : []), ...blocks]),
  ];
}

/** Every word of the document as its tree has it. */
function sourceText(document: SegmentedDocument): string[] {
  return flatten(blocksOf(document)).map(({ value }) => value);
}
