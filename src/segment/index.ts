import type { Root } from '../tree/index.ts';
import { splitDocuments } from './documents.ts';
import type { SegmentedDocument } from './types.ts';
import { createLexicon, type ExtraVocabulary } from './vocabulary/lexicon.ts';

export { cellText } from './sections.ts';
export type { Section, SegmentedDocument } from './types.ts';
export { closeLetterSpacing, keyOf, numberOf, withoutNumber } from './vocabulary/keys.ts';
export type { GeneralField, RequirementField } from './vocabulary/labels.ts';
export { createLexicon, type ExtraVocabulary, type Label, type Lexicon } from './vocabulary/lexicon.ts';
export * from './vocabulary/phrases.ts';
export type { Part, TaskColumn } from './vocabulary/sections.ts';

/**
 * Tell the documents of a file apart, and their parts.
 *
 * Gives at least one document; one without sections is no job description (the pipeline says so). Pure; reports nothing.
 */
export function segment(root: Root, extra?: ExtraVocabulary): SegmentedDocument[] {
  return splitDocuments(root, createLexicon(extra));
}
