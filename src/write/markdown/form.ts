import type { RootContent } from 'mdast';
import type { SchemaNode } from '../../contract/index.ts';
import type { Reader } from './reader.ts';

export type Block = RootContent;

/** Where in the document a form is at work. */
export interface Place {
  /** What the schema says of the value. */
  schema: SchemaNode;
  /** The whole schema, for its references. */
  root: SchemaNode;
  /** Depth of the heading that the value stands under. */
  depth: number;
  pointer: string;
}

/** How one kind of value looks in Markdown, both directions side by side. */
export interface Form {
  /** Undefined where the value does not have this form; it then stands in the front matter. */
  write: (value: unknown, place: Place) => Block[] | undefined;
  /** Blocks of one section, its heading left out; undefined where they hold no value. What has no place here goes to `reader.left`. */
  read: (blocks: readonly Block[], place: Place, reader: Reader) => unknown;
}

/** Keys of a record with their forms, in the order of the data model; a nested one is a section of sections. */
export interface Parts {
  [key: string]: Form | Parts;
}

export const isForm = (part: Form | Parts): part is Form => typeof part.write === 'function';
