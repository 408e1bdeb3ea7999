import type { GrayImage } from '../types.ts';

/** Inches from the edge of the sheet where nothing is printed: what begins here is the edge itself or what lies under the sheet. */
const EDGE = 0.05;
/** Inches to which that may reach inwards. */
const FURTHEST = 0.2;
/** After division by the paper: what is not quite paper. */
const PAPER = 255;
const NEARLY_PAPER = 225;

/**
 * Take the sheet's edges out of a page, in place: dark runs that begin at them.
 *
 * A photographed sheet keeps a line of desk along its sides, which reads as bars after the ends of lines.
 */
export function clearEdges({ width, height, data }: GrayImage, dpi: number): void {
  const [edge, furthest] = [Math.round(EDGE * dpi), Math.round(FURTHEST * dpi)];
  const clear = (start: number, step: number, length: number): void => {
    const reach = Math.min(furthest, length);
    let end = -1;
    for (let i = 0; i < reach && (i < edge || end === i - 1); i++) if (data[start + i * step]! < NEARLY_PAPER) end = i;
    for (let i = 0; i <= end; i++) data[start + i * step] = PAPER;
  };
  for (let y = 0; y < height; y++) {
    clear(y * width, 1, width);
    clear(y * width + width - 1, -1, width);
  }
  for (let x = 0; x < width; x++) {
    clear(x, width, height);
    clear((height - 1) * width + x, -width, height);
  }
}
