import { joinLines, type Root } from '../tree/index.ts';
import { splitDocuments } from './documents.ts';
import type { SegmentedDocument } from './types.ts';
import { keyOf } from './vocabulary/keys.ts';
import { createLexicon, type ExtraVocabulary } from './vocabulary/lexicon.ts';

export { cellText, isReview } from './sections.ts';
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
export type { Part, TaskColumn } from './vocabulary/sections.ts';

/** Headings that the outline of the source announces and no heading or title of the text repeats (data-model.md 2, rule 12). */
export function lostHeadings(root: Root, documents: readonly SegmentedDocument[]): string[] {
  const printed = documents.flatMap(({ title, sections }) => [
    ...title,
    ...sections.flatMap(({ heading }) => heading ?? []),
  ]);
  const keys = printed.map(({ value }) => keyOf(joinLines(value)));
  return root.outline.filter((heading) => {
    const key = keyOf(joinLines(heading));
    // The title alone is no section; a heading may have shared its line with more text.
    return key !== '' && key !== 'ametijuhend' && !keys.some((other) => other.includes(key) || key.includes(other));
  });
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
export { LANGUAGES } from './vocabulary/languages.ts';
export * from './vocabulary/levels.ts';
