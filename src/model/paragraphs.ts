import { most, type Block, type Cell, joinLines, type Paragraph } from '../tree/index.ts';
import { keyOf, numberOf, partOfLeadIn } from '../segment/index.ts';

/**
 * Lines of a text file break at a fixed width when most of them are near one length; wider lines are a register page's, whose lines
 * end where a paragraph or a cell ends.
 */
const HARD_WRAP_CHARACTERS = 140;

/** How lines of a text become paragraphs. */
export interface Flow {
  /** The blocks are printed lines and must be joined; otherwise they are paragraphs already. */
  lines: boolean;
  /** Lines break at a fixed width. */
  wrapped: boolean;
}

/** Judge once for a whole document how its lines were broken. */
export function flowOf(blocks: readonly Block[], lines: boolean): Flow {
  const long = flatten(blocks).some(({ value }) => value.length > HARD_WRAP_CHARACTERS);
  return { lines, wrapped: lines && !long };
}

/** Every paragraph of blocks in reading order, cells of tables row by row. */
export function flatten(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [block]
      : block.children.flatMap((row) => row.children.flatMap((cell) => flatten(cell.children))),
  );
}

/** Paragraphs of blocks, lines joined where the source is plain text. */
export function paragraphsOf(blocks: readonly Block[], flow: Flow): Paragraph[] {
  const all = flatten(blocks);
  return flow.lines ? regroup(all, flow) : all;
}

export function cellParagraphs(cell: Cell | undefined): Paragraph[] {
  return cell ? flatten(cell.children) : [];
}

/**
 * Join lines into paragraphs and items (data-model.md 2, rule 6).
 *
 * A bullet, a number or a blank line begins one. Otherwise a line in lower case continues; a line with a capital begins an item, in
 * hard-wrapped text only after a closing stop or a short line. Under a bullet only the next bullet ends the item.
 */
export function regroup(lines: readonly Paragraph[], flow: Flow): Paragraph[] {
  const groups: Paragraph[][] = [];
  const width = most(
    lines.map(({ value }) => value.length),
    0,
  );
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (!group || !last || beginsItem(line, last, group[0]!, width, flow)) groups.push([line]);
    else group.push(line);
  }
  return groups.map(merge);
}

/** Several lines or pieces as one paragraph. */
export function merge(group: readonly Paragraph[]): Paragraph {
  const first = group[0]!;
  if (group.length === 1) return first;
  return { ...first, value: group.map(({ value }) => value).join('\n'), origin: group.flatMap(({ origin }) => origin) };
}

/** A paragraph cut before each of its inner lines that `begins` something new. */
export function splitAtLines(paragraph: Paragraph, begins: (line: string) => boolean): Paragraph[] {
  const pieces: string[][] = [];
  for (const line of paragraph.value.split('\n')) {
    if (pieces.length === 0 || begins(line.trim())) pieces.push([line]);
    else pieces.at(-1)!.push(line);
  }
  return pieces.length < 2 ? [paragraph] : pieces.map((lines) => ({ ...paragraph, value: lines.join('\n') }));
}

const CLOSED = /[.!?:;]["”“»)]?$/u;

function beginsItem(line: Paragraph, last: Paragraph, first: Paragraph, width: number, flow: Flow): boolean {
  if (line.marker !== undefined) return true;
  if ((numberOf(line.value) ?? '').includes('.')) return true;
  const text = line.value.trimStart();
  if (/^\p{Ll}\)\s/u.test(text)) return true; // "a) …"
  const closed = CLOSED.test(last.value.trimEnd());
  if (closed && /^\d{1,2}[.)]\s+\p{Lu}/u.test(text)) return true;
  if (/^\d{1,2}[.)]\s+\p{Ll}/u.test(text) && opensItems(last.value)) return true; // "1) peatada töö;"
  // Some extractors put a blank line inside an item, so under a bullet a blank line alone says nothing.
  if (first.marker !== undefined) return text.endsWith(':') && closed;
  if (/^[\p{Ll}\p{N}(,–-]/u.test(text)) return line.spaced === true && closed;
  if (line.spaced) return true;
  if (!flow.wrapped) return true;
  return closed || isShort(last, text, width);
}

/** A lead-in, or an item that more follow. */
function opensItems(line: string): boolean {
  return /[:;]$/u.test(line.trimEnd()) || partOfLeadIn(keyOf(line)) !== undefined;
}

/** The next line's first word would still have fitted: the line was ended on purpose. */
function isShort(last: Paragraph, next: string, width: number): boolean {
  const word = next.split(/\s/u, 1)[0]!;
  return last.value.length + 1 + word.length <= width;
}

/** Whether running text ends as a sentence or an item does. */
export function isClosed(text: string): boolean {
  return CLOSED.test(text.trimEnd());
}

/** `text` split at `separator` characters outside parentheses and quotation marks; pieces trimmed, empty ones dropped. */
export function splitOutside(text: string, separators: readonly string[]): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === '(' || c === '[') depth++;
    else if (c === ')' || c === ']') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const separator = separators.find((each) => text.startsWith(each, i));
    if (separator === undefined) continue;
    pieces.push(text.slice(start, i));
    i += separator.length - 1;
    start = i + 1;
  }
  pieces.push(text.slice(start));
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

export function running(paragraph: Paragraph): string {
  return joinLines(paragraph.value);
}
