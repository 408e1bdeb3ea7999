import { type Block, joinLines, lowerCase, type Origin, type Paragraph, type Root } from '../tree/index.ts';
import { belongsToMark, isInstitution, isMarkStart } from './mark.ts';
import { cellText } from './cell-text.ts';
import { DECIDING } from './clause-verbs.ts';
import { opensSection, sectionise } from './sections.ts';
import type { SegmentedDocument } from './types.ts';
import { DIRECTIVES } from './vocabulary/directives.ts';
import { closeLetterSpacing, keyOf } from './vocabulary/keys.ts';
import type { Lexicon } from './vocabulary/lexicon.ts';

/** A title is short: "<unit> <position> ametijuhend". */
const TITLE_WORDS = 14;
/** Characters of a title with the line below it. */
const LONGEST_TITLE = 250;
/** Blocks between the first line of an approval mark and the title: mark of up to five lines, title of up to five. */
const FRONT_BLOCKS = 14;

/** Split a file into its documents: a directive and its annexes, or one description (data-model.md, first paragraph). */
export function splitDocuments(root: Root, lexicon: Lexicon): SegmentedDocument[] {
  const blocks = separateDirectives(separateTitles(unwrapFronts(root.children), lexicon), lexicon);
  const starts = findStarts(blocks, lexicon);
  const first = starts[0];
  // Text before the first start belongs to it: a letterhead, or the first page that lost its title.
  if (!first) starts.push({ at: 0, kind: 'ametijuhend' });
  else first.at = 0;
  return starts.map(({ at, kind }, i) => {
    const own = blocks.slice(at, starts[i + 1]?.at ?? blocks.length);
    const pages = pagesOf(own);
    return {
      ...(kind === 'käskkiri' ? directive(own) : description(own, lexicon)),
      lines: root.lines ?? false,
      ...(pages ? { pages } : {}),
    };
  });
}

interface Start {
  at: number;
  kind: SegmentedDocument['kind'];
}

function findStarts(blocks: readonly Block[], lexicon: Lexicon): Start[] {
  const starts: Start[] = [];
  let earliest = 0; // a mark may not be looked for before the previous title
  for (const [i, block] of blocks.entries()) {
    if (block.type !== 'paragraph') continue;
    if (isDirectiveTitle(block, blocks, i)) {
      starts.push({ at: i, kind: 'käskkiri' });
      earliest = i + 1;
    } else if (isDescriptionTitle(block, blocks, i, lexicon)) {
      starts.push({ at: startOfFront(blocks, i, earliest, lexicon), kind: 'ametijuhend' });
      earliest = i + 1;
    }
  }
  return starts;
}

/** The first block of the mark and the upper title lines above a title at `title`. */
function startOfFront(blocks: readonly Block[], title: number, earliest: number, lexicon: Lexicon): number {
  let start = title;
  for (let i = title - 1; i >= Math.max(earliest, title - FRONT_BLOCKS); i--) {
    const block = blocks[i]!;
    if (block.type !== 'paragraph' || (!isMarkStart(block) && opensSection(block, lexicon))) break;
    if (isMarkStart(block)) start = i;
    else if (start === i + 1 && isTitleLine(block)) start = i;
  }
  return start;
}

/** A line of a title above `AMETIJUHEND`: capitals only, or centred (institution, unit, position). */
function isTitleLine(paragraph: Paragraph): boolean {
  const text = joinLines(paragraph.value);
  if (paragraph.marker !== undefined || text.length > 120 || /[.;:]$/u.test(text)) return false;
  return (
    (/\p{Lu}{4}/u.test(text) && text === text.toUpperCase()) ||
    (paragraph.align === 'centre' && paragraph.bold === true)
  );
}

/** Words of the longest title of a directive: its institution, its office, its kind. */
const DIRECTIVE_WORDS = 6;

/** "PEADIREKTORI KÄSKKIRI", "LEPIKU VALLAVALITSUSE KORRALDUS"; words in the middle of a text are told by capitals, or the number below. */
function isDirectiveTitle(paragraph: Paragraph, blocks: readonly Block[], at: number): boolean {
  if (!namesDirective(paragraph)) return false;
  const text = closeLetterSpacing(joinLines(paragraph.value).trim());
  const words = lowerCase(text).split(/\s/u);
  if (words.length > DIRECTIVE_WORDS || !words.every((word) => /^[\p{L}-]+$/u.test(word))) return false;
  if (!/^(?:\p{Lu}|käskkiri$)/u.test(text)) return false;
  const isNumbered = blocks.slice(at + 1, at + 5).some((block) => textsOf(block).some((line) => /\bnr\s/u.test(line)));
  const capitals = text === text.toUpperCase();
  return words.at(-1) === 'käskkiri' && words.length <= 4 ? capitals || isNumbered : capitals && isNumbered;
}

function namesDirective(block: Block): boolean {
  if (block.type !== 'paragraph') return false;
  const last = closeLetterSpacing(joinLines(block.value).trim()).split(/\s/u).at(-1)!;
  return DIRECTIVES.some(([nominative]) => nominative === last.toLowerCase());
}

function textsOf(block: Block): string[] {
  if (block.type === 'paragraph') return [joinLines(block.value)];
  return block.children.flatMap((row) => row.children.map(cellText));
}

function isDescriptionTitle(paragraph: Paragraph, blocks: readonly Block[], at: number, lexicon: Lexicon): boolean {
  const text = closeLetterSpacing(joinLines(paragraph.value)).trim();
  if (
    paragraph.marker !== undefined ||
    text.split(' ').length > TITLE_WORDS ||
    /[.,;:]$/u.test(text) ||
    /^\d/u.test(text)
  )
    return false;
  const key = keyOf(text);
  if (key === 'ametijuhend' || key.split(' / ').includes('ametijuhend')) return true;
  if (!key.endsWith(' ametijuhend') && !key.startsWith('ametijuhend ')) {
    return paragraph.origin[0]?.method === 'ocr' && lexicon.closest(text) === 'ametijuhend';
  }
  const printed =
    text.includes('AMETIJUHEND') ||
    paragraph.bold === true ||
    paragraph.align === 'centre' ||
    paragraph.heading !== undefined;
  if (key.startsWith('ametijuhend ')) return printed && /^AMETIJUHEND\s+\p{Lu}/u.test(text);
  return printed || at === 0 || opensSoon(blocks, at, lexicon);
}

/** A section opens within the next few blocks: what a real title is followed by. */
function opensSoon(blocks: readonly Block[], at: number, lexicon: Lexicon): boolean {
  return blocks.slice(at + 1, at + 6).some((block) => block.type === 'paragraph' && opensSection(block, lexicon));
}

/** "VALVURI AMETIJUHEND" ⏎ "(öine vahetus)": what stands below the title in its paragraph becomes a line of the title. */
const TITLE_AND_MORE = /^([^\n]{0,120}ametijuhend)\n([^\n]{1,120})$/iu;

/** An approval mark and, right below it, the lines of the title: two paragraphs, and one for each line of the title. */
function markAndTitle(block: Paragraph): Paragraph[] {
  const lines = block.value.split('\n').map((value) => ({ ...block, value }));
  let at = lines.findIndex(({ value }) => /(?:^|\s)ametijuhend$/iu.test(value.trim()));
  if (at < 1 || !isMarkStart(lines[0]!)) return [];
  while (at > 1 && isTitleLine(lines[at - 1]!)) at--;
  const mark = lines.slice(0, at).map(({ value }) => value);
  return [{ ...block, value: mark.join('\n') }, ...lines.slice(at)];
}

/**
 * "AMETIJUHEND 1. ÜLDOSA" stands on one line in some extracts, title and heading become blocks of their own; so do lines of a title.
 */
function separateTitles(blocks: readonly Block[], lexicon: Lexicon): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.type !== 'paragraph') return [block];
    const parts = block.value.length < LONGEST_TITLE ? markAndTitle(block) : [];
    if (parts.length > 0) return parts;
    const lines = block.value.length < LONGEST_TITLE && TITLE_AND_MORE.exec(block.value);
    if (lines) return [lines[1]!, lines[2]!].map((value) => ({ ...block, value }));
    const match = /^(\s*ametijuhend)\s+(\d{1,2}\.?\s*\p{L}[^\n]*)/iu.exec(block.value);
    if (!match) return [block];
    const rest = { ...block, value: block.value.slice(block.value.indexOf(match[2]!)) };
    return opensSection(rest, lexicon) ? [{ ...block, value: match[1]!.trim() }, rest] : [block];
  });
}

const DIRECTIVE_AND_NUMBER = new RegExp(
  `^((?:\\p{L}[\\p{L}-]{1,30}\\s){0,${DIRECTIVE_WORDS - 1}}(?:${DIRECTIVES.map(([nominative]) => nominative).join('|')}))\\s+((?:nr|№|\\d)[^]*)$`,
  'iu',
);

/**
 * "KÄSKKIRI 14.03.2024 nr 17": title and number on one line or in one row become blocks of their own, where what follows is a
 * directive; with a description below, the same words are its approval mark.
 */
function separateDirectives(blocks: readonly Block[], lexicon: Lexicon): Block[] {
  return blocks.flatMap((block, i): Block[] => {
    const parts = directiveAndNumber(block);
    return parts.length > 0 && decides(blocks, i, lexicon) ? parts : [block];
  });
}

function directiveAndNumber(block: Block): Block[] {
  if (block.type === 'table') {
    const [row, ...more] = block.children;
    const blocks = row?.children.flatMap((cell) => cell.children) ?? [];
    const isTitle = more.length === 0 && blocks[0] && namesDirective(blocks[0]);
    return isTitle && blocks.every(({ type }) => type === 'paragraph') ? blocks : [];
  }
  const match = block.value.length < LONGEST_TITLE ? DIRECTIVE_AND_NUMBER.exec(block.value) : null;
  return match ? [match[1]!, match[2]!].map((value) => ({ ...block, value })) : [];
}

/** Blocks between the title of a directive and its first clause: number, title, basis, a letterhead's lines. */
const HEAD_BLOCKS = 12;
const CLAUSE_VERB = new RegExp(`(?<!\\p{L})${DECIDING}`, 'iu');

/** Whether a clause follows, and no description before it. */
function decides(blocks: readonly Block[], at: number, lexicon: Lexicon): boolean {
  const below = blocks.slice(at + 1, at + 1 + HEAD_BLOCKS);
  const clause = below.findIndex((block) => textsOf(block).some((text) => CLAUSE_VERB.test(text)));
  const isDescription = (block: Block, i: number): boolean =>
    block.type === 'paragraph' && isDescriptionTitle(block, blocks, at + 1 + i, lexicon);
  return clause >= 0 && !below.slice(0, clause).some(isDescription);
}

/** A table that only places an approval mark on the page is no table: its cells' blocks stand in its stead. */
function unwrapFronts(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.type !== 'table' || block.children.length > FRONT_BLOCKS) return [block];
    const cells = block.children.flatMap((row) => row.children);
    const first = cells.find(({ children }) => children.some((each) => each.type === 'paragraph' && isMarkStart(each)));
    if (!first) return [block];
    // A letterhead beside the mark goes on in its own column, as the mark does.
    const ordered = first.column > 0 ? cells.toSorted((a, b) => a.column - b.column) : cells;
    return ordered.flatMap((cell) => cell.children);
  });
}

function directive(blocks: Block[]): Pick<SegmentedDocument, 'kind' | 'mark' | 'title' | 'front' | 'sections'> {
  const at = blocks.findIndex(namesDirective);
  const title = blocks[at];
  return {
    kind: 'käskkiri',
    mark: [],
    title: title?.type === 'paragraph' ? [title] : [],
    front: blocks.slice(0, Math.max(at, 0)),
    sections: [{ part: 'muu', blocks: blocks.slice(at + 1) }],
  };
}

function description(
  blocks: Block[],
  lexicon: Lexicon,
): Pick<SegmentedDocument, 'kind' | 'mark' | 'title' | 'front' | 'sections'> {
  const { before: whole, sections } = sectionise(blocks, lexicon);
  const general = sections.some(({ part }) => part === 'üldosa') ? -1 : startOfLabels(whole, lexicon);
  const before = general < 0 ? whole : whole.slice(0, general);
  if (general >= 0) sections.unshift({ part: 'üldosa', blocks: whole.slice(general) });
  const mark: Paragraph[] = [];
  const title: Paragraph[] = [];
  const front: Block[] = [];
  let inMark = false;
  for (const block of before) {
    if (block.type !== 'paragraph') {
      front.push(block);
      continue;
    }
    if (
      /\bametijuhend$|^ametijuhend\b/iu.test(closeLetterSpacing(joinLines(block.value).trim())) ||
      (title.length > 0 && !isMarkStart(block) && !inMark)
    ) {
      inMark = false;
      title.push(block);
    } else if (isMarkStart(block) || (inMark && belongsToMark(block))) {
      inMark = true;
      mark.push(block);
    } else if (isTitleLine(block)) title.push(block);
    else front.push(block);
  }
  const above = front.at(-1);
  const own = mark.length > 0 && !mark.some(isInstitution) && above?.type === 'paragraph' && isInstitution(above);
  if (own && before.indexOf(above) === before.indexOf(mark[0]!) - 1) mark.unshift(front.pop() as Paragraph);
  return { kind: 'ametijuhend', mark, title, front, sections };
}

/** A general part without a heading: where at least so many labels stand between the title and the first section. */
const LABELS_OF_GENERAL_PART = 2;

/** The same where nothing but a space parts label and value: a line of a title may begin with the words of a label. */
const BARE_LABELS = 3;

function startOfLabels(blocks: readonly Block[], lexicon: Lexicon): number {
  const isLabelled = (block: Block): boolean => {
    if (block.type === 'table') {
      const labels = block.children.flatMap(({ children }) => children).filter((cell) => lexicon.label(cellText(cell)));
      return labels.length >= LABELS_OF_GENERAL_PART;
    }
    const hit = lexicon.labelPrefix(joinLines(block.value));
    return hit?.label.group === 'üldosa' && (hit.separated || hit.rest === '' || standsOnOwnLine(hit.printed, block));
  };
  const bare = blocks.filter((block) => isBareLabel(block, lexicon));
  if (bare.length >= BARE_LABELS) return blocks.findIndex((block) => isLabelled(block) || isBareLabel(block, lexicon));
  const labelled = blocks.filter(isLabelled);
  const enough = labelled.length >= LABELS_OF_GENERAL_PART || labelled.some(({ type }) => type === 'table');
  return enough ? blocks.findIndex(isLabelled) : -1;
}

/** "Vahetu juht Instituudi direktor": a short line, no sentence. */
function isBareLabel(block: Block, lexicon: Lexicon): boolean {
  if (block.type !== 'paragraph' || /[.;]$/u.test(block.value)) return false;
  const hit = lexicon.labelPrefix(joinLines(block.value));
  return hit?.label.group === 'üldosa' && hit.rest !== '' && /^\p{Lu}\P{Lu}/u.test(hit.printed);
}

/** "ASENDAJA" ⏎ "Kantselei juhtivspetsialist": a label that a line break parts from its value. */
function standsOnOwnLine(label: string, { value }: Paragraph): boolean {
  return value.split('\n', 1)[0]!.trim() === label;
}

function pagesOf(blocks: readonly Block[]): [number, number] | undefined {
  let first = Infinity;
  let last = 0;
  const see = (origin: readonly Origin[]): void => {
    for (const { page } of origin) {
      if (page === undefined) continue;
      first = Math.min(first, page);
      last = Math.max(last, page);
    }
  };
  const walk = (list: readonly Block[]): void => {
    for (const block of list) {
      if (block.type === 'paragraph') see(block.origin);
      else for (const row of block.children) for (const cell of row.children) walk(cell.children);
    }
  };
  walk(blocks);
  return last > 0 ? [first, last] : undefined;
}
