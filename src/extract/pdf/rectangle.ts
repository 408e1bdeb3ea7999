import type { Shape } from './drawing.ts';

/** Points by which a side may lean over its whole length and still be upright. */
export const LEAN = 0.7;

/** Whether a subpath goes round an upright rectangle: every corner lies on its box. */
export function isRectangle({ points, curved, box }: Pick<Shape, 'points' | 'curved' | 'box'>): boolean {
  if (curved || points.length < 8 || points.length > 12) return false;
  for (let i = 0; i < points.length; i += 2) {
    const x = points[i]!;
    const y = points[i + 1]!;
    if (Math.min(x - box.left, box.right - x) > LEAN || Math.min(y - box.top, box.bottom - y) > LEAN) return false;
  }
  return true;
}
