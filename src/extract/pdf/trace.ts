import type { Drawing } from './drawing.ts';
import type { PdfLibrary } from './library.ts';
import { IDENTITY } from './matrix.ts';
import {
  beginAnnotation,
  beginGroup,
  clipTo,
  closeMark,
  isMatrix,
  makePen,
  moveText,
  num,
  openMark,
  restore,
  save,
  setFont,
  setGState,
  setTextMatrix,
  transform,
  type Pen,
  type Surroundings,
} from './pen.ts';
import { placeImage } from './trace-image.ts';
import { paintPath } from './trace-path.ts';
import { showText } from './trace-text.ts';

/** The operators of one page as the library gives them. */
export interface Operators {
  fnArray: number[];
  argsArray: unknown[];
}

type Args = readonly unknown[];
type Handler = (pen: Pen, args: Args) => void;

/**
 * Follow the operators of a page and note what they draw.
 *
 * Never throws; operators that make no sense are skipped, as viewers do.
 */
export function trace(operators: Operators, around: Surroundings): Drawing {
  const pen = makePen(around);
  const handlers = handlersByNumber(around.ops);
  const { fnArray, argsArray } = operators;
  for (let i = 0; i < fnArray.length; i++) {
    const args = argsArray[i];
    handlers[fnArray[i]!]?.(pen, Array.isArray(args) ? (args as Args) : []);
  }
  return pen.drawing;
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
  endMarkedContent: closeMark,
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
