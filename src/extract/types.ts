import type { VFile } from 'vfile';
import type { Description } from '../model/types.ts';
import type { Limits } from '../source/limits.ts';
import type { SourceFile } from '../source/types.ts';
import type { Page, Root } from '../tree/index.ts';
import type { Raster, Recogniser } from './ocr/types.ts';

/** What a reader gives: one of four doors into the pipeline. */
export type Extracted =
  /** Paper: words and lines, to be read by `layout`. */
  | {
      door: 'pages';
      pages: Page[];
      outline: string[];
      /** Pages of the file, also those that were not asked for; absent where no page can be left out. */
      total?: number;
    }
  /** Formats that know their structure. */
  | { door: 'tree'; root: Root }
  /** Containers and messages: files inside, each parsed like any other. */
  | { door: 'files'; files: SourceFile[] }
  /** Our own YAML, JSON and Markdown. */
  | { door: 'data'; documents: Description[] };

export interface OcrOptions {
  /** `auto`: only pages without a usable text layer. */
  when: 'auto' | 'always' | 'never';
  engine: 'auto' | 'wasm' | 'native';
  /** Tesseract language codes, `['est']`. */
  languages: string[];
  /** Folder of recognised pages; absent: no cache. */
  cache?: string;
  /** Pages recognised side by side; by default the number of cores. */
  jobs?: number;
}

/** Everything a reader may need beside the bytes. */
export interface ExtractContext {
  /** Takes the diagnostics. */
  file: VFile;
  limits: Limits;
  ocr: OcrOptions;
  /** Shared by the files of a run and closed by whoever made it; absent: one is made for this file and closed with it. */
  recogniser?: Recogniser | undefined;
  /** Keep only these pages, first and last, from 1; every format with pages. */
  pages?: [number, number] | undefined;
  /** For encrypted PDFs and archives. */
  password?: string | undefined;
  signal?: AbortSignal | undefined;
  /**
   * What archives have given so far: one object for an input and all that is inside it, so that limits count every level
   * together. The pipeline makes it; a reader called alone starts from nothing.
   */
  archives?: ArchiveUse | undefined;
  /** Containers around this file; absent or 0 for the input itself. The pipeline counts it up. */
  depth?: number | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
  /** Asks for a picture of each page as its boxes are measured: turned upright, of a photograph the sheet alone. */
  onPicture?: ((page: number, draw: () => Promise<Raster>) => Promise<void>) | undefined;
}

/** What has come out of archives. */
export interface ArchiveUse {
  entries: number;
  bytes: number;
}

/** How far the reading of one file is. */
export interface Progress {
  stage: 'ocr' | 'pages';
  done: number;
  of: number;
}

/** A reader: one per kind of file. Throws `Fault` (messages/report.ts) where no result can follow. */
export type Reader = (source: SourceFile, context: ExtractContext) => Promise<Extracted>;
