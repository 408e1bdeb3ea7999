import type { Spans } from '../pixels/dark-spans.ts';
import type { GrayImage } from '../types.ts';

/** A straight piece of print along a row or a column of pixels. */
export interface Run {
  /** Row of a horizontal run, column of a vertical one. */
  line: number;
  /** First pixel and one past the last, along the run. */
  from: number;
  to: number;
}

/**
 * Pieces of print at least `shortest` long in the rows of an image, from the top.
 *
 * `ink` is the brightest value that counts as print, and `spans` hold all of it; gaps up to `gap` pixels are passed over, the breaks
 * of a worn line.
 */
export function horizontalRuns(image: GrayImage, spans: Spans, ink: number, shortest: number, gap: number): Run[] {
  const { width, height, data } = image;
  const { rows, edges } = spans;
  const runs: Run[] = [];
  for (let y = 0; y < height; y++) {
    const row = y * width;
    let from = -1;
    let last = -1;
    for (let span = rows[y]!; span < rows[y + 1]!; span += 2) {
      const end = edges[span + 1]!;
      for (let x = edges[span]!; x < end; x++) {
        if (data[row + x]! > ink) continue;
        if (from < 0 || x - last > gap + 1) {
          if (from >= 0 && last + 1 - from >= shortest) runs.push({ line: y, from, to: last + 1 });
          from = x;
        }
        last = x;
      }
    }
    if (from >= 0 && last + 1 - from >= shortest) runs.push({ line: y, from, to: last + 1 });
  }
  return runs;
}

/** The same in the columns. Walks the rows, because memory is laid out in rows: every column remembers its run. */
export function verticalRuns(image: GrayImage, spans: Spans, ink: number, shortest: number, gap: number): Run[] {
  const { width, height, data } = image;
  const { rows, edges } = spans;
  const runs: Run[] = [];
  const from = new Int32Array(width).fill(-1);
  const last = new Int32Array(width).fill(-1);
  const close = (x: number): void => {
    if (from[x]! >= 0 && last[x]! + 1 - from[x]! >= shortest) runs.push({ line: x, from: from[x]!, to: last[x]! + 1 });
  };
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let span = rows[y]!; span < rows[y + 1]!; span += 2) {
      const end = edges[span + 1]!;
      for (let x = edges[span]!; x < end; x++) {
        if (data[row + x]! > ink) continue;
        if (from[x]! < 0 || y - last[x]! > gap + 1) {
          close(x);
          from[x] = y;
        }
        last[x] = y;
      }
    }
  }
  for (let x = 0; x < width; x++) close(x);
  return runs;
}
