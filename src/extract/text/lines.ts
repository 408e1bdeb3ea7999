import { appendAll, type Block, type Furniture, type Paragraph, type Root } from '../../tree/index.ts';
import { joinOrphanBullets } from './orphan-bullets.ts';
import { cellsOf, continuesCell, isTabbed, openTable, type OpenTable } from './tabbed.ts';

/** Bullets that extractors print (domain.md 4.1), at a line's start and followed by space or the line's end. */
const BULLET = /^\s*([\uF020-\uF0FF•▪◦●■‣∙·*–—-])(?:\s+|$)/u;
/** A page number alone on its line: `1`, `1 (4)`, `lk 3/7`, `- 2 -`. */
const PAGE_NUMBER = /^(?:lk\.?)?\s*(?:[-–]\s*)?\d{1,4}\s*(?:[-–]|(?:\/|\(|\s\/\s)\s*\d{1,4}\s*\)?)?$/iu;
/** First words of an approval mark; a page number may stand right above it (variants.md 6). */
const MARK = /^(?:kinnita[tn]ud|lisa\s*(?:nr\.?\s*)?\d|\p{Lu}[^.;]{0,80}\skäskkirja)(?:\s|$|\d)/iu;
/** So many lines that begin with one space are items whose bullet was lost; fewer are chance. */
const LOST_BULLETS = 5;

/**
 * A tree of lines out of text pages: each line a paragraph, furniture apart.
 *
 * `spaced` marks a line after a blank one or at a page's top; `level` is 0; columns inside a line are kept as runs of spaces.
 */
export function toLines(pages: readonly (readonly string[])[], range?: [number, number]): Root {
  const furniture: Furniture[] = [];
  const tabbed = isTabbed(pages.flat());
  const { body, outline } = tabbed ? { body: pages.map(joinOrphanBullets), outline: [] } : cutOutline(pages, furniture);
  const running = runningLines(body);
  const lostBullets = body.flat().filter((line) => /^ \p{L}/u.test(line)).length >= LOST_BULLETS;
  const children: Block[] = [];
  let table: OpenTable | undefined;
  const paged = pages.length > 1;
  let number = 0;
  for (const [index, lines] of body.entries()) {
    let spaced = true;
    const skip = range && (index + 1 < range[0] || index + 1 > range[1]);
    for (const [i, line] of lines.entries()) {
      number++;
      if (line.trim() === '') {
        spaced = true;
        table = undefined;
        continue;
      }
      const origin = [{ ...(paged ? { page: index + 1 } : {}), line: number, method: 'tekst' as const }];
      const alone = isAlone(lines, i);
      if (skip) continue;
      const printed = alone || MARK.test((lines[i + 1] ?? '').trim());
      if (printed && PAGE_NUMBER.test(line.trim()) && (paged ? atEdge(lines, i) : true))
        furniture.push({ value: line.trim(), kind: 'page-number', origin });
      else if (running.has(keyOfRunning(line)) && atEdge(lines, i))
        furniture.push({ value: line.trim(), kind: 'header', origin });
      else {
        const paragraphs = (text: string): Paragraph[] =>
          splitLine(text, lostBullets)
            .filter(({ value }) => value !== '') // a bullet alone on its line: its item stands elsewhere
            .map((piece) => ({ type: 'paragraph', level: 0, ...piece, origin }));
        const cells = tabbed ? cellsOf(line, table?.width() ?? 0) : undefined;
        if (cells) {
          if (!table) children.push((table = openTable()).table);
          table.add(cells.map(paragraphs));
        } else if (table && continuesCell(lines, i, table.width())) table.continue(paragraphs(line));
        else {
          table = undefined;
          const [first, ...more] = paragraphs(line);
          if (first) children.push(spaced ? { ...first, spaced: true } : first);
          appendAll(children, more);
        }
        spaced = false;
      }
    }
  }
  return { type: 'root', lines: !tabbed, children, furniture, outline, ...(paged ? { pages: pages.length } : {}) };
}

/** One printed line as one piece, or two where a task and its first result share it. */
function splitLine(line: string, lostBullets: boolean): { value: string; marker?: string }[] {
  // A dash alone is a value that says "none", any other bullet alone belongs to an item elsewhere.
  if (/^\s*[-–—]\s*$/u.test(line)) return [{ value: line.trim() }];
  const bullet = BULLET.exec(line);
  if (bullet) return [{ value: line.slice(bullet[0].length).trim(), marker: bullet[1]! }];
  const inner = /^(.*?\S)\s+([\uF020-\uF0FF•▪●■])\s+(\S.*)$/u.exec(line);
  if (inner) return [{ value: inner[1]!.trim() }, { value: inner[3]!.trim(), marker: inner[2]! }];
  if (lostBullets) {
    const shared = /^(\s?\d[\d.]*\s.*?[.])\s{2,}(\p{Lu}.*)$/u.exec(line);
    if (shared) return [{ value: shared[1]!.trim() }, { value: shared[2]!.trim(), marker: '' }];
    if (/^ \p{L}/u.test(line) && !/^[\s\p{Lu}]+$/u.test(line)) return [{ value: line.trim(), marker: '' }];
  }
  return [{ value: line.trim() }];
}

/** The PDF's outline is printed after the text, one tab-indented heading a line. */
function cutOutline(
  pages: readonly (readonly string[])[],
  furniture: Furniture[],
): { body: string[][]; outline: string[] } {
  const body = pages.map(joinOrphanBullets);
  const outline: string[] = [];
  const last = body.at(-1) ?? [];
  for (let i = last.length - 1; i >= 0; i--) {
    const line = last[i]!;
    if (line.trim() === '') continue;
    if (!line.startsWith('\t')) break;
    outline.unshift(line.trim());
    last[i] = '';
  }
  for (const value of outline) furniture.push({ value, kind: 'outline', origin: [] });
  return { body, outline };
}

const keyOfRunning = (line: string): string => line.trim().replace(/\d+/gu, '#');

/**
 * First and last lines that stand, numbers aside, on more than half of the pages and on at least two. The first line of an approval
 * mark and a title above the first section open each annex of a directive, and are text all the same.
 */
function runningLines(pages: readonly (readonly string[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const filled = lines.filter((line) => line.trim() !== '');
    const edges = [opensAnnex(filled) ? undefined : filled[0], filled.at(-1)].filter((line) => line !== undefined);
    for (const key of new Set(edges.map(keyOfRunning))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set(
    [...counts].filter(([key, n]) => n >= 2 && n > pages.length / 2 && !/^\d/u.test(key)).map(([key]) => key),
  );
}

function opensAnnex([first = '', second = '']: readonly string[]): boolean {
  return MARK.test(first.trim()) || (/ametijuhend$/iu.test(first.trim()) && /^(?:1|I)[.\s]/u.test(second.trim()));
}

function isAlone(lines: readonly string[], i: number): boolean {
  return (lines[i - 1] ?? '').trim() === '' && (lines[i + 1] ?? '').trim() === '';
}

/** First or last filled line of its page. */
function atEdge(lines: readonly string[], i: number): boolean {
  return (
    lines.slice(0, i).every((line) => line.trim() === '') || lines.slice(i + 1).every((line) => line.trim() === '')
  );
}
