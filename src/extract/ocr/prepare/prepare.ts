import type { GrayImage, Raster } from '../types.ts';
import { clearEdges } from './clear-edges.ts';
import { bleachStamps } from './coloured-ink.ts';
import { evenLight } from './even-light.ts';
import { findSheet } from './find-sheet.ts';
import { ontoQuadrilateral, type Quadrilateral } from './homography.ts';
import { paperOf } from './paper.ts';
import { fillHoles, findHoles } from './punch-holes.ts';
import { findSkew, printOf, transposed } from './skew.ts';
import { shrink, thumbnail } from './thumbnail.ts';
import { toGray } from './to-gray.ts';
import { turn } from './turn.ts';
import { warp, type Projection } from './warp.ts';

/** A page ready to be read: upright, straight, evenly lit, of the resolution that Tesseract's models were trained on. */
export interface Prepared {
  image: GrayImage;
  dpi: number;
}

/** Pixels per inch of a prepared page. */
const TARGET_DPI = 300;
/** Within these the pixels are taken as they are where nothing else asks for new ones. */
const SCALE_ANYWAY = 1.25;
/** Degrees. Below it a line of text drifts by less than a tenth of its height over a column. */
const STRAIGHT = 0.06;
/** Text lines are this much sharper across one axis of a page than across the other. */
const CLEARLY_SIDEWAYS = 1.5;
/** Inches, the longer side of A4: what a page of unknown resolution is taken to have. */
const A4 = { width: 8.27, height: 11.69 };
/** Share by which a sheet's sides may differ from A4's and still be A4: a photograph gives the ratio only roughly. */
const NEARLY_A4 = 0.08;

/** Make a page ready to be read, in pixels of its own. A page turned by half a circle stays so: only reading tells which end is up. */
export function prepare(raster: Raster): Prepared {
  let dpi = raster.dpi > 0 ? raster.dpi : Math.max(raster.width, raster.height) / A4.height;
  let gray = toGray(raster);
  bleachStamps(gray, raster, dpi);
  const factor = Math.floor(dpi / TARGET_DPI);
  if (factor > 1) [gray, dpi] = [shrink(gray, factor), dpi / factor];
  let small = thumbnail(gray, dpi);
  const corners = findSheet(small);
  if (corners) {
    [gray, dpi] = flatten(gray, scaled(corners, small.factor));
    small = thumbnail(gray, dpi);
  }
  let paper = paperOf(small);
  const print = evenLight(small, { ...paper, factor: paper.factor / small.factor });
  const points = printOf(print);
  const [upright, sideways] = [findSkew(points), findSkew(transposed(points))];
  const isSideways = sideways.sharpness > CLEARLY_SIDEWAYS * upright.sharpness;
  if (isSideways) {
    [gray, small] = [turn(gray, 1), { ...turn(small, 1), factor: small.factor }];
    paper = { ...turn(paper, 1), factor: paper.factor };
  }
  // Seen along the other axis lines fall the other way: turning a page mirrors what transposing it does.
  const degrees = isSideways ? -sideways.degrees() : upright.degrees();
  const even = evenLight(gray, paper);
  fillHoles(even, findHoles(small, dpi), small.factor);
  clearEdges(even, dpi);
  return straighten(even, dpi, degrees);
}

const scaled = (corners: Quadrilateral, factor: number): Quadrilateral =>
  corners.map(([x, y]) => [x * factor, y * factor] as const) as unknown as Quadrilateral;

/** The sheet alone, seen from above, at the target resolution. */
function flatten(gray: GrayImage, corners: Quadrilateral): [GrayImage, number] {
  const length = (from: number, to: number): number =>
    Math.hypot(corners[to]![0] - corners[from]![0], corners[to]![1] - corners[from]![1]);
  const width = (length(0, 1) + length(3, 2)) / 2;
  const height = (length(0, 3) + length(1, 2)) / 2;
  const long = A4.height * TARGET_DPI;
  const ratio = A4.width / A4.height;
  const own = Math.min(width, height) / Math.max(width, height);
  const short = Math.abs(own / ratio - 1) < NEARLY_A4 ? A4.width * TARGET_DPI : long * own;
  const [across, down] = width < height ? [short, long] : [long, short];
  const [columns, rows] = [Math.round(across), Math.round(down)];
  return [warp(gray, ontoQuadrilateral(columns, rows, corners), columns, rows), TARGET_DPI];
}

/** Turn the page about its middle so that text runs level, and scale it, in one step. */
function straighten(image: GrayImage, dpi: number, degrees: number): Prepared {
  const zoom = TARGET_DPI / dpi;
  const scales = zoom > SCALE_ANYWAY || zoom < 1 / SCALE_ANYWAY;
  if (!scales && Math.abs(degrees) < STRAIGHT) return { image, dpi };
  const factor = scales ? zoom : 1;
  const width = Math.round(image.width * factor);
  const height = Math.round(image.height * factor);
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle) / factor, Math.sin(angle) / factor];
  const c = image.width / 2 - (cos * width) / 2 + (sin * height) / 2;
  const f = image.height / 2 - (sin * width) / 2 - (cos * height) / 2;
  const back: Projection = [cos, -sin, c, sin, cos, f, 0, 0];
  return { image: warp(image, back, width, height), dpi: dpi * factor };
}
