import { union, type Box, type Page } from '../tree/index.ts';
import type { Draft } from './draft.ts';
import type { ParagraphDraft } from './paragraphs.ts';
import { wordsInCells } from './tagged-tables.ts';

/** Ems that the rule which closes a table may stand below its text. */
const PADDING = 1.5;

/**
 * Mark the paragraphs at the top of a page that look like the rest of a table of the page before: one column of it, too little to show a
 * table. Their tags say so, or the rule that closes the table below them.
 */
export function markTableRests(drafts: readonly Draft[], page: Page): Draft[] {
  const first = drafts.findIndex((draft) => draft.kind !== 'paragraph');
  const top = drafts.slice(0, first < 0 ? drafts.length : first) as ParagraphDraft[];
  const tagged = wordsInCells(page);
  const inCells = takeWhile(top, ({ lines }) => lines.every(({ words }) => words.every((word) => tagged.has(word))));
  if (inCells.length > 0)
    return [...inCells.map((each) => ({ ...each, inTable: {} })), ...drafts.slice(inCells.length)];
  for (const [i, paragraph] of top.entries()) {
    const box = boxOf(paragraph);
    const end = drafts[i + 1] ? topOf(drafts[i + 1]!) : Infinity;
    const closing = page.rules
      .filter(({ direction }) => direction === 'horizontal')
      .map((rule) => rule.box)
      .filter((rule) => rule.top < end && rule.top < box.bottom + PADDING * paragraph.lines[0]!.size);
    if (closing.some((rule) => rule.bottom < box.bottom)) return [...drafts]; // a rule above: no rest
    if (closing.length === 0) continue;
    const { left, right } = union(closing);
    const rest = top.slice(0, i + 1).map((each) => ({ ...each, inTable: { left, right } }));
    return [...rest, ...drafts.slice(i + 1)];
  }
  return [...drafts];
}

function takeWhile<T>(items: readonly T[], holds: (item: T) => boolean): T[] {
  const end = items.findIndex((item) => !holds(item));
  return items.slice(0, end < 0 ? items.length : end);
}

const boxOf = ({ lines }: ParagraphDraft): Box => union(lines.map(({ box }) => box));
const topOf = (draft: Draft): number => (draft.kind === 'table' ? draft.box.top : draft.lines[0]!.box.top);
