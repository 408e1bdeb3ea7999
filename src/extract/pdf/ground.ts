import type { Box } from '../../tree/index.ts';
import { distance } from './colour.ts';
import type { Drawing, Run } from './drawing.ts';
import { intersect } from './matrix.ts';
import { isRectangle } from './rectangle.ts';

/** What lies under and over the text of a page. */
export interface Ground {
  /** Why the text at a point (in points) of a run is not seen, if so. */
  hides(run: Run, x: number, y: number): 'covered' | 'background' | undefined;
}

/** An area that is painted all over. */
interface Patch {
  box: Box;
  /** `#rrggbb`; absent for images and patterns. */
  colour?: string | undefined;
  order: number;
}

const PAPER = '#ffffff';
/** Of 255 in any of red, green and blue; two colours nearer than this are one to the eye. */
const SAME_COLOUR = 16;
/** Points; smaller patches hide no word. */
const SMALLEST_PATCH = 4;
/** The largest ones of a page are enough, and keep a page of many drawings from costing words times drawings. */
const MOST_PATCHES = 500;

/** Collect the opaque areas of a page. */
export function findGround({ shapes, images }: Drawing): Ground {
  const patches: Patch[] = [];
  for (const shape of shapes) {
    if (!shape.opaque || !shape.alone || shape.fill === undefined || !isRectangle(shape)) continue;
    const box = intersect(shape.box, shape.clip);
    if (box && isLarge(box)) patches.push({ box, colour: shape.fill, order: shape.order });
  }
  for (const { box, opaque, order } of images) if (opaque && isLarge(box)) patches.push({ box, order });
  const largest = patches.length > MOST_PATCHES ? patches.sort(byArea).slice(0, MOST_PATCHES) : patches;
  largest.sort((a, b) => b.order - a.order);
  const isSame = colourComparison();
  return { hides: (run, x, y) => hides(largest, isSame, run, x, y) };
}

type IsSame = (ink: string | undefined, ground: string) => boolean;

function hides(
  topDown: readonly Patch[],
  isSame: IsSame,
  run: Run,
  x: number,
  y: number,
): 'covered' | 'background' | undefined {
  for (const { box, colour, order } of topDown) {
    if (x < box.left || x > box.right || y < box.top || y > box.bottom) continue;
    if (order > run.order) return 'covered';
    return colour !== undefined && isSame(run.colour, colour) ? 'background' : undefined;
  }
  return isSame(run.colour, PAPER) ? 'background' : undefined;
}

// A page has a handful of colours and asks about them for every word.
function colourComparison(): IsSame {
  const known = new Map<string, boolean>();
  return (ink, ground) => {
    if (ink === undefined) return false;
    const pair = ink + ground;
    const answer = known.get(pair) ?? distance(ink, ground) <= SAME_COLOUR;
    known.set(pair, answer);
    return answer;
  };
}

const isLarge = ({ left, top, right, bottom }: Box): boolean =>
  right - left >= SMALLEST_PATCH && bottom - top >= SMALLEST_PATCH;

const area = ({ left, top, right, bottom }: Box): number => (right - left) * (bottom - top);
const byArea = (a: Patch, b: Patch): number => area(b.box) - area(a.box);
