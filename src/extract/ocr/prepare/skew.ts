import type { GrayImage } from '../types.ts';

/** Degrees. Feeders skew by up to 2°, sheets laid on the glass by hand by up to 5°. */
const LARGEST = 6;
const COARSE_STEP = 0.5;
const FINE_STEPS = [0.1, 0.02];
/** After division by the paper: half way between print and paper on a shrunken page, where thin strokes are gray. */
export const PRINT = 170;

/** Print of an even-lit page as coordinates: what the search for lines of text works on. */
export interface Points {
  x: Int16Array;
  y: Int16Array;
  /** Of the image, in pixels. */
  width: number;
  height: number;
}

/** The dark pixels of an even-lit image. */
export function printOf({ width, height, data }: GrayImage): Points {
  let count = 0;
  for (const value of data) if (value < PRINT) count++;
  const x = new Int16Array(count);
  const y = new Int16Array(count);
  let at = 0;
  for (let row = 0, pixel = 0; row < height; row++) {
    for (let column = 0; column < width; column++, pixel++) {
      if (data[pixel]! >= PRINT) continue;
      x[at] = column;
      y[at++] = row;
    }
  }
  return { x, y, width, height };
}

/** The same with the axes exchanged. */
export const transposed = ({ x, y, width, height }: Points): Points => ({ x: y, y: x, width: height, height: width });

/**
 * How far lines of text fall to the right, in degrees clockwise, and how clearly they are lines.
 *
 * Print is projected onto the left edge along directions near the horizontal; along the lines of text the profile is sharpest:
 * its rows are either print or gap. `sharpness`, to half a degree, is comparable between the two axes of one page; `degrees`
 * looks closer.
 */
export function findSkew(points: Points): { degrees: () => number; sharpness: number } {
  let best = 0;
  let sharpness = -1;
  const consider = (degrees: number): void => {
    const value = sharpnessAt(points, degrees);
    if (value > sharpness) [best, sharpness] = [degrees, value];
  };
  for (let degrees = -LARGEST; degrees <= LARGEST; degrees += COARSE_STEP) consider(degrees);
  const coarse = sharpness;
  return {
    sharpness: coarse,
    degrees: () => {
      let reach = COARSE_STEP;
      for (const step of FINE_STEPS) {
        const centre = best;
        for (let degrees = centre - reach; degrees <= centre + reach; degrees += step) consider(degrees);
        reach = step;
      }
      return best;
    },
  };
}

/** Sum of squared differences of neighbouring rows of the profile, by the number of points. */
function sharpnessAt({ x, y, width, height }: Points, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const first = slope > 0 ? Math.ceil(width * slope) : 0; // the far corner falls so many rows above the near one
  const rows = new Uint32Array(height + Math.ceil(width * Math.abs(slope)) + 2);
  for (let i = 0; i < x.length; i++) rows[(y[i]! - x[i]! * slope + first) | 0]!++;
  let sum = 0;
  for (let i = 1; i < rows.length; i++) sum += (rows[i]! - rows[i - 1]!) ** 2;
  return x.length === 0 ? 0 : sum / x.length;
}
