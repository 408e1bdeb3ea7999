import type { Literal, Parent } from 'unist';
import type { Box } from './geometry.ts';
import type { Method } from './page.ts';

/**
 * The tree that both doors hand to `segment`: PDF and scans by way of `layout`, formats that know their structure directly.
 *
 * It is unist (every unist utility works on it). It is not mdast, because an mdast table cell holds no paragraphs or lists,
 * and cells with structure are what a job description is made of. Blocks stand in reading order.
 *
 *   root > paragraph | table
 *   table > row > cell > paragraph | table
 */

/** Where on paper (or in which line of a text file) a block stands. */
export interface Origin {
  /** From 1; absent where the format has no pages. */
  page?: number;
  /** Points, top-left origin. */
  box?: Box;
  /** From 1; only for text files. */
  line?: number;
  method?: Method;
  /** 0..1, mean over the words; only from OCR. */
  confidence?: number;
}

/**
 * A paragraph, a list item or a heading: text that a reader takes in one breath.
 *
 * `value` holds its lines joined with `\n` where the source breaks them, words separated by single spaces, characters already
 * repaired (NFC, ligatures, soft hyphens; domain.md 4.1) but hyphens at line ends left as they are:
 * `joinLines` of `tree/text.ts` makes them running text. A number that was typed or that a word processor would print
 * ("2.1.", "3)") is part of `value`; a bullet is not.
 */
export interface Paragraph extends Literal {
  type: 'paragraph';
  value: string;
  /** The bullet's glyph as found (`•`, `-`, U+F0B7 …); `''` where only an indent marks the item. Absent: no list item. */
  marker?: string;
  /** Nesting of a list item or an indented block, from 0. */
  level: number;
  /** The whole paragraph is bold. */
  bold?: boolean;
  /** A heading by style or tag, 1..6; layout never guesses it from words. */
  heading?: number;
  /** As set on the page, where known and not left. */
  align?: 'centre' | 'right';
  /** Blank space above it is larger than between the lines of its surroundings. */
  spaced?: boolean;
  /** One per page (or piece) the paragraph stands on. */
  origin: Origin[];
}

/** A table whose cells hold blocks. Rows continue over page breaks; repeated header rows are taken out as furniture. */
export interface Table extends Parent {
  type: 'table';
  children: Row[];
  /** What the grid was read from; a table of alignment alone may be wrong. */
  evidence: 'source' | 'tags' | 'rules' | 'alignment';
}

export interface Row extends Parent {
  type: 'row';
  children: Cell[];
}

/** A cell; an empty one has no children but stands in its place, so that columns can be counted. */
export interface Cell extends Parent {
  type: 'cell';
  /** From 0; a merged cell has its first column. */
  column: number;
  /** Number of columns it covers, at least 1. */
  columns: number;
  /** Shaded or tagged as a header cell. */
  header?: boolean;
  /** Where it stands on the page it begins on; only from pages. Labels find the values below them by it. */
  box?: Box;
  children: Block[];
}

export type Block = Paragraph | Table;

/** Text that the page prints but the document does not say: running heads, page numbers, the outline of a PDF. */
export interface Furniture {
  value: string;
  kind: 'header' | 'footer' | 'page-number' | 'outline' | 'repeated-row' | 'watermark';
  origin: Origin[];
}

export interface Root extends Parent {
  type: 'root';
  children: Block[];
  /** Kept, not deleted: what `kaetus` leaves out and `--until layout` shows. */
  furniture: Furniture[];
  /** Headings of the PDF's outline (bookmarks), in order: a section announced here and missing in the text was lost. */
  outline: string[];
  /** Each paragraph is one printed line of a text file; which lines make a paragraph is decided where its part is known. */
  lines?: boolean;
  /** Number of pages of the source; absent where the format has none. */
  pages?: number;
  /** Rows of a public register's metadata table, label to value, where the source is a saved register page (variants.md 9). */
  register?: Record<string, string>;
}
