import type { Block, Paragraph } from '../tree/index.ts';
import type { Part } from './vocabulary/sections.ts';

/** A heading and what stands under it. */
export interface Section {
  part: Part;
  /** As printed, number included; absent where the part was recognised without one. */
  heading?: Paragraph;
  blocks: Block[];
}

/** One document of a file: its blocks told apart by part, not yet read as values. */
export interface SegmentedDocument {
  kind: 'ametijuhend' | 'käskkiri';
  /** Approval mark, paragraphs in reading order; empty where the document has none. */
  mark: Paragraph[];
  /** The title's lines. */
  title: Paragraph[];
  /** What stands before the first section and is neither mark nor title. */
  front: Block[];
  sections: Section[];
  /** Blocks were made of single lines of a text file, not of paragraphs. */
  lines: boolean;
  /** First and last page; absent where the format has none. */
  pages?: [number, number];
}
