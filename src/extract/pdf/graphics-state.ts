import type { Box } from '../../tree/index.ts';
import { UNKNOWN_FACE, type FontFace } from './font-face.ts';
import { IDENTITY, type Matrix } from './matrix.ts';

/** The part of a PDF's graphics state (ISO 32000-2, 8.4 and 9.3) that decides where text and lines stand and whether they are seen. */
export interface GraphicsState {
  /** From the current user space to points of the page as shown. */
  ctm: Matrix;
  clip: Box;
  /** `#rrggbb`; absent for a pattern. */
  fill: string | undefined;
  stroke: string | undefined;
  fillAlpha: number;
  strokeAlpha: number;
  /** Alpha of the transparency groups around. */
  groupAlpha: number;
  blended: boolean;
  masked: boolean;
  /** Draws a mask, not the page. */
  inMask: boolean;
  lineWidth: number;
  font: FontFace;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  /** 1 is unscaled. */
  horizontalScale: number;
  leading: number;
  rise: number;
  renderMode: number;
  textMatrix: Matrix;
  /** Start of the line and current place, in the text matrix' space. */
  lineX: number;
  lineY: number;
  x: number;
  y: number;
}

export function initialState(ctm: Matrix, clip: Box): GraphicsState {
  return {
    ctm,
    clip,
    fill: '#000000',
    stroke: '#000000',
    fillAlpha: 1,
    strokeAlpha: 1,
    groupAlpha: 1,
    blended: false,
    masked: false,
    inMask: false,
    lineWidth: 1,
    font: UNKNOWN_FACE,
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    renderMode: 0,
    textMatrix: IDENTITY,
    lineX: 0,
    lineY: 0,
    x: 0,
    y: 0,
  };
}
