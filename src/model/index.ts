import type { VFile } from 'vfile';
import { report } from '../messages/index.ts';
import {
  createLexicon,
  type ExtraVocabulary,
  type Part,
  type Section,
  type SegmentedDocument,
  REGISTER_HEADINGS,
  keyOf,
} from '../segment/index.ts';
import { type Block, joinLines, type Paragraph } from '../tree/index.ts';
import { reportCoverage, reportJoined, reportMissing } from './checks.ts';
import { coverage } from './coverage.ts';
import { readDirective } from './directive.ts';
import { nameFromTitle, readFront } from './front.ts';
import { readGeneralPart } from './general-part.ts';
import { joinParts } from './join-parts.ts';
import { clauseItems, withoutListNumber, withoutSectionNumbers } from './lists.ts';
import { addOther, keepRest } from './other.ts';
import { type Flow, flatten, flowOf, paragraphsOf, running } from './paragraphs.ts';
import { readRequirements } from './requirements.ts';
import { readRightsAndResponsibility } from './rights.ts';
import { isCertain, sidesOf } from './signature-lines.ts';
import { readSignatures, signatureStart } from './signatures.ts';
import { type Draft, joinTexts, Ledger, settle, textOf } from './sourced.ts';
import { readTasks } from './tasks.ts';
import type { Description, Directive, Modelled } from './types.ts';

export { educationLevels } from './education.ts';
export { experienceYears } from './experience.ts';
export { languageSkills } from './languages.ts';
export { sourceRecord } from './source-record.ts';
export type * from './types.ts';

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
    reportJoined(blocksOf(document), file);
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

function readDescription(document: SegmentedDocument, reader: Reader, directive: Directive | undefined): Draft {
  const draft: Draft = { skeem: 'ametijuhend.v1' };
  readFront(document, draft, reader, directive);
  for (const section of cutSignatures(document.sections)) readSection(section, draft, reader);
  nameFromTitle(document, draft, reader);
  return draft;
}

const EARLY_PARTS: ReadonlySet<Part> = new Set<Part>(['üldosa', 'eesmärk', 'ülesanded', 'nõuded']);

/** The signature block stands at the end, under its own heading or none: lines from the first mark on are cut off the last section. */
function cutSignatures(sections: readonly Section[]): Section[] {
  const at = sections.findLastIndex(({ heading }) => !heading || !REGISTER_HEADINGS.includes(keyOf(running(heading))));
  if (at < sections.length - 1) return [...cutSignatures(sections.slice(0, at + 1)), ...sections.slice(at + 1)];
  const last = sections.at(-1);
  if (!last || last.part === 'allkirjad') return [...sections];
  // In the parts before the last ones "Töötaja" and the like are values and labels, not sides of a signature.
  const lines = flatten(last.blocks).flatMap(({ value }) => value.split('\n').map((line) => line.trim()));
  if (EARLY_PARTS.has(last.part) && !lines.some((line, i) => isCertain(line) || isSideToSign(lines, i)))
    return [...sections];
  const blocks = splitLines(last.blocks);
  const start = signatureStart(blocks);
  if (start >= blocks.length) return [...sections];
  return [
    ...sections.slice(0, -1),
    { ...last, blocks: blocks.slice(0, start) },
    { part: 'allkirjad', blocks: blocks.slice(start) },
  ];
}

/** Lines between a side and the rule to sign on: name and office, of two columns. */
const LINES_TO_RULE = 8;

/** "Tööandja:", and a rule to sign on a few lines below. */
function isSideToSign(lines: readonly string[], at: number): boolean {
  const rule = (line: string): boolean => /^[_.…\s]{5,}$/u.test(line);
  return sidesOf(lines[at]!).length > 0 && lines.slice(at + 1, at + 1 + LINES_TO_RULE).some(rule);
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

function readSection(section: Section, draft: Draft, reader: Reader): void {
  const { ledger, flow } = reader;
  const { part, heading } = section;
  const blocks = section.blocks;
  if (part !== 'muu' && heading) ledger.spend([heading]);
  switch (part) {
    case 'üldosa': {
      const { part: general, rest } = readGeneralPart(blocks, reader);
      if (Object.keys(general).length > 0) draft.üldosa = joinParts(draft.üldosa, general);
      keepRest(draft, heading, rest, ledger);
      return;
    }
    case 'eesmärk': {
      const paragraphs = withoutSectionNumbers(paragraphsOf(blocks, flow), ledger);
      if (paragraphs.length > 0) draft.üldosa = joinParts(draft.üldosa, { eesmärk: textOf(paragraphs) });
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
      if (Object.keys(requirements).length > 0) draft.nõuded = joinParts(draft.nõuded, requirements);
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
      const paragraphs = withoutSectionNumbers(paragraphsOf(blocks, flow), ledger);
      if (paragraphs.length > 0) draft.töövahendid = joinTexts(draft.töövahendid, textOf(paragraphs));
      return;
    }
    case 'muutmine':
      draft.muutmine = [
        ...(draft.muutmine ?? []),
        ...paragraphsOf(blocks, flow).map((each) => withoutListNumber(textOf([each]), ledger)),
      ];
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
      if (
        heading &&
        reader.lexicon.label(running(heading))?.field === 'eritingimused' &&
        !draft.üldosa?.eritingimused
      ) {
        // A field of the general part, printed as a section.
        ledger.spend([heading]);
        draft.üldosa = { ...draft.üldosa, eritingimused: textOf(paragraphsOf(blocks, flow)) };
        return;
      }
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
