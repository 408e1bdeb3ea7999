import type { Glyph, Run } from './drawing.ts';
import type { GraphicsState } from './graphics-state.ts';
import { mapX, mapY, multiply } from './matrix.ts';
import { num, type Pen } from './pen.ts';

/** The fields of the library's glyphs that are used here. */
interface LibraryGlyph {
  unicode?: string;
  width?: number;
  isSpace?: boolean;
}

/** Text render modes (ISO 32000-2, table 104). */
const STROKE = 1;
const FILL_AND_STROKE = 2;
const INVISIBLE = 3;
const CLIP_ONLY = 7;
/** Modes from here on do the same as those below and clip. */
const CLIPPING = 4;

/**
 * Note one text operator's glyphs where they stand, and move on.
 *
 * In the text's own space the pen goes to the right, glyph by glyph; the run keeps these places along its direction on the page:
 *
 *     A m e t i k o h t
 *     |-|                 start and end of a glyph's advance
 *     ------------------> direction (dirX, dirY)
 */
export function showText(pen: Pen, items: unknown): void {
  if (!Array.isArray(items)) return;
  const { state } = pen;
  const matrix = multiply(state.ctm, state.textMatrix);
  const across = Math.hypot(matrix[0], matrix[1]);
  const up = Math.hypot(matrix[2], matrix[3]);
  const { font, fontSize, horizontalScale } = state;
  const size = up * Math.abs(fontSize) * font.em;
  const glyphs: Glyph[] = [];

  // One step of the text's space along the line is `stretch` points on the page; vertical fonts go down instead.
  // A negative size or scale runs to the other side.
  const sign = font.vertical || fontSize * horizontalScale < 0 ? -1 : 1;
  const stretch = sign * (font.vertical ? up : across);
  const [a, b] = font.vertical ? [matrix[2], matrix[3]] : [matrix[0], matrix[1]];
  if (!(Math.abs(stretch) > 0) || !(size > 0) || !Number.isFinite(size)) {
    advance(state, items);
    return;
  }
  const dirX = a / stretch;
  const dirY = b / stretch;
  const x = mapX(matrix, state.x, state.y + state.rise);
  const y = mapY(matrix, state.x, state.y + state.rise);
  const origin = x * dirX + y * dirY;

  let at = 0;
  for (const item of items as (number | LibraryGlyph | null)[]) {
    const before = at;
    at += step(state, item);
    if (typeof item === 'number' || !item?.unicode) continue;
    const spacing = state.charSpacing + (item.isSpace ? state.wordSpacing : 0);
    const from = origin + before * stretch;
    const to = origin + (at - spacing * horizontalScale) * stretch;
    glyphs.push({ text: item.unicode, start: Math.min(from, to), end: Math.max(from, to) });
  }
  move(state, at);
  if (glyphs.length === 0 || !Number.isFinite(origin) || !Number.isFinite(at) || state.inMask) return;

  const mode = state.renderMode % CLIPPING;
  const run: Run = {
    glyphs,
    dirX,
    dirY,
    base: y * dirX - x * dirY,
    size,
    font,
    colour: mode === STROKE ? state.stroke : state.fill,
    alpha: (mode === STROKE ? state.strokeAlpha : state.fillAlpha) * state.groupAlpha,
    outlined: mode === FILL_AND_STROKE && state.lineWidth > 0,
    clip: state.clip,
    order: pen.order++,
    mark: pen.mark.id,
    artifact: pen.mark.artifact,
  };
  if (state.renderMode === INVISIBLE || state.renderMode === CLIP_ONLY) run.unseen = 'invisible';
  if (!pen.mark.visible) run.unseen = 'layer';
  pen.drawing.runs.push(run);
}

/** How far one item of a text operator moves the pen in text space; a number between glyphs is thousandths of the font size. */
function step(state: GraphicsState, item: number | LibraryGlyph | null): number {
  const scale = state.font.vertical ? 1 : state.horizontalScale;
  if (typeof item === 'number') return (-num(item) / 1000) * state.fontSize * scale;
  if (!item) return 0;
  const spacing = state.charSpacing + (item.isSpace ? state.wordSpacing : 0);
  // Vertical fonts advance by an em; their glyphs' true heights are not worth the trouble in Estonian.
  const width = state.font.vertical ? -1000 * state.font.unit : num(item.width) * state.font.unit;
  return (width * state.fontSize + (state.font.vertical ? -spacing : spacing)) * scale;
}

function move(state: GraphicsState, distance: number): void {
  if (state.font.vertical) state.y += distance;
  else state.x += distance;
}

function advance(state: GraphicsState, items: unknown[]): void {
  let distance = 0;
  for (const item of items) distance += step(state, item as LibraryGlyph);
  move(state, Number.isFinite(distance) ? distance : 0);
}
