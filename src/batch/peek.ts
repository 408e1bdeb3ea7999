/** Take up to `count` items of a stream ahead; gives how many there were, and the stream with nothing missing. */
export async function peek<Item>(
  items: AsyncIterable<Item>,
  count: number,
): Promise<{ found: number; all: AsyncIterable<Item> }> {
  const iterator = items[Symbol.asyncIterator]();
  const taken: Item[] = [];
  while (taken.length < count) {
    const next = await iterator.next();
    if (next.done) break;
    taken.push(next.value);
  }
  async function* all(): AsyncGenerator<Item> {
    try {
      yield* taken;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { found: taken.length, all: all() };
}
