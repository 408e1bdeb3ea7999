/** Put `more` behind what is in `list`; unlike `push(...more)` it takes lists of any length, which hostile files have. */
export function appendAll<Item>(list: Item[], more: Iterable<Item>): void {
  for (const item of more) list.push(item);
}

/** The largest of any number of values, and of `floor`. */
export function most(values: Iterable<number>, floor = -Infinity): number {
  let result = floor;
  for (const value of values) if (value > result) result = value;
  return result;
}

/** The smallest of any number of values, and of `ceiling`. */
export function least(values: Iterable<number>, ceiling = Infinity): number {
  let result = ceiling;
  for (const value of values) if (value < result) result = value;
  return result;
}
