import type { Projection } from './warp.ts';

export type Point = readonly [x: number, y: number];
/** Corners from the top left, clockwise. */
export type Quadrilateral = readonly [Point, Point, Point, Point];

/**
 * The projection that takes an upright rectangle `width` × `height` onto a quadrilateral, corner to corner.
 *
 * Heckbert's closed form for the unit square (Fundamentals of Texture Mapping, 1989, 2.2.3), scaled to the rectangle.
 */
export function ontoQuadrilateral(width: number, height: number, corners: Quadrilateral): Projection {
  const [[x0, y0], [x1, y1], [x2, y2], [x3, y3]] = corners;
  const sumX = x0 - x1 + x2 - x3;
  const sumY = y0 - y1 + y2 - y3;
  const [dx1, dy1, dx2, dy2] = [x1 - x2, y1 - y2, x3 - x2, y3 - y2];
  const determinant = dx1 * dy2 - dx2 * dy1;
  const g = (sumX * dy2 - dx2 * sumY) / determinant;
  const h = (dx1 * sumY - sumX * dy1) / determinant;
  return [
    (x1 - x0 + g * x1) / width,
    (x3 - x0 + h * x3) / height,
    x0,
    (y1 - y0 + g * y1) / width,
    (y3 - y0 + h * y3) / height,
    y0,
    g / width,
    h / height,
  ];
}
