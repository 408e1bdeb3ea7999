/**
 * A rectangle on a page.
 *
 * PDF points (1/72 inch), origin at the top left of the page as it is shown (after rotation), `top < bottom`.
 */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The smallest box that holds all of `boxes`; throws on an empty list, which is a fault of the caller. */
export function union(boxes: readonly Box[]): Box {
  const first = boxes[0];
  if (!first) throw new RangeError('Cannot take the union of no boxes');
  let { left, top, right, bottom } = first;
  for (const box of boxes) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  return { left, top, right, bottom };
}

export const centreX = (box: Box): number => (box.left + box.right) / 2;
export const centreY = (box: Box): number => (box.top + box.bottom) / 2;
