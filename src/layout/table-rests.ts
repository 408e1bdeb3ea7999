import { least, union, type Box, type Page } from '../tree/index.ts';
import type { Draft } from './draft.ts';
import type { ParagraphDraft } from './paragraphs.ts';
import { isInCell } from './tagged-tables.ts';

/** Ems that the rule which closes a table may stand below its text. */
const PADDING = 1.5;

/**
 * Mark the paragraphs at the top of a page that look like the rest of a table of the page before: one column of it, too little to show a
 * table. Their tags say so, or the rule that closes the table below them.
 */
export function markTableRests(drafts: readonly Draft[], page: Page): Draft[] {
  const first = drafts.findIndex((draft) => draft.kind !== 'paragraph');
  const top = drafts.slice(0, first < 0 ? drafts.length : first) as ParagraphDraft[];
  const inCells = takeWhile(top, ({ lines }) =>
    lines.every(({ words }) => words.every((word) => isInCell(page, word))),
  );
  if (inCells.length > 0)
    return [...inCells.map((each) => ({ ...each, inTable: {} })), ...drafts.slice(inCells.length)];
  const rules = page.rules.filter(({ direction }) => direction === 'horizontal').map((rule) => rule.box);
  const highest = least(rules.map((rule) => rule.top));
  const above = takeWhile(top, (paragraph) => boxOf(paragraph).bottom <= highest);
  const last = above.at(-1);
  if (!last) return [...drafts]; // a rule above: no rest
  const end = boxOf(last).bottom + PADDING * last.lines[0]!.size;
  const below = drafts[above.length];
  const closing = rules.filter((rule) => rule.top < end && (!below || rule.top < topOf(below)));
  if (closing.length === 0) return [...drafts];
  const { left, right } = union(closing);
  return [...above.map((each) => ({ ...each, inTable: { left, right } })), ...drafts.slice(above.length)];
}

function takeWhile<T>(items: readonly T[], holds: (item: T) => boolean): T[] {
  const end = items.findIndex((item) => !holds(item));
  return items.slice(0, end < 0 ? items.length : end);
}

const boxOf = ({ lines }: ParagraphDraft): Box => union(lines.map(({ box }) => box));
const topOf = (draft: Draft): number => (draft.kind === 'table' ? draft.box.top : draft.lines[0]!.box.top);
