import type { Box } from '../../tree/index.ts';
import type { Drawing } from './drawing.ts';
import { UNKNOWN_FACE, type FontFace } from './font-face.ts';
import { initialState, type GraphicsState } from './graphics-state.ts';
import type { PdfLibrary } from './library.ts';
import { IDENTITY, intersect, mapBox, multiply, type Matrix } from './matrix.ts';
import { placeImage } from './trace-image.ts';
import { paintPath } from './trace-path.ts';
import { showText } from './trace-text.ts';

/** The operators of one page as the library gives them. */
export interface Operators {
  fnArray: number[];
  argsArray: unknown[];
}

/** What the operators refer to but do not hold. */
export interface Surroundings {
  ops: PdfLibrary['OPS'];
  faces: ReadonlyMap<string, FontFace>;
  /** From the page's default user space to points of the page as shown. */
  base: Matrix;
  /** Points. */
  width: number;
  height: number;
  /** Says whether an optional-content group is switched on. */
  isVisible: (group: unknown) => boolean;
}

/** A stretch of marked content that is open. */
interface Mark {
  id: number;
  artifact: boolean;
  visible: boolean;
}

/** The pen: state that operators change, and what they have drawn so far. */
export interface Pen {
  around: Surroundings;
  page: Box;
  state: GraphicsState;
  stack: GraphicsState[];
  marks: Mark[];
  mark: Mark;
  /** A path operator after `W` cuts the clip as well. */
  clipPending: boolean;
  /** The state was set to "no soft mask" right before an image: the library's way to say that the image has a mask of its own. */
  ownMask: boolean;
  order: number;
  drawing: Drawing;
}

type Args = readonly unknown[];
type Handler = (pen: Pen, args: Args) => void;

const NO_MARK: Mark = { id: -1, artifact: false, visible: true };

/** Nesting of saved states beyond this is not a drawing but an attack on memory. */
const DEEPEST_STACK = 10_000;

/**
 * Follow the operators of a page and note what they draw.
 *
 * Never throws; operators that make no sense are skipped, as viewers do.
 */
export function trace(operators: Operators, around: Surroundings): Drawing {
  const page = { left: 0, top: 0, right: around.width, bottom: around.height };
  const pen: Pen = {
    around,
    page,
    state: initialState(around.base, page),
    stack: [],
    marks: [],
    mark: NO_MARK,
    clipPending: false,
    ownMask: false,
    order: 0,
    drawing: { runs: [], shapes: [], images: [] },
  };
  const handlers = handlersByNumber(around.ops);
  const { fnArray, argsArray } = operators;
  for (let i = 0; i < fnArray.length; i++) {
    const args = argsArray[i];
    handlers[fnArray[i]!]?.(pen, Array.isArray(args) ? (args as Args) : []);
  }
  return pen.drawing;
}

/** A finite number, or 0 for whatever else a broken file holds. */
export function num(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function isMatrix(value: unknown): value is Matrix {
  const list = value as ArrayLike<unknown> | null;
  if (list?.length !== 6) return false;
  for (let i = 0; i < 6; i++) if (!Number.isFinite(list[i])) return false;
  return true;
}

function save(pen: Pen): void {
  if (pen.stack.length < DEEPEST_STACK) pen.stack.push({ ...pen.state });
}

function restore(pen: Pen): void {
  const last = pen.stack.pop();
  if (last) pen.state = last;
}

function transform(pen: Pen, matrix: unknown): void {
  if (isMatrix(matrix)) pen.state.ctm = multiply(pen.state.ctm, matrix);
}

/** Cut the clip down to a rectangle of the current user space. */
function clipTo(pen: Pen, rectangle: unknown, matrix: Matrix = pen.state.ctm): void {
  const corners = rectangle as ArrayLike<number> | null | undefined;
  if (corners?.length !== 4) return;
  const box = mapBox(matrix, num(corners[0]), num(corners[1]), num(corners[2]), num(corners[3]));
  pen.state.clip = intersect(pen.state.clip, box) ?? NOTHING;
}

export const NOTHING: Box = { left: 0, top: 0, right: 0, bottom: 0 };

function moveText(pen: Pen, x: number, y: number): void {
  const { state } = pen;
  state.x = state.lineX += x;
  state.y = state.lineY += y;
}

function setTextMatrix(pen: Pen, matrix: Matrix): void {
  const { state } = pen;
  state.textMatrix = matrix;
  state.x = state.lineX = state.y = state.lineY = 0;
}

function setFont(pen: Pen, name: unknown, size: unknown): void {
  pen.state.font = pen.around.faces.get(String(name)) ?? UNKNOWN_FACE;
  pen.state.fontSize = num(size);
}

function setGState(pen: Pen, entries: unknown): void {
  const { state } = pen;
  if (!Array.isArray(entries)) return;
  for (const [key, value] of entries as [string, unknown][]) {
    if (key === 'LW') state.lineWidth = num(value);
    else if (key === 'Font' && Array.isArray(value)) setFont(pen, value[0], value[1]);
    else if (key === 'CA') state.strokeAlpha = num(value);
    else if (key === 'ca') state.fillAlpha = num(value);
    else if (key === 'BM') state.blended = value !== 'source-over';
    else if (key === 'SMask') {
      state.masked = value === true;
      pen.ownMask = value === false;
    }
  }
}

function beginGroup(pen: Pen, group: unknown): void {
  save(pen);
  const { state } = pen;
  const { matrix, bbox, smask } = (group ?? {}) as { matrix?: unknown; bbox?: unknown; smask?: unknown };
  clipTo(pen, bbox, isMatrix(matrix) ? multiply(state.ctm, matrix) : state.ctm);
  if (smask) state.inMask = true;
  state.groupAlpha *= state.fillAlpha;
  state.fillAlpha = state.strokeAlpha = 1;
}

// The appearance of a form field or a note starts from the page's own state, whatever the content left behind.
function beginAnnotation(pen: Pen, rectangle: unknown, placement: unknown, matrix: unknown): void {
  pen.stack.length = 0;
  pen.state = initialState(pen.around.base, pen.page);
  clipTo(pen, rectangle);
  transform(pen, placement);
  transform(pen, matrix);
}

function openMark(pen: Pen, tag: unknown, properties: unknown): void {
  pen.marks.push(pen.mark);
  const { id, artifact, visible } = pen.mark;
  pen.mark = {
    id: typeof properties === 'number' ? properties : id,
    artifact: artifact || tag === 'Artifact',
    visible: visible && (tag !== 'OC' || pen.around.isVisible(properties)),
  };
}

const HANDLERS: Partial<Record<keyof PdfLibrary['OPS'], Handler>> = {
  save,
  restore,
  transform: (pen, args) => {
    transform(pen, args);
  },
  paintFormXObjectBegin: (pen, [matrix, box]) => {
    save(pen);
    transform(pen, matrix);
    clipTo(pen, box);
  },
  paintFormXObjectEnd: restore,
  beginGroup: (pen, [group]) => {
    beginGroup(pen, group);
  },
  endGroup: restore,
  beginAnnotation: (pen, [, rectangle, placement, matrix]) => {
    beginAnnotation(pen, rectangle, placement, matrix);
  },
  setGState: (pen, [entries]) => {
    setGState(pen, entries);
  },
  setLineWidth: (pen, [width]) => {
    pen.state.lineWidth = num(width);
  },
  setFillRGBColor: (pen, [colour]) => {
    pen.state.fill = String(colour);
  },
  setStrokeRGBColor: (pen, [colour]) => {
    pen.state.stroke = String(colour);
  },
  setFillColorN: (pen) => {
    pen.state.fill = undefined;
  },
  setStrokeColorN: (pen) => {
    pen.state.stroke = undefined;
  },
  clip: (pen) => {
    pen.clipPending = true;
  },
  eoClip: (pen) => {
    pen.clipPending = true;
  },
  constructPath: (pen, [paint, data, extent]) => {
    if (pen.mark.visible && !pen.state.inMask) paintPath(pen, num(paint), data);
    if (pen.clipPending) clipTo(pen, extent);
    pen.clipPending = false;
  },
  paintImageXObject: (pen, [id, width, height]) => {
    placeImage(pen, { kind: 'image', id: String(id), width: num(width), height: num(height) });
  },
  paintInlineImageXObject: (pen, [image]) => {
    const { width, height } = image as { width: unknown; height: unknown };
    placeImage(pen, { kind: 'image', width: num(width), height: num(height) });
  },
  paintImageMaskXObject: (pen, [image]) => {
    const { width, height } = image as { width: unknown; height: unknown };
    placeImage(pen, { kind: 'mask', width: num(width), height: num(height) });
  },
  paintSolidColorImageMask: (pen) => {
    placeImage(pen, { kind: 'mask', width: 1, height: 1 });
  },
  beginMarkedContent: (pen, [tag]) => {
    openMark(pen, tag, undefined);
  },
  beginMarkedContentProps: (pen, [tag, properties]) => {
    openMark(pen, tag, properties);
  },
  endMarkedContent: (pen) => {
    pen.mark = pen.marks.pop() ?? NO_MARK;
  },
  beginText: (pen) => {
    setTextMatrix(pen, IDENTITY);
  },
  setCharSpacing: (pen, [spacing]) => {
    pen.state.charSpacing = num(spacing);
  },
  setWordSpacing: (pen, [spacing]) => {
    pen.state.wordSpacing = num(spacing);
  },
  setHScale: (pen, [percent]) => {
    pen.state.horizontalScale = num(percent) / 100;
  },
  setLeading: (pen, [leading]) => {
    pen.state.leading = num(leading);
  },
  setFont: (pen, [name, size]) => {
    setFont(pen, name, size);
  },
  setTextRenderingMode: (pen, [mode]) => {
    pen.state.renderMode = num(mode);
  },
  setTextRise: (pen, [rise]) => {
    pen.state.rise = num(rise);
  },
  moveText: (pen, [x, y]) => {
    moveText(pen, num(x), num(y));
  },
  setLeadingMoveText: (pen, [x, y]) => {
    pen.state.leading = -num(y);
    moveText(pen, num(x), num(y));
  },
  setTextMatrix: (pen, [matrix]) => {
    if (isMatrix(matrix)) setTextMatrix(pen, matrix);
  },
  nextLine: (pen) => {
    moveText(pen, 0, -pen.state.leading);
  },
  showText: (pen, [glyphs]) => {
    showText(pen, glyphs);
  },
};

function handlersByNumber(ops: PdfLibrary['OPS']): (Handler | undefined)[] {
  const list: (Handler | undefined)[] = [];
  for (const [name, handler] of Object.entries(HANDLERS)) list[ops[name as keyof typeof ops]] = handler;
  return list;
}
