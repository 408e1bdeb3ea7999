import type { Box } from './geometry.ts';

/** How the words of a page became known: from a text layer, or by optical character recognition. */
export type Method = 'tekst' | 'ocr';

/** A run of characters without white space, as it stands on a page. */
export interface Word {
  /** NFC; bullets of symbol fonts keep their code point (U+F0B7 …) until layout reads them. */
  text: string;
  /** Points, top-left origin; from ascent to descent of the font (glyph box where OCR gave the word). */
  box: Box;
  /** Em size in points as shown; for OCR an estimate from the line's height. */
  fontSize: number;
  bold?: boolean;
  italic?: boolean;
  /** Font name without its subset prefix, where known. */
  font?: string;
  /** 0..1; only from OCR. */
  confidence?: number;
  /** Index into `Page.structure`: the tagged element this word belongs to, where the PDF has tags. */
  tag?: number;
  /**
   * Degrees clockwise in which the text runs, 1..359; absent where it runs to the right. A slanting word is a watermark or a stamp,
   * an upright one a margin note; the box is the upright one around it.
   */
  angle?: number;
  /** No space stands between this word and the one before it in the source (a change of font inside a word). */
  glued?: boolean;
}

/** A ruling line: a stroke, a thin filled rectangle, the edge of a filled cell, or a line found in a bitmap. */
export interface Rule {
  /** Of no or little thickness across its direction. */
  box: Box;
  direction: 'horizontal' | 'vertical';
  evidence: 'stroke' | 'fill' | 'background' | 'raster';
}

/** An element of a PDF's structure tree, flattened: parents stand before their children. */
export interface Tag {
  /** Standard role after role mapping: `Table`, `TR`, `TH`, `TD`, `L`, `LI`, `Lbl`, `LBody`, `P`, `H1` … */
  role: string;
  /** Index of the parent; -1 at the top. */
  parent: number;
}

/** One page of a paginated source: words and lines, not yet read as text. */
export interface Page {
  /** From 1, as in the file. */
  number: number;
  /** Points, as shown. */
  width: number;
  height: number;
  method: Method;
  /** In any order. */
  words: Word[];
  rules: Rule[];
  /** Absent where the source has no tags. */
  structure?: Tag[];
}
