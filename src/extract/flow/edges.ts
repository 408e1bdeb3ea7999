/** Where a cell begins and ends: numbers of grid lines. */
interface Span {
  left: number;
  right: number;
}

/**
 * Number the edges of a grid as a reader counts its columns.
 *
 * A word processor keeps a grid line for every edge ever drawn. Lines that no cell ends at do not count; lines nearer than
 * `tolerance` are one; and rows that have the same cells, as many as any row, have the same columns, though their edges may lie a
 * little apart:
 *
 *   | 2.1 ülesanne      | tulemus       |
 *   | 2.2 ülesanne        | tulemus     |      two columns and not three
 *
 * No cell loses its width by any of this. Gives the number of a line, from 0.
 */
export function numberEdges(
  rows: readonly (readonly Span[])[],
  edges: readonly number[] | undefined,
  tolerance: number,
): (line: number) => number {
  const used = [...new Set(rows.flatMap((row) => row.flatMap(({ left, right }) => [left, right])))].sort(
    (a, b) => a - b,
  );
  const near = new Map(used.map((line) => [line, line]));
  if (edges) for (const [index, line] of used.entries()) joinTo(near, used[index - 1], line, edges, tolerance);
  const merged = keepsWidth(rows, near) ? near : new Map(used.map((line) => [line, line]));
  const alike = alignAlike(rows, merged);
  const numbers = new Map<number, number>();
  for (const line of [...new Set(alike.values())].sort((a, b) => a - b)) numbers.set(line, numbers.size);
  return (line) => numbers.get(alike.get(line) ?? line) ?? 0;
}

/** Count a line as the one before it where the two lie too near to hold a column between them. */
function joinTo(
  near: Map<number, number>,
  before: number | undefined,
  line: number,
  edges: readonly number[],
  tolerance: number,
): void {
  const first = before === undefined ? undefined : near.get(before);
  const from = first === undefined ? undefined : edges[first];
  const to = edges[line];
  if (first !== undefined && from !== undefined && to !== undefined && to - from < tolerance) near.set(line, first);
}

/** Give the same lines to the cells of rows that have as many of them as any row, one by one from the left. */
function alignAlike(
  rows: readonly (readonly Span[])[],
  lines: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const most = rows.reduce((count, row) => Math.max(count, row.length), 0);
  const full = rows.filter((row) => row.length === most);
  if (most < 2 || full.length < 2) return lines;
  const aligned = new Map(lines);
  let end = -1;
  for (let index = 1; index < most; index++) {
    let first = Infinity;
    let last = -1;
    for (const row of full) {
      const line = lines.get(row[index]!.left)!;
      first = Math.min(first, line);
      last = Math.max(last, line);
    }
    if (first <= end) return lines; // the columns cross
    end = last;
    for (const [line, number] of lines) if (number >= first && number <= last) aligned.set(line, first);
  }
  return keepsWidth(rows, aligned) ? aligned : lines;
}

function keepsWidth(rows: readonly (readonly Span[])[], lines: ReadonlyMap<number, number>): boolean {
  return rows.every((row) => row.every(({ left, right }) => (lines.get(left) ?? left) < (lines.get(right) ?? right)));
}
