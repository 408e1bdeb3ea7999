/** Twentieths of a point in one unit. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['pt', 20],
  ['in', 1440],
  ['cm', 1440 / 2.54],
  ['mm', 144 / 2.54],
  ['pc', 240],
  ['px', 15],
]);

/** An absolute length of OpenDocument in twentieths of a point; `undefined` for percentages and nonsense. */
export function twips(length: string | undefined): number | undefined {
  const found = /^(-?\d{1,9}(?:\.\d{1,9})?)(pt|in|cm|mm|pc|px)$/u.exec(length ?? '');
  return found ? Math.round(Number(found[1]) * UNITS.get(found[2]!)!) : undefined;
}
