import { joinLines, type Paragraph } from '../tree/index.ts';
import type { Section } from './types.ts';
import { keyOf, numberOf, withoutNumber } from './vocabulary/keys.ts';
import type { Lexicon, SectionPrefix } from './vocabulary/lexicon.ts';
import { type Part, REGISTER_HEADINGS } from './vocabulary/sections.ts';

/** Longer text is no heading: the longest in print has 82 characters. */
const HEADING_CHARACTERS = 110;

/** What must be remembered of the sections so far to know the next heading. */
export interface Walk {
  lexicon: Lexicon;
  sections: Section[];
  /** Top-level number of the last heading, 0 before the first. */
  number: number;
  /** The section lists its items with bare numbers ("1. …"), so a bare number opens no section. */
  bareItems: boolean;
}

/** A heading found, and what follows it in the same paragraph. */
export interface Heading {
  part: Part;
  number: number;
  /** Absent where a label of the part has the number of a heading: the label is `rest`. */
  heading?: Paragraph;
  rest?: Paragraph;
}

/** The heading that a paragraph is or begins with, by its words, then by number and print; `undefined` where it is none. */
export function findHeading(paragraph: Paragraph, walk: Walk): Heading | undefined {
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
  if (walk.sections.length > 0 && REGISTER_HEADINGS.includes(keyOf(text)))
    return { part: 'muu', number, heading: paragraph };
  const shared = headingWithText(paragraph, number, walk);
  if (shared) return shared;
  if (!isUnknownHeading(text, number, paragraph, walk)) return undefined;
  return walk.lexicon.label(text)?.group === 'nõuded'
    ? { part: 'nõuded', number, rest: paragraph }
    : { part: 'muu', number, heading: paragraph };
}

function known(text: string, paragraph: Paragraph, lexicon: Lexicon): Exclude<Part, 'muu'> | undefined {
  const part = lexicon.section(text);
  if (part !== undefined || paragraph.origin[0]?.method !== 'ocr') return part;
  const closest = lexicon.closest(text);
  return closest === undefined ? undefined : lexicon.section(closest);
}

/** "IV. …", "IV …": only headings are counted so. */
const ROMAN = /^[IVX]{1,4}[.)]?\s/u;

/** "Referendi õigused": known by its last word where print or number says that it is a heading. */
function namesPost(text: string, number: number, paragraph: Paragraph, walk: Walk): Exclude<Part, 'muu'> | undefined {
  if (/[.;,]$/u.test(text) || !/^[\p{Lu}\d]/u.test(text)) return undefined;
  const words = withoutNumber(text);
  const printed =
    number > walk.number ||
    ROMAN.test(text) ||
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

/**
 * Heading and text on one line: "2. Teenistuskoha eesmärk Tagada …", where the text begins with a capital, or "Vastutus: vastutab …".
 *
 * Without a number the colon is asked for, the part's own name ("Vastutusala: …" is a label of the general part), and that the part
 * is new.
 */
function headingWithText(paragraph: Paragraph, number: number, walk: Walk): Heading | undefined {
  const hit = walk.lexicon.sectionPrefix(joinLines(paragraph.value));
  if (!hit || hit.rest === '') return undefined;
  const opens = number > 0 ? /^[\p{Lu}\p{N}]/u.test(hit.rest) : isRunIn(hit, walk);
  if (!opens) return undefined;
  return {
    part: hit.part,
    number,
    heading: { ...paragraph, value: hit.printed },
    rest: { ...paragraph, value: hit.rest },
  };
}

/** Parts that a word and a colon may open before their text; a purpose and the like so printed are fields of the general part. */
const RUN_IN: ReadonlySet<Part> = new Set<Part>([
  'ülesanded',
  'nõuded',
  'õigused',
  'vastutus',
  'töövahendid',
  'muutmine',
]);

function isRunIn({ part, printed, separated }: SectionPrefix, { sections }: Walk): boolean {
  if (!separated || !RUN_IN.has(part) || !keyOf(printed).endsWith(part)) return false;
  const sides: Part = 'õigused_ja_vastutus'; // its lines bear such words as well
  return sections.at(-1)?.part !== sides && sections.every((section) => section.part !== part);
}
