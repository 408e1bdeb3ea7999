import type { Box } from './geometry.ts';
import type { Method } from './page.ts';

/** A source as people would look at it beside the data that was read from it. */
export interface View {
  /** Base name; inside a container, of the file there. */
  file: string;
  /** The documents that were read from it: the first, and the one behind the last, in the order of the result. */
  documents: [from: number, to: number];
  /** Of paper; empty for other sources. */
  pages: PageView[];
  /** Of a text file, as it stands; absent for other sources. */
  lines?: string[];
}

/** A page as it was read. */
export interface PageView {
  /** From 1, as in the file. */
  number: number;
  /** Points, as shown. */
  width: number;
  height: number;
  method: Method;
  /** Words that were recognised with little confidence. */
  doubtful: DoubtfulWord[];
  /** WebP; absent where the page could not be drawn, or there are too many of them. */
  picture?: Uint8Array;
  /** What stands on it, where that is all there is to show: the pages of a text file. */
  words?: { text: string; box: Box }[];
}

export interface DoubtfulWord {
  text: string;
  box: Box;
  /** 0..1. */
  confidence: number;
}
