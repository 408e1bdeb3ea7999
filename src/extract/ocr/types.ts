import type { Page } from '../../tree/index.ts';
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
   * Throws what the source throws (a `Fault` for a broken image); the whole call of `recognisePages` then rejects with it.
   */
  raster: () => Promise<Raster>;
}

/**
 * Read the pages of one file, several at a time.
 *
 * Gives a page for each input, in the order of the inputs, `method: 'ocr'`, turned upright: a page scanned sideways comes back with
 * width and height exchanged, a photographed one with the size of the sheet found. Words that a person should look at are reported
 * (`madal-usaldus`). Progress goes to `context.onProgress`; rejects with the signal's reason on abort.
 */
export type RecognisePages = (inputs: readonly PageRaster[], context: ExtractContext) => Promise<Page[]>;

/**
 * One text recogniser for the life of a run: knows its engine and languages, starts workers on first need, keeps them over
 * files and ends them in `close`.
 */
export interface Recogniser {
  /** Ends workers and processes; a later call starts them anew. */
  close(): Promise<void>;
}
