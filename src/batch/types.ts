import type { DiagnosticRecord } from '../messages/index.ts';
import type { OcrOptions } from '../extract/types.ts';
import type { ParseOptions } from '../pipeline.ts';
import type { WriteFormat } from '../write/index.ts';

export type Format = WriteFormat;

/** One file to convert. */
export interface InputFile {
  /** Where to read it. */
  path: string;
  /** What it is called in messages, manifest and reports: relative, segments joined with `/`. */
  key: string;
  /** Its folder in the output tree, relative, `''` at the top, segments safe on every system. */
  folder: string;
  /** Beginning of its outputs' names, which no other file of the same folder has. */
  stem: string;
}

/** Something that the walk came by and did not take as a file to read, and why. */
export interface Refused {
  path: string;
  key: string;
  diagnostic: DiagnosticRecord;
}

/** What the index of the archive tells of one job description. */
export interface IndexRow {
  /** Which document of its input it is, from 0. */
  document: number;
  leheküljed?: [number, number];
  lisa?: number;
  ametinimetus?: string;
  struktuuriüksus?: string;
  ametikoha_grupp?: string;
  kinnitus_number?: string;
  kinnitus_kuupäev?: string;
  meetod?: string;
  ocr_usaldus?: number;
  kaetus?: number;
}

/** A file that was written, relative to the output folder. */
export interface Output {
  path: string;
  format: Format;
  /** Which document of its input it holds, from 0. */
  document: number;
  sha256: string;
  bytes: number;
}

/** What is known of one input: a line of the manifest, and of every report. Nothing in it depends on time or on the machine. */
export interface Entry {
  input: string;
  /** Absent where the file could not be read. */
  sha256?: string;
  /** Hash of the options and the program's version that made the outputs; with limits where they ended the work. */
  recipe: string;
  /** `folder/stem` of the outputs. */
  name: string;
  /** Formats that were asked for; there are no outputs where the input gave no documents. */
  formats: Format[];
  outputs: Output[];
  descriptions: IndexRow[];
  /** Pages of the source, where it has any. */
  pages?: number;
  diagnostics: DiagnosticRecord[];
  /** Diagnostics beyond those kept. */
  more?: number;
}

/** What the worker needs to know about one file. */
export interface ConvertTask {
  path: string;
  /** Base name for `allikas.fail`. */
  name: string;
  /** Beginning of the paths to write to. */
  staging: string;
  recipe: Recipe;
  /** What YAML's modeline points to where the recipe does not say it: the schemas in the output folder, from the file's folder. */
  schemas: string;
  /** Pages recognised side by side, so that workers and OCR share the cores. */
  ocrJobs: number;
}

/** The options that decide what is written. */
export interface Recipe {
  formats: Format[];
  ocr: Pick<OcrOptions, 'when' | 'engine' | 'languages'>;
  /** Folder of recognised pages; where they lie changes no output. */
  ocrCache?: string;
  password?: string;
  provenance?: boolean;
  includeText?: boolean;
  schemaRef?: string;
  /** The institution's own headings and labels. */
  vocabulary?: ParseOptions['vocabulary'];
}

/** What the worker made: files still without a name, `<staging>.0` and so on, and what the manifest keeps. */
export interface Converted {
  /** Of the bytes that were read; absent where they are no document. */
  sha256?: string;
  files: Omit<Output, 'path'>[];
  /** One a document, in order: what its name adds to the stem, unique among them. */
  labels: string[];
  /** The job descriptions among the documents. */
  rows: IndexRow[];
  pages?: number;
  diagnostics: DiagnosticRecord[];
  /** The files could not be written: no fault of the input. */
  unwritable?: { path: string; code: string };
}
