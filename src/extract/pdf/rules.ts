import type { Box, Rule } from '../../tree/index.ts';
import type { PlacedImage, Shape } from './drawing.ts';
import { mergeRules } from './merge-rules.ts';
import { intersect } from './matrix.ts';
import { isRectangle, LEAN } from './rectangle.ts';

/** Points; a filled rectangle (or an image) thinner than this is a line. The thickest borders of word processors are 6 pt wide. */
const THICKEST_LINE = 3;
/** A piece of a line is longer than thick, or nearly so where it is a dot. */
const DOT_RATIO = 1.5;
/** Points; shorter ones are parts of dashes until they are merged. */
const SHORTEST_PIECE = 0.3;
/** Points; what is still shorter after merging rules nothing. */
const SHORTEST_RULE = 4;
/** Points; a filled area smaller than this in either direction is no cell but a mark (a bullet, a tick box). */
const SMALLEST_CELL = 7;
/** Points; an edge this near to the page's own is paper, not a table. */
const PAGE_EDGE = 1.5;

/**
 * The ruling lines of a page: strokes, thin filled rectangles, edges of filled areas, thin images.
 *
 * Lines that touch or overlap are one; so are the pieces of a dashed one. What paints white is not seen and rules nothing.
 */
export function findRules(shapes: readonly Shape[], images: readonly PlacedImage[], page: Box): Rule[] {
  const pieces: Rule[] = [];
  const add = (box: Box, direction: Rule['direction'], evidence: Rule['evidence'], clip: Box): void => {
    const seen = intersect(box, clip);
    if (seen && lengthOf(seen, direction) >= SHORTEST_PIECE) pieces.push({ box: seen, direction, evidence });
  };
  for (const shape of shapes) {
    if (isSeen(shape.stroke)) strokeLines(shape, add);
    else if (isSeen(shape.fill)) filledLines(shape, page, add);
  }
  for (const { box } of images) {
    for (const direction of directionsOf(box)) add(box, direction, 'fill', page);
  }
  return mergeRules(pieces).filter(
    ({ box, direction }) => lengthOf(box, direction) >= SHORTEST_RULE && !isPageEdge(box, page),
  );
}

type Add = (box: Box, direction: Rule['direction'], evidence: Rule['evidence'], clip: Box) => void;

function strokeLines({ points, curved, lineWidth, clip }: Shape, add: Add): void {
  if (curved) return;
  for (let i = 0; i + 3 < points.length; i += 2) {
    const [x0, y0, x1, y1] = [points[i]!, points[i + 1]!, points[i + 2]!, points[i + 3]!];
    const width = Math.abs(x1 - x0);
    const height = Math.abs(y1 - y0);
    const half = Math.min(lineWidth, THICKEST_LINE * 2) / 2;
    if (height <= LEAN && width > height) {
      const y = (y0 + y1) / 2;
      add(
        { left: Math.min(x0, x1), right: Math.max(x0, x1), top: y - half, bottom: y + half },
        'horizontal',
        'stroke',
        clip,
      );
    } else if (width <= LEAN && height > width) {
      const x = (x0 + x1) / 2;
      add(
        { left: x - half, right: x + half, top: Math.min(y0, y1), bottom: Math.max(y0, y1) },
        'vertical',
        'stroke',
        clip,
      );
    }
  }
}

function filledLines(shape: Shape, page: Box, add: Add): void {
  const { box, clip } = shape;
  if (!isRectangle(shape)) return;
  const directions = directionsOf(box);
  for (const direction of directions) add(box, direction, 'fill', clip);
  if (directions.length > 0) return;
  const seen = intersect(box, clip);
  if (!seen || seen.right - seen.left < SMALLEST_CELL || seen.bottom - seen.top < SMALLEST_CELL) return;
  const { left, top, right, bottom } = seen;
  add({ left, right, top, bottom: top }, 'horizontal', 'background', page);
  add({ left, right, top: bottom, bottom }, 'horizontal', 'background', page);
  add({ left, right: left, top, bottom }, 'vertical', 'background', page);
  add({ left: right, right, top, bottom }, 'vertical', 'background', page);
}

/** The ways in which a thin box may be (part of) a line; a dot may be part of a dotted line either way. */
function directionsOf(box: Box): Rule['direction'][] {
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  const found: Rule['direction'][] = [];
  if (height <= THICKEST_LINE && width * DOT_RATIO >= height) found.push('horizontal');
  if (width <= THICKEST_LINE && height * DOT_RATIO >= width) found.push('vertical');
  return found;
}

const lengthOf = (box: Box, direction: Rule['direction']): number =>
  direction === 'horizontal' ? box.right - box.left : box.bottom - box.top;

/** White paint on white paper is nothing to see; an unknown paint (a pattern) may be. */
const isSeen = (colour: string | undefined): boolean => colour !== undefined && colour.toLowerCase() !== '#ffffff';

function isPageEdge(box: Box, page: Box): boolean {
  return (
    box.right < page.left + PAGE_EDGE ||
    box.left > page.right - PAGE_EDGE ||
    box.bottom < page.top + PAGE_EDGE ||
    box.top > page.bottom - PAGE_EDGE
  );
}
