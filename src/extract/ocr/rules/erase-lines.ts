import type { GrayImage } from '../types.ts';
import { inkAt, RIM, type Line } from './find-lines.ts';

const PAPER = 255;

/**
 * Take ruling lines out of an image, in place: they break words, and a cell's border reads as a letter.
 *
 * Where print crosses a line, the line's ink belongs to both and stays; where print only stands on it, the print stays.
 */
export function eraseLines(image: GrayImage, lines: readonly Line[]): void {
  for (const line of lines) {
    for (let i = 0; i < line.nears.length; i++) {
      if (line.fars[i] === 0) continue;
      const [near, far] = [line.nears[i]!, line.fars[i]!];
      const before = inkAt(image, line, i, near - RIM);
      const after = inkAt(image, line, i, far + RIM - 1);
      if (before && after) continue;
      erase(image, line, i, before ? near : near - RIM + 1, after ? far : far + RIM - 1);
    }
  }
}

function erase(image: GrayImage, line: Line, along: number, from: number, to: number): void {
  const [start, step, limit] =
    line.direction === 'horizontal'
      ? [line.from + along, image.width, image.height]
      : [(line.from + along) * image.width, 1, image.width];
  for (let across = Math.max(0, from); across < Math.min(limit, to); across++)
    image.data[start + across * step] = PAPER;
}
