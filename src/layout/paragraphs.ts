import type { Word } from '../tree/index.ts';
import { hasBullet } from './column-bullets.ts';
import { makeLine, type Line } from './line.ts';
import { readHabit, type Passage } from './habit.ts';
import { spaceAbove, startsParagraph, type Measure } from './paragraph-start.ts';
import type { Typography } from './typography.ts';

/** A paragraph or list item as lines on one page, not yet a node. */
export interface ParagraphDraft {
  kind: 'paragraph';
  page: number;
  /** Without the bullet. */
  lines: Line[];
  bullet?: Word;
  level: number;
  /** Ems of blank above it, beyond the usual distance of lines; 0 at the top of its column. */
  space: number;
  /** The text edges between which it was broken into lines. */
  place: Measure;
  /** At the top of a page, where its tags or a rule below it tell of a table: the table's edges, as far as they are known. */
  inTable?: { left?: number; right?: number };
}

/** Ems; bullets that stand nearer are of one level. */
const SAME_LEVEL = 0.7;
/** Ems by which a wrapped line may begin before the text of its item and still hang under it. */
const HANGING = 0.5;

/**
 * Join the lines of one column (a cell, the body of a page) into paragraphs and list items.
 *
 * Lines stand from top to bottom, each the column's own; `habit` is that of the whole column where the lines are a part of it.
 */
export function findParagraphs(
  { lines, place }: Passage,
  typography: Typography,
  page: number,
  habit = readHabit([{ lines, place }], typography),
): ParagraphDraft[] {
  const bodies = lines.map((line) => (hasBullet(line, habit.bullets) ? makeLine(line.words.slice(1)) : line));
  const drafts: ParagraphDraft[] = [];
  for (const [i, body] of bodies.entries()) {
    const line = lines[i]!;
    const bullet = body === line ? undefined : line.words[0]!;
    const open = drafts.at(-1);
    if (open && !bullet && !leavesItem(open, body) && !startsParagraph(open, body, place, typography, habit)) {
      open.lines.push(body);
      continue;
    }
    const last = lines[i - 1];
    const draft: ParagraphDraft = {
      kind: 'paragraph',
      page,
      lines: [body],
      level: 0,
      space: last ? spaceAbove(last, line, typography) : 0,
      place,
    };
    if (bullet) draft.bullet = bullet;
    drafts.push(draft);
  }
  setLevels(drafts);
  return drafts;
}

/** A line that begins left of the hanging text of an item that has hung before. */
function leavesItem({ bullet, lines }: ParagraphDraft, next: Line): boolean {
  if (!bullet || lines.length < 2) return false;
  const hangs = lines[1]!.box.left > bullet.box.right;
  return hangs && next.box.left < lines[1]!.box.left - HANGING * next.size;
}

/** Levels of list items by how far in their bullets stand. */
function setLevels(drafts: readonly ParagraphDraft[]): void {
  const items = drafts.filter((draft) => draft.bullet);
  const edges: number[] = [];
  for (const { bullet } of [...items].sort((a, b) => a.bullet!.box.left - b.bullet!.box.left)) {
    const { left } = bullet!.box;
    if (edges.length === 0 || left - edges.at(-1)! > SAME_LEVEL * bullet!.fontSize) edges.push(left);
  }
  for (const item of items) {
    const { left } = item.bullet!.box;
    item.level = Math.max(
      0,
      edges.findLastIndex((edge) => edge <= left),
    );
  }
}
