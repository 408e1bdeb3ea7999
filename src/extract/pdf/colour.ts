/** How far two colours (`#rrggbb`) are apart in the primary where they differ most, 0..255; 255 where one is no such colour. */
export function distance(a: string, b: string): number {
  const one = channels(a);
  const other = channels(b);
  if (!one || !other) return 255;
  return Math.max(...one.map((value, i) => Math.abs(value - other[i]!)));
}

function channels(colour: string): number[] | undefined {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return undefined;
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
