import type { Box } from '../../tree/index.ts';
import type { Drawing } from './drawing.ts';
import { UNKNOWN_FACE, type FontFace } from './font-face.ts';
import { initialState, type GraphicsState } from './graphics-state.ts';
import type { PdfLibrary } from './library.ts';
import { intersect, mapBox, multiply, type Matrix } from './matrix.ts';

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

const NO_MARK: Mark = { id: -1, artifact: false, visible: true };

/** Nesting of saved states beyond this is not a drawing but an attack on memory. */
const DEEPEST_STACK = 10_000;

/** A pen on an empty page. */
export function makePen(around: Surroundings): Pen {
  const page = { left: 0, top: 0, right: around.width, bottom: around.height };
  return {
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
}

/** A finite number, or 0 for whatever else a broken file holds. */
export function num(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

/** Six finite numbers, in a list or a typed array. */
export function isMatrix(value: unknown): value is Matrix {
  const list = value as ArrayLike<unknown> | null;
  if (list?.length !== 6) return false;
  for (let i = 0; i < 6; i++) if (!Number.isFinite(list[i])) return false;
  return true;
}

/** `q`: keep the state for the `restore` that belongs to it. */
export function save(pen: Pen): void {
  if (pen.stack.length < DEEPEST_STACK) pen.stack.push({ ...pen.state });
}

/** `Q`: back to the state last kept; one too many is ignored. */
export function restore(pen: Pen): void {
  const last = pen.stack.pop();
  if (last) pen.state = last;
}

/** `cm`: put a transformation before the current one. */
export function transform(pen: Pen, matrix: unknown): void {
  if (isMatrix(matrix)) pen.state.ctm = multiply(pen.state.ctm, matrix);
}

/** Cut the clip down to a rectangle of the current user space. */
export function clipTo(pen: Pen, rectangle: unknown, matrix: Matrix = pen.state.ctm): void {
  const corners = rectangle as ArrayLike<number> | null | undefined;
  if (corners?.length !== 4) return;
  const box = mapBox(matrix, num(corners[0]), num(corners[1]), num(corners[2]), num(corners[3]));
  pen.state.clip = intersect(pen.state.clip, box) ?? NOTHING;
}

const NOTHING: Box = { left: 0, top: 0, right: 0, bottom: 0 };

/** `Td`: begin a line, so far from the start of the one before, in text space. */
export function moveText(pen: Pen, x: number, y: number): void {
  const { state } = pen;
  state.x = state.lineX += x;
  state.y = state.lineY += y;
}

/** `Tm`: begin a line where the matrix says. */
export function setTextMatrix(pen: Pen, matrix: Matrix): void {
  const { state } = pen;
  state.textMatrix = matrix;
  state.x = state.lineX = state.y = state.lineY = 0;
}

/** `Tf`: a font by the library's name for it, and a size that may be negative. */
export function setFont(pen: Pen, name: unknown, size: unknown): void {
  pen.state.font = pen.around.faces.get(String(name)) ?? UNKNOWN_FACE;
  pen.state.fontSize = num(size);
}

/** `gs`: the entries of a state dictionary that matter here. */
export function setGState(pen: Pen, entries: unknown): void {
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

/** Begin a transparency group: its own alpha counts for all in it, and a group that makes a mask draws nothing on the page. */
export function beginGroup(pen: Pen, group: unknown): void {
  save(pen);
  const { state } = pen;
  const { matrix, bbox, smask } = (group ?? {}) as { matrix?: unknown; bbox?: unknown; smask?: unknown };
  clipTo(pen, bbox, isMatrix(matrix) ? multiply(state.ctm, matrix) : state.ctm);
  if (smask) state.inMask = true;
  state.groupAlpha *= state.fillAlpha;
  state.fillAlpha = state.strokeAlpha = 1;
}

/** Begin a form field or a note: its appearance starts from the page's own state, whatever the content left behind. */
export function beginAnnotation(pen: Pen, rectangle: unknown, placement: unknown, matrix: unknown): void {
  pen.stack.length = 0;
  pen.state = initialState(pen.around.base, pen.page);
  clipTo(pen, rectangle);
  transform(pen, placement);
  transform(pen, matrix);
}

/** `BDC`, `BMC`: open a stretch of marked content; it takes over what is said of the one around it. */
export function openMark(pen: Pen, tag: unknown, properties: unknown): void {
  pen.marks.push(pen.mark);
  const { id, artifact, visible } = pen.mark;
  pen.mark = {
    id: typeof properties === 'number' ? properties : id,
    artifact: artifact || tag === 'Artifact',
    visible: visible && (tag !== 'OC' || pen.around.isVisible(properties)),
  };
}

/** `EMC`: close the stretch opened last. */
export function closeMark(pen: Pen): void {
  pen.mark = pen.marks.pop() ?? NO_MARK;
}
