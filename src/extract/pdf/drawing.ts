import type { Box } from '../../tree/index.ts';
import type { FontFace } from './font-face.ts';
import type { Matrix } from './matrix.ts';

/**
 * What a page draws, in the order in which it draws it.
 *
 * All places are points, top-left origin of the page as shown. `order` counts painting operators from 0, so that it can be said what
 * lies on top of what.
 */
export interface Drawing {
  runs: Run[];
  shapes: Shape[];
  images: PlacedImage[];
}

/** The glyphs of one text operator: one font, size, direction and baseline. */
export interface Run {
  glyphs: Glyph[];
  /** Unit vector in which the text runs; (1, 0) is left to right. */
  dirX: number;
  dirY: number;
  /** Distance of the baseline from the page's corner, measured a quarter turn clockwise from the direction: y where text runs right. */
  base: number;
  /** Em size. */
  size: number;
  font: FontFace;
  /** `#rrggbb`; absent where a pattern paints. */
  colour?: string | undefined;
  /** 0..1 */
  alpha: number;
  /** Strokes the outlines as well as filling them, which is how some programs make bold. */
  outlined: boolean;
  /** Drawn with no paint at all, or on a layer that is switched off. */
  unseen?: 'invisible' | 'layer';
  clip: Box;
  order: number;
  /** Marked-content id that joins the text to the structure tree; -1 for none. */
  mark: number;
  /** Marked as page furniture by the producer. */
  artifact: boolean;
}

export interface Glyph {
  text: string;
  /** Along the run's direction: where its advance begins and ends. */
  start: number;
  end: number;
}

/** One subpath that was painted. */
export interface Shape {
  /** x, y, x, y …; the ends of curves, not their control points. */
  points: number[];
  curved: boolean;
  /** The only subpath of its path: no other cuts a hole into it. */
  alone: boolean;
  box: Box;
  /** `#rrggbb` of the paint; absent where it does not fill (or stroke), or where a pattern does. */
  fill?: string | undefined;
  stroke?: string | undefined;
  /** Points; 0 where it does not stroke. */
  lineWidth: number;
  /** Nothing shines through: alpha 1, normal blending, no mask. */
  opaque: boolean;
  /** Part of the page on which it can be seen. */
  clip: Box;
  order: number;
}

export interface PlacedImage {
  box: Box;
  /** From the unit square to the page. */
  matrix: Matrix;
  /** Pixels. */
  width: number;
  height: number;
  /** Name under which the page holds the decoded pixels; absent for images inside the content stream. */
  id?: string;
  kind: 'image' | 'mask';
  opaque: boolean;
  order: number;
}
