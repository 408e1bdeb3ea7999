/** Append many items; `push(...items)` would put each on the stack, and a hostile document has as many as it likes. */
export function appendAll<T>(target: T[], items: Iterable<T>): void {
  for (const item of items) target.push(item);
}
