import type { GrayImage } from '../types.ts';
import type { Point, Quadrilateral } from './homography.ts';
import { brightness } from './paper.ts';

/** Share of a side: a sheet that fills the picture to this margin was scanned, not photographed. */
const MARGIN = 0.012;
/** What lies around must be darker than this share of the sheet's brightness. */
const DARKER = 0.75;
/** Share of the picture that a sheet fills at least. */
const SMALLEST_SHEET = 0.25;
/** Share of a side's rows that must agree on its edge within `EDGE_REACH` pixels. */
const AGREEMENT = 0.6;
const EDGE_REACH = 1.5;
/** Slope of an edge against the picture's side: a sheet photographed from further aside is left as it is. */
const LARGEST_SLOPE = 0.35;
/** Rounds of the search for an edge among outliers (torn corners, fingers, highlights). */
const ROUNDS = 40;

const SIDES = ['left', 'right', 'top', 'bottom'] as const;
type Side = (typeof SIDES)[number];
/** A straight edge: `across = offset + slope * along`. */
interface Edge {
  offset: number;
  slope: number;
}

/**
 * Find the sheet of paper in a photograph (or in a scan with a dark surround): its corners in pixels of the thumbnail.
 *
 * Undefined where the paper reaches the picture's edges, as in nearly every scan, or where no clear four edges are found.
 */
export function findSheet(image: GrayImage): Quadrilateral | undefined {
  const around = rimBrightness(image);
  if (around > DARKER * 255) return undefined; // as of nearly every scan: no paper is that much brighter
  const paper = brightness(image, 0.8);
  if (around > DARKER * paper) return undefined;
  const sheet = largestArea(image, (paper + around) / 2);
  if (sheet.pixels < SMALLEST_SHEET * image.data.length) return undefined;
  const [left, right, top, bottom] = SIDES.map((side) => edgeOf(sheet, side));
  if (!left || !right || !top || !bottom) return undefined;
  return [cross(left, top), cross(right, top), cross(right, bottom), cross(left, bottom)];
}

interface Area extends GrayImage {
  pixels: number;
}

/** The largest connected area of pixels brighter than `least`: 1 inside, 0 outside. */
function largestArea({ width, height, data }: GrayImage, least: number): Area {
  const labels = new Uint32Array(data.length);
  const stack = new Uint32Array(data.length);
  let label = 0;
  let best = { label: 0, pixels: 0 };
  for (let seed = 0; seed < data.length; seed++) {
    if (labels[seed] !== 0 || data[seed]! < least) continue;
    label++;
    let pixels = 0;
    let depth = 0;
    stack[depth++] = seed;
    labels[seed] = label;
    while (depth > 0) {
      const at = stack[--depth]!;
      pixels++;
      const x = at % width;
      const visit = (next: number): void => {
        if (labels[next] !== 0 || data[next]! < least) return;
        labels[next] = label;
        stack[depth++] = next;
      };
      if (x > 0) visit(at - 1);
      if (x < width - 1) visit(at + 1);
      if (at >= width) visit(at - width);
      if (at + width < data.length) visit(at + width);
    }
    if (pixels > best.pixels) best = { label, pixels };
  }
  return {
    width,
    height,
    data: Uint8Array.from(labels, (own) => (own === best.label && own > 0 ? 1 : 0)),
    pixels: best.pixels,
  };
}

/** Where the area begins seen from one side, as a straight edge; undefined where it is not straight or lies on the picture's rim. */
function edgeOf(area: Area, side: Side): Edge | undefined {
  const upright = side === 'left' || side === 'right';
  const [along, across] = upright ? [area.height, area.width] : [area.width, area.height];
  const at = (i: number, depth: number): number => {
    const position = side === 'left' || side === 'top' ? depth : across - 1 - depth;
    return area.data[upright ? i * area.width + position : position * area.width + i]!;
  };
  const points: Point[] = [];
  for (let i = 0; i < along; i++) {
    let depth = 0;
    while (depth < across / 2 && at(i, depth) === 0) depth++;
    if (depth < across / 2) points.push([i, side === 'left' || side === 'top' ? depth : across - depth]);
  }
  const inner = points.slice(Math.floor(points.length * 0.05), Math.ceil(points.length * 0.95)); // rounded corners
  const edge = agree(inner);
  if (!edge || Math.abs(edge.slope) > LARGEST_SLOPE) return undefined;
  const middle = edge.offset + (edge.slope * along) / 2;
  const margin = side === 'left' || side === 'top' ? middle : across - middle;
  return margin >= MARGIN * across ? edge : undefined;
}

/** The line most points agree on: every round tries the line through two of them, far apart, in a fixed order. */
function agree(points: readonly Point[]): Edge | undefined {
  let best: Edge | undefined;
  let most = AGREEMENT * points.length;
  const half = Math.floor(points.length / 2);
  for (let round = 0; round < ROUNDS && half > 0; round++) {
    const [x0, y0] = points[Math.floor(((round * 7) % ROUNDS) * (half / ROUNDS))]!;
    const [x1, y1] = points[half + Math.floor(((round * 11) % ROUNDS) * (half / ROUNDS))]!;
    const slope = (y1 - y0) / (x1 - x0);
    const offset = y0 - slope * x0;
    const count = points.filter(([x, y]) => Math.abs(offset + slope * x - y) <= EDGE_REACH).length;
    if (count > most) [best, most] = [{ offset, slope }, count];
  }
  return best;
}

/** Where an upright edge (`x` by `y`) meets a level one (`y` by `x`). */
function cross(upright: Edge, level: Edge): Point {
  const x = (upright.offset + upright.slope * level.offset) / (1 - upright.slope * level.slope);
  return [x, level.offset + level.slope * x];
}

/** The brightness that half of the picture's outermost pixels do not exceed. */
function rimBrightness({ width, height, data }: GrayImage): number {
  const rim: number[] = [];
  for (let x = 0; x < width; x++) rim.push(data[x]!, data[(height - 1) * width + x]!);
  for (let y = 0; y < height; y++) rim.push(data[y * width]!, data[y * width + width - 1]!);
  return rim.sort((a, b) => a - b)[rim.length >> 1]!;
}
