import { INK } from '../rules/find-lines.ts';
import type { GrayImage } from '../types.ts';
import { darkSpans } from '../pixels/dark-spans.ts';

/** A connected piece of print, in pixels; right and bottom are one past the last. */
export interface Blob {
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** Pixels of print in it. */
  area: number;
}

/**
 * Find the connected pieces of print (corner to corner counts), in the order of their first rows.
 *
 * Works on runs of a row instead of pixels: each run joins the runs of the row above that it touches. `spans` hold all that is `INK`.
 */
export function findBlobs(image: GrayImage, spans = darkSpans(image, INK)): Blob[] {
  const { width, height, data } = image;
  const { rows, edges } = spans;
  const blobs: Blob[] = [];
  /** For each blob made, the blob it has been merged into; itself where none. */
  const into: number[] = [];
  const rootOf = (blob: number): number => {
    let root = blob;
    while (into[root] !== root) root = into[root]!;
    into[blob] = root;
    return root;
  };
  let above: number[] = []; // from, to, blob of each run of the row above
  for (let y = 0; y < height; y++) {
    const row: number[] = [];
    let near = 0;
    for (let span = rows[y]!; span < rows[y + 1]!; span += 2) {
      const end = edges[span + 1]!;
      for (let x = edges[span]!, at = y * width + x; x < end; x++, at++) {
        if (data[at]! > INK) continue;
        const from = x;
        while (x < end && data[at]! <= INK) {
          x++;
          at++;
        }
        while (near < above.length && above[near + 1]! < from) near += 3;
        let own = -1;
        for (let i = near; i < above.length && above[i]! <= x; i += 3) {
          const other = rootOf(above[i + 2]!);
          if (own < 0) own = other;
          else if (own !== other) own = merge(blobs, into, own, other);
        }
        if (own < 0) {
          own = blobs.length;
          into.push(own);
          blobs.push({ left: from, top: y, right: x, bottom: y + 1, area: 0 });
        }
        const blob = blobs[own]!;
        if (from < blob.left) blob.left = from;
        if (x > blob.right) blob.right = x;
        blob.bottom = y + 1;
        blob.area += x - from;
        row.push(from, x, own);
      }
    }
    above = row;
  }
  return blobs.filter((_, blob) => into[blob] === blob);
}

/** Merge two blobs into the one found first. */
function merge(blobs: Blob[], into: number[], one: number, other: number): number {
  const [root, gone] = one < other ? [one, other] : [other, one];
  const [kept, lost] = [blobs[root]!, blobs[gone]!];
  kept.left = Math.min(kept.left, lost.left);
  kept.right = Math.max(kept.right, lost.right);
  kept.top = Math.min(kept.top, lost.top);
  kept.bottom = Math.max(kept.bottom, lost.bottom);
  kept.area += lost.area;
  into[gone] = root;
  return root;
}
