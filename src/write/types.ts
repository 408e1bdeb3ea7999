import type { VFile } from 'vfile';
import type { Description } from '../model/types.ts';

/** A stretch of a text file: lines and columns from 1, the end just behind its last character. */
export interface Span {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** Where a value stands in its file, and the key (heading, label) that names it; items of a list have none. */
export interface Location {
  key?: Span;
  value: Span;
}

/** From JSON Pointer (`/ülesanded/0/number`, `` for the whole) to its place; undefined where the text has no such value. */
export type Locate = (pointer: string) => Location | undefined;

/** What one of our own files holds. */
export interface Reading {
  /** As written: that they follow the schema is for `validate` to say. */
  documents: Description[];
  /** As many as documents, same order. */
  locate: Locate[];
  /** Takes the diagnostics, each with line and column. */
  file: VFile;
}

export interface ReadOptions {
  /** Takes the diagnostics; by default a file without a name. */
  file?: VFile;
}

export interface WriteOptions {
  /**
   * What the YAML modeline points to: an address, a path, or a folder (ending in `/`) of schemas; `false` for no modeline.
   * By default the installed schema.
   */
  schemaRef?: string | false;
  /** The folder the file will stand in, for the modeline's relative path; by default the current one. */
  folder?: string;
}

/** A writer: descriptions in, the text of one file out. */
export type Write = (documents: readonly Description[], options?: WriteOptions) => string;

/** A reader of our own files: never throws for what the text holds. */
export type Read = (text: string, options?: ReadOptions) => Reading;
