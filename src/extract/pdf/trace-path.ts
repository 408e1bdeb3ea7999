import type { Box } from '../../tree/index.ts';
import type { Shape } from './drawing.ts';
import { mapX, mapY, scaleOf, type Matrix } from './matrix.ts';
import type { Pen } from './pen.ts';

/** Numbers that follow each drawing code of a path: move, line, cubic curve, quadratic curve, close. */
const OPERANDS = [2, 2, 6, 4, 0];
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;

/** A shape of more corners than this is a picture; only its box is of use. */
const MOST_POINTS = 400;

/** Note the subpaths that a painting operator fills or strokes; a path that only clips leaves nothing. */
export function paintPath(pen: Pen, paint: number, data: unknown): void {
  const { ops } = pen.around;
  const fills =
    paint === ops.fill ||
    paint === ops.eoFill ||
    paint === ops.fillStroke ||
    paint === ops.eoFillStroke ||
    paint === ops.closeFillStroke ||
    paint === ops.closeEOFillStroke;
  const strokes = paint !== ops.fill && paint !== ops.eoFill && paint !== ops.endPath;
  if (!fills && !strokes) return;
  const path = Array.isArray(data) ? (data[0] as unknown) : null;
  if (!(path instanceof Float32Array)) return;

  const { state } = pen;
  const order = pen.order++;
  const alpha = (fills ? state.fillAlpha : state.strokeAlpha) * state.groupAlpha;
  if (alpha === 0) return;
  const parts = subpaths(path, state.ctm);
  for (const { points, curved } of parts) {
    const shape: Shape = {
      points,
      curved,
      alone: parts.length === 1,
      box: extent(points),
      lineWidth: strokes ? Math.abs(state.lineWidth) * scaleOf(state.ctm) : 0,
      opaque: alpha === 1 && !state.blended && !state.masked,
      clip: state.clip,
      order,
    };
    if (fills) shape.fill = state.fill;
    if (strokes) shape.stroke = state.stroke;
    pen.drawing.shapes.push(shape);
  }
}

interface Subpath {
  points: number[];
  curved: boolean;
}

function subpaths(path: Float32Array, ctm: Matrix): Subpath[] {
  const found: Subpath[] = [];
  let current: Subpath = { points: [], curved: false };
  const finish = (): void => {
    if (current.points.length >= 4) found.push(current);
  };
  for (let i = 0; i < path.length;) {
    const code = path[i]!;
    const operands = OPERANDS[code];
    if (operands === undefined) break;
    if (code === MOVE) {
      finish();
      current = { points: [], curved: false };
    }
    if (code === CLOSE) {
      if (current.points.length >= 4) current.points.push(current.points[0]!, current.points[1]!);
    } else if (current.points.length < MOST_POINTS) {
      if (code !== MOVE && code !== LINE) current.curved = true;
      const x = path[i + operands - 1] ?? 0;
      const y = path[i + operands] ?? 0;
      current.points.push(mapX(ctm, x, y), mapY(ctm, x, y));
    } else {
      current.curved = true;
    }
    i += 1 + operands;
  }
  finish();
  return found;
}

function extent(points: readonly number[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (let i = 0; i < points.length; i += 2) {
    box.left = Math.min(box.left, points[i]!);
    box.right = Math.max(box.right, points[i]!);
    box.top = Math.min(box.top, points[i + 1]!);
    box.bottom = Math.max(box.bottom, points[i + 1]!);
  }
  return box;
}
