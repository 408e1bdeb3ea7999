/** Squares of a page: 1 where there is print. */
export interface Grid {
  columns: number;
  rows: number;
  filled: Uint8Array;
}

/** In squares of a grid; right and bottom are one past the last. */
export interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * All empty rectangles of a grid that cannot grow on any side.
 *
 * Row by row, the height of the empty space above each square makes a skyline; each of its plateaus is a rectangle, and one that the
 * next row continues over its whole width is left for later.
 */
export function emptyRectangles({ columns, rows, filled }: Grid): Rectangle[] {
  const found: Rectangle[] = [];
  const heights = new Int32Array(columns + 1); // a last one of height 0 closes every plateau
  for (let row = 0; row < rows; row++) {
    for (let x = 0; x < columns; x++) heights[x] = filled[row * columns + x] === 1 ? 0 : heights[x]! + 1;
    const next = filled.subarray((row + 1) * columns, (row + 2) * columns);
    const open: { left: number; height: number }[] = [];
    for (let x = 0; x <= columns; x++) {
      let left = x;
      while (open.length > 0 && open.at(-1)!.height > heights[x]!) {
        const plateau = open.pop()!;
        left = plateau.left;
        const goesOn = next.length > 0 && !next.subarray(left, x).includes(1);
        if (!goesOn) found.push({ left, right: x, top: row + 1 - plateau.height, bottom: row + 1 });
      }
      if (heights[x]! > 0 && open.at(-1)?.height !== heights[x]) open.push({ left, height: heights[x]! });
    }
  }
  return found;
}
