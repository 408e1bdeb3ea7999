import { type Block, type Cell, joinLines, type Paragraph, type Row, type Table } from '../tree/index.ts';
import type { Section } from './types.ts';
import { keyOf, numberOf, withoutNumber } from './vocabulary/keys.ts';
import type { Lexicon } from './vocabulary/lexicon.ts';
import { REVIEW_OPENINGS } from './vocabulary/phrases.ts';
import type { Part } from './vocabulary/sections.ts';

/** Longer text is no heading: the longest in print has 82 characters. */
const HEADING_CHARACTERS = 110;

/** Parts that a label cell opens in a table of label and value ("Õigused | teha kaugtööd …"). */
const OPENED_BY_LABEL: ReadonlySet<Part> = new Set<Part>([
  'õigused',
  'vastutus',
  'töövahendid',
  'muutmine',
  'allkirjad',
]);

/** What `sectionise` must remember while it walks over the blocks. */
interface Walk {
  lexicon: Lexicon;
  sections: Section[];
  /** Top-level number of the last heading, 0 before the first. */
  number: number;
  /** The section lists its items with bare numbers ("1. …"), so a bare number opens no section. */
  bareItems: boolean;
}

/** A heading found, and what follows it in the same paragraph. */
interface Heading {
  part: Part;
  number: number;
  heading: Paragraph;
  rest?: Paragraph;
}

/**
 * Sort blocks under the headings that open them.
 *
 * Headings are known by their words, the number is a hint only (variants.md 1); a numbered heading that the vocabulary lacks opens
 * a section of part `muu`. Blocks before the first heading come back as `before`.
 */
export function sectionise(blocks: readonly Block[], lexicon: Lexicon): { before: Block[]; sections: Section[] } {
  const walk: Walk = { lexicon, sections: [], number: 0, bareItems: false };
  const before: Block[] = [];
  const put = (block: Block): void => {
    const section = walk.sections.at(-1);
    (section?.blocks ?? before).push(block);
  };
  for (const block of blocks) {
    if (block.type === 'table') walkTable(block, walk, put);
    else walkParagraph(block, walk, put);
  }
  return { before, sections: walk.sections };
}

/** Whether a paragraph opens a section; used to find where the front of a document ends. */
export function opensSection(paragraph: Paragraph, lexicon: Lexicon): boolean {
  return findHeading(paragraph, { lexicon, sections: [], number: 0, bareItems: false }) !== undefined;
}

function walkParagraph(paragraph: Paragraph, walk: Walk, put: (block: Block) => void): void {
  const found = findHeading(paragraph, walk);
  if (found && !found.rest && repeats(found, walk)) return;
  if (found) {
    open(walk, found.part, found.heading, found.number);
    if (found.rest) put(found.rest);
    return;
  }
  openRequirements(paragraph, walk);
  if (isReview(paragraph) && walk.sections.length > 0 && walk.sections.at(-1)!.part !== 'muutmine')
    open(walk, 'muutmine');
  const number = numberOf(joinLines(paragraph.value));
  if (number !== undefined && !number.includes('.') && walk.sections.length > 0) walk.bareItems = true;
  put(paragraph);
}

/** The heading of the open section once more: a table's heading row that the next page repeats. */
function repeats({ part, heading, number }: Heading, walk: Walk): boolean {
  const open = walk.sections.at(-1);
  const same = open?.heading !== undefined && joinLines(open.heading.value) === joinLines(heading.value);
  return same && number > 0 && open.part === part && open.blocks.length > 0;
}

/** Labels that no running text begins with, colon and all. */
const CERTAIN_REQUIREMENTS: ReadonlySet<string> = new Set([
  'haridus',
  'töökogemus',
  'keeleoskus',
  'arvutioskus',
  'isikuomadused',
]);

/** A label of the requirements where another part is open: the heading of the requirements was lost or never printed. */
function opensRequirements(paragraph: Paragraph, walk: Walk): boolean {
  const part = walk.sections.at(-1)?.part;
  if (part === undefined || part === 'nõuded' || part === 'muu') return false;
  const text = joinLines(paragraph.value);
  if (walk.lexicon.label(text)?.group === 'nõuded') return true;
  const hit = walk.lexicon.labelPrefix(text);
  return hit?.separated === true && hit.label.group === 'nõuded' && CERTAIN_REQUIREMENTS.has(hit.label.field);
}

function openRequirements(paragraph: Paragraph, walk: Walk): void {
  if (opensRequirements(paragraph, walk)) open(walk, 'nõuded');
}

function open(walk: Walk, part: Part, heading?: Paragraph, number = 0): void {
  walk.sections.push({ part, ...(heading ? { heading } : {}), blocks: [] });
  if (number > 0) walk.number = number;
  walk.bareItems = false;
}

function findHeading(paragraph: Paragraph, walk: Walk): Heading | undefined {
  if (paragraph.marker !== undefined) return undefined;
  const text = joinLines(paragraph.value);
  const printed = numberOf(text);
  const number = printed !== undefined && !printed.includes('.') ? Number(printed) : 0;
  if (text.length <= HEADING_CHARACTERS) {
    const current = walk.sections.at(-1)?.part;
    const leadIn = text.endsWith(':') && number === 0 ? walk.lexicon.sectionOfLeadIn(text) : undefined;
    if (leadIn && current !== undefined && leadIn !== current) return { part: leadIn, number, heading: paragraph };
    const part = known(text, paragraph, walk.lexicon) ?? namesPost(text, number, paragraph, walk);
    if (part === 'ülesanded' && number === 0 && current === part) return undefined; // a column's heading
    if (part === 'eesmärk' && number === 0 && current === 'üldosa') return undefined; // a label of the general part
    if (part && !(printed?.includes('.') ?? false)) return { part, number, heading: paragraph };
  }
  const shared = number > 0 ? headingWithText(paragraph, number, walk.lexicon) : undefined;
  if (shared) return shared;
  return isUnknownHeading(text, number, paragraph, walk) ? { part: 'muu', number, heading: paragraph } : undefined;
}

function known(text: string, paragraph: Paragraph, lexicon: Lexicon): Exclude<Part, 'muu'> | undefined {
  const part = lexicon.section(text);
  if (part !== undefined || paragraph.origin[0]?.method !== 'ocr') return part;
  const closest = lexicon.closest(text);
  return closest === undefined ? undefined : lexicon.section(closest);
}

/** "Referendi õigused": known by its last word where print or number says that it is a heading. */
function namesPost(text: string, number: number, paragraph: Paragraph, walk: Walk): Exclude<Part, 'muu'> | undefined {
  if (/[.;,]$/u.test(text) || !/^[\p{Lu}\d]/u.test(text)) return undefined;
  const words = withoutNumber(text);
  const printed =
    number > walk.number ||
    paragraph.bold === true ||
    paragraph.heading !== undefined ||
    paragraph.spaced === true ||
    (words === words.toUpperCase() && /\p{L}{4}/u.test(words));
  return printed ? walk.lexicon.sectionOfPost(text) : undefined;
}

/**
 * A heading that no vocabulary knows: it carries the next number, or stands out in print, and does not end as a sentence does.
 */
function isUnknownHeading(text: string, number: number, paragraph: Paragraph, walk: Walk): boolean {
  if (number <= walk.number || walk.sections.length === 0 || text.length > HEADING_CHARACTERS) return false;
  const words = withoutNumber(text);
  if (!/^\p{Lu}/u.test(words) || /[.,;:]$/u.test(words)) return false;
  const capitals = words === words.toUpperCase() && /\p{L}{4}/u.test(words);
  if (capitals || paragraph.bold === true || paragraph.heading !== undefined) return true;
  // A number may be skipped with its section; the longer the words, the less they look like a heading.
  if (walk.number === 0) return false; // headings bear no such numbers here, so an item does
  const most = number === walk.number + 1 ? 6 : number === walk.number + 2 ? 3 : 0;
  return !walk.bareItems && words.length <= 60 && words.split(' ').length <= most;
}

/** "2. Teenistuskoha eesmärk Tagada …": heading and text on one line; the text begins with a capital. */
function headingWithText(paragraph: Paragraph, number: number, lexicon: Lexicon): Heading | undefined {
  const text = joinLines(paragraph.value);
  const hit = lexicon.sectionPrefix(text);
  if (!hit || hit.rest === '' || !/^[\p{Lu}\p{N}]/u.test(hit.rest)) return undefined;
  return {
    part: hit.part,
    number,
    heading: { ...paragraph, value: hit.printed },
    rest: { ...paragraph, value: hit.rest },
  };
}

/** "Ametijuhend vaadatakse üle …" closes a description of any layout (data-model.md 2, rule 10). */
export function isReview(paragraph: Paragraph): boolean {
  const key = keyOf(joinLines(paragraph.value));
  return REVIEW_OPENINGS.some((opening) => key.startsWith(opening));
}

/** Rows go to the section open at the time; a row that is a heading opens the next one. */
function walkTable(table: Table, walk: Walk, put: (block: Block) => void): void {
  let rows: Row[] = [];
  const flush = (): void => {
    if (rows.length > 0) put({ ...table, children: rows });
    rows = [];
  };
  for (const row of table.children) {
    const filled = row.children.filter((cell) => cell.children.length > 0);
    const first = filled[0] ? firstParagraph(filled[0]) : undefined;
    const opened = first && headingOfRow(first, filled, walk);
    if (!opened) {
      if (filled.length === 1 && first && isReview(first) && walk.sections.at(-1)?.part !== 'muutmine') {
        flush();
        open(walk, 'muutmine');
        for (const block of filled[0]!.children) put(block);
        continue;
      }
      if (first && opensRequirements(first, walk)) {
        flush();
        open(walk, 'nõuded');
      }
      rows.push(row);
      continue;
    }
    flush();
    open(walk, opened.part, opened.heading, opened.number);
    const rest: Block[] = [...(opened.rest ? [opened.rest] : []), ...filled[0]!.children.slice(1)];
    if (opened.columns)
      rows.push({
        ...row,
        children: row.children.map((cell) => (cell === filled[0] ? { ...cell, children: rest } : cell)),
      });
    else for (const block of [...rest, ...filled.slice(1).flatMap((cell) => cell.children)]) put(block);
  }
  flush();
}

/** The heading that a row holds; `columns` where its other cells are headings of columns and stay a row of the table. */
function headingOfRow(
  first: Paragraph,
  filled: readonly Cell[],
  walk: Walk,
): (Heading & { columns?: boolean }) | undefined {
  const found = findHeading(first, walk);
  const others = filled.slice(1);
  const areColumns = others.length > 0 && others.every((cell) => walk.lexicon.column(cellText(cell)) !== undefined);
  if (others.length === 0) return found && (found.number > 0 || filled[0]!.children.length === 1) ? found : undefined;
  if (areColumns) return found && found.number > 0 ? { ...found, columns: true } : undefined;
  if (!found) return undefined;
  if (found.number > 0 && found.part !== 'muu') return found;
  return OPENED_BY_LABEL.has(found.part) ? found : undefined;
}

function firstParagraph(cell: Cell): Paragraph | undefined {
  const first = cell.children[0];
  return first?.type === 'paragraph' ? first : undefined;
}

/** The running text of a cell. */
export function cellText(cell: Cell): string {
  return cell.children
    .map((block) => (block.type === 'paragraph' ? joinLines(block.value) : ''))
    .join(' ')
    .trim();
}
