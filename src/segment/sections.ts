import { type Block, type Cell, joinLines, type Paragraph, type Row, type Table } from '../tree/index.ts';
import { cellText } from './cell-text.ts';
import { withNumbersJoined } from './number-column.ts';
import type { Section } from './types.ts';
import { findHeading, type Heading, type Walk } from './headings.ts';
import { keyOf, numberOf } from './vocabulary/keys.ts';
import type { Lexicon } from './vocabulary/lexicon.ts';
import { REVIEW_OPENINGS } from './vocabulary/phrases.ts';
import type { Part } from './vocabulary/sections.ts';

/** Parts that a label cell opens in a table of label and value ("Õigused | teha kaugtööd …"). */
const OPENED_BY_LABEL: ReadonlySet<Part> = new Set<Part>([
  'õigused',
  'vastutus',
  'töövahendid',
  'muutmine',
  'allkirjad',
]);

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
  for (const [i, block] of blocks.entries()) {
    if (block.type === 'table') walkTable(withNumbersJoined(block, lexicon), walk, put);
    else walkParagraph(block, walk, put, blocks.slice(i + 1, i + 1 + LINES_OF_A_VALUE));
  }
  return { before, sections: walk.sections };
}

/** Whether a paragraph opens a section; used to find where the front of a document ends. */
export function opensSection(paragraph: Paragraph, lexicon: Lexicon): boolean {
  return findHeading(paragraph, { lexicon, sections: [], number: 0, bareItems: false }) !== undefined;
}

function walkParagraph(paragraph: Paragraph, walk: Walk, put: (block: Block) => void, below: readonly Block[]): void {
  const found = findHeading(paragraph, walk);
  if (found && !found.rest && repeats(found, walk)) return;
  if (found) {
    open(walk, found.part, found.heading, found.number);
    if (found.rest) put(found.rest);
    return;
  }
  if (opensRequirements(paragraph, walk) || opensBareRequirements(paragraph, walk, below)) open(walk, 'nõuded');
  if (isReview(paragraph) && walk.sections.length > 0 && walk.sections.at(-1)!.part !== 'muutmine')
    open(walk, 'muutmine');
  const number = numberOf(joinLines(paragraph.value));
  if (number !== undefined && !number.includes('.') && walk.sections.length > 0) walk.bareItems = true;
  put(paragraph);
}

/** The heading of the open section once more: a table's heading row that the next page repeats. */
function repeats({ part, heading, number }: Heading, walk: Walk): boolean {
  const open = walk.sections.at(-1);
  const same = heading && open?.heading && joinLines(open.heading.value) === joinLines(heading.value);
  return same === true && number > 0 && open.part === part && open.blocks.length > 0;
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

/** Lines of a value at most before the next label is to be seen. */
const LINES_OF_A_VALUE = 3;

/** "Haridus magistrikraad" where nothing but a space parts label and value: another such label stands a few lines below. */
function opensBareRequirements(paragraph: Paragraph, walk: Walk, below: readonly Block[]): boolean {
  const part = walk.sections.at(-1)?.part;
  if (part === undefined || part === 'nõuded' || part === 'muu') return false;
  const own = bareLabel(paragraph, walk.lexicon);
  const others = below.map((block) => (block.type === 'paragraph' ? bareLabel(block, walk.lexicon) : undefined));
  return own !== undefined && others.some((other) => other !== undefined && other !== own);
}

function bareLabel(paragraph: Paragraph, lexicon: Lexicon): string | undefined {
  const hit = paragraph.marker === undefined ? lexicon.labelPrefix(joinLines(paragraph.value)) : undefined;
  if (hit?.label.group !== 'nõuded' || !/^\p{Lu}/u.test(hit.printed)) return undefined;
  return CERTAIN_REQUIREMENTS.has(hit.label.field) ? hit.label.field : undefined;
}

function open(walk: Walk, part: Part, heading?: Paragraph, number = 0): void {
  walk.sections.push({ part, ...(heading ? { heading } : {}), blocks: [] });
  if (number > 0) walk.number = number;
  walk.bareItems = false;
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
      const part =
        first && (opensRequirements(first, walk) || isFirstRequirement(filled, walk))
          ? 'nõuded'
          : opensTasks(filled, walk)
            ? 'ülesanded'
            : undefined;
      if (part) {
        flush();
        open(walk, part);
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

/** "Haridus | magistrikraad" in a table of labels that no heading stands above. */
function isFirstRequirement(filled: readonly Cell[], { lexicon, sections }: Walk): boolean {
  const label = filled.length > 1 && sections.length === 0 ? lexicon.label(cellText(filled[0]!)) : undefined;
  return label?.group === 'nõuded' && CERTAIN_REQUIREMENTS.has(label.field);
}

/** "Tööülesanded | 1. Koostab …": tasks in a table of labels, before any other part but the general one. */
function isTaskLabel([, ...others]: readonly Cell[], { sections }: Walk): boolean {
  const isEarly = sections.every(({ part }) => part === 'üldosa' || part === 'eesmärk');
  return isEarly && others.map(cellText).join(' ').length > LONGEST_COLUMN_HEADING;
}

/** Characters; a cell with more says what is to be done. */
const LONGEST_COLUMN_HEADING = 60;

/** Headings of the columns of tasks and of their results, where no heading announced any: "Ülesanded | Tulemused". */
function opensTasks(filled: readonly Cell[], { lexicon, sections }: Walk): boolean {
  const [first, ...others] = filled.map((cell) => lexicon.column(cellText(cell)));
  const areTasks =
    first === 'ülesanne' && others.includes('tulemused') && others.every((column) => column !== undefined);
  return areTasks && sections.every(({ part }) => part !== 'ülesanded');
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
  if (found.part === 'ülesanded' && isTaskLabel(filled, walk)) return found;
  return OPENED_BY_LABEL.has(found.part) ? found : undefined;
}

function firstParagraph(cell: Cell): Paragraph | undefined {
  const first = cell.children[0];
  return first?.type === 'paragraph' ? first : undefined;
}
