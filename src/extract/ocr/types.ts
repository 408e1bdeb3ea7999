import type { Box, Page } from '../../tree/index.ts';
import type { ExtractContext } from '../types.ts';

/**
 * The contract of recognition: rasters of pages in, `Page`s with words and ruling lines out.
 *
 * Who renders a page (a PDF, an image file) does not know engines; who recognises does not know files.
 */

/** Decoded pixels of one page: square pixels, rows from the top, samples interleaved, 8 bits each; gray, RGB or RGBA. */
export interface Raster {
  /** Pixels. */
  width: number;
  height: number;
  channels: 1 | 3 | 4;
  /** `width * height * channels` bytes; 0 is black. */
  data: Uint8Array;
  /** Pixels per inch, so that `width * 72 / dpi` are the page's points; 0 where nothing is known (a photograph). */
  dpi: number;
}

/** A page to recognise. */
export interface PageRaster {
  /** From 1, as in the file. */
  number: number;
  /**
   * Decodes or renders the whole page; called once, just before the page's turn, so that memory holds a few pages only.
   * Gives nothing for a page that cannot be had, which the source has then reported; what it throws ends `recognisePages`.
   */
  raster: () => Promise<Raster | undefined>;
  /**
   * Whether to read the page in two halves side by side: the first and the last page of a file, beside which another core has
   * nothing to do. The file alone decides, never how many cores there are or who is done: its data are the same every time.
   */
  halved?: boolean;
}

/**
 * Read the pages of one file, several at a time; those that come later are waited for.
 *
 * Gives a page for each input whose picture can be had, in the order of the inputs, `method: 'ocr'`, turned upright: a page scanned sideways comes back with
 * width and height exchanged, a photographed one with the size of the sheet found. Words that a person should look at are reported
 * (`madal-usaldus`). Progress goes to `context.onProgress`, with the number of pages that `known` gives; rejects with the signal's
 * reason on abort.
 */
export type RecognisePages = (
  inputs: Iterable<PageRaster> | AsyncIterable<PageRaster>,
  known: () => number,
  context: ExtractContext,
) => Promise<Page[]>;

/** 8-bit gray pixels, rows from the top; 0 is black. */
export interface GrayImage {
  /** Pixels. */
  width: number;
  height: number;
  data: Uint8Array;
}

/** A word as the engine saw it. */
export interface RecognisedWord {
  text: string;
  /** Pixels of the image given, top-left origin; right and bottom are one past the last pixel. */
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** 0..1. */
  confidence: number;
  /** Words of one line share it; numbers rise in the order of reading. */
  line: number;
  /** What the engine took it for, where `text` is read otherwise. */
  read?: string;
}

/** A word that was read in another way than the engine did. */
export interface Repair {
  from: string;
  to: string;
  /** Points, as the page's words. */
  box: Box;
}

/** What was read on one page, whatever its number: what the cache keeps. */
export type ReadRaster = Pick<Page, 'width' | 'height' | 'words' | 'rules'> & {
  repairs: Repair[];
  /** Made ready, the page stood on its head. */
  upsideDown?: boolean;
};

/** What recognises: part of the cache's key and of what `doctor` says. */
export interface EngineIdentity {
  engine: 'wasm' | 'native';
  version: string;
  languages: string[];
}

/**
 * One text recogniser for the life of a run: chooses its engine and starts workers on first need, keeps them over files and ends
 * them in `close`.
 */
export interface Recogniser {
  /** Chooses the engine; throws a `Fault` (`ocr-mootor`, `ocr-keel`) where there is none for the languages asked. */
  identity(): Promise<EngineIdentity>;
  /** Read one block of text lines, no columns; waits for a free worker. `dpi` tells the engine which letter sizes to expect. */
  recognise(image: GrayImage, dpi: number, signal?: AbortSignal): Promise<RecognisedWord[]>;
  /** Ends workers and processes; a later call starts them anew. */
  close(): Promise<void>;
}
