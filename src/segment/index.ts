import { type Block, joinLines, type Root } from '../tree/index.ts';
import { splitDocuments } from './documents.ts';
import type { SegmentedDocument } from './types.ts';
import { keyOf } from './vocabulary/keys.ts';
import { createLexicon, type ExtraVocabulary } from './vocabulary/lexicon.ts';

export { cellText } from './cell-text.ts';
export { DECIDING, spacedWords } from './clause-verbs.ts';
export { isReview } from './sections.ts';
export type { Section, SegmentedDocument } from './types.ts';
export { closeLetterSpacing, keyOf, numberOf, withoutNumber } from './vocabulary/keys.ts';
export type { GeneralField, RequirementField } from './vocabulary/labels.ts';
export {
  createLexicon,
  type ExtraVocabulary,
  type Label,
  type LabelPrefix,
  type Lexicon,
} from './vocabulary/lexicon.ts';
export * from './vocabulary/phrases.ts';
export { partOfLeadIn } from './vocabulary/lead-ins.ts';
export { REGISTER_HEADINGS } from './vocabulary/sections.ts';
export type { Part, TaskColumn } from './vocabulary/sections.ts';

/** Headings that the outline of the source announces and no heading or title of the text repeats (data-model.md 2, rule 12). */
export function lostHeadings(root: Root, documents: readonly SegmentedDocument[]): string[] {
  const printed = documents.flatMap(({ title, sections }) => [
    ...title,
    ...sections.flatMap(({ heading }) => heading ?? []),
  ]);
  const keys = printed.map(({ value }) => keyOf(joinLines(value)));
  const lines = root.outline.length > 0 ? new Set(linesOf(root.children)) : new Set();
  return root.outline.filter((heading) => {
    const key = keyOf(joinLines(heading));
    // The title alone is no section; a heading may have shared its line with more text.
    const isHeading = keys.some((other) => other.includes(key) || key.includes(other));
    // A label of the general part may have been a heading to its author ("Ametikoha eesmärk").
    return key !== '' && key !== 'ametijuhend' && !isHeading && !lines.has(key);
  });
}

/** Keys of paragraphs, those in tables with them. */
function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [keyOf(joinLines(block.value))]
      : block.children.flatMap((row) => row.children.flatMap((cell) => linesOf(cell.children))),
  );
}

/**
 * Tell the documents of a file apart, and their parts.
 *
 * Gives at least one document; one without sections is no job description (the pipeline says so). Pure; reports nothing.
 */
export function segment(root: Root, extra?: ExtraVocabulary): SegmentedDocument[] {
  return splitDocuments(root, createLexicon(extra));
}
export * from './vocabulary/approvals.ts';
export * from './vocabulary/directives.ts';
export { LANGUAGES } from './vocabulary/languages.ts';
export * from './vocabulary/levels.ts';
