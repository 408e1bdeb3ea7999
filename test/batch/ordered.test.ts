import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mapInOrder } from '../../src/batch/ordered.ts';

async function* numbers(count: number, onTake: (n: number) => void = () => undefined): AsyncGenerator<number> {
  for (let n = 0; n < count; n++) {
    onTake(n);
    yield await Promise.resolve(n);
  }
}

const ticks = async (count: number): Promise<void> => {
  for (let n = 0; n < count; n++) await Promise.resolve();
};

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

it('gives results in the order of the items, however long each takes', async () => {
  const ahead = fc.record({ parallel: fc.integer({ min: 1, max: 8 }), window: fc.integer({ min: 1, max: 8 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(20)), ahead, async (lengths, limits) => {
      const results = mapInOrder(numbers(lengths.length), limits, async (n) => {
        await ticks(lengths[n]!);
        return n;
      });
      expect(await collect(results)).toEqual(lengths.map((_, at) => at));
    }),
  );
});

it('works on no more at once and takes no more ahead than allowed', async () => {
  let running = 0;
  let most = 0;
  let taken = 0;
  let given = 0;
  let furthest = 0;
  const items = numbers(100, () => (furthest = Math.max(furthest, ++taken - given)));
  const results = mapInOrder(items, { parallel: 3, window: 5 }, async (n) => {
    most = Math.max(most, ++running);
    await ticks(n === 0 ? 500 : 3); // the first one holds up the others
    running--;
    return n;
  });
  for await (const n of results) expect(n).toBe(given++);
  expect(given).toBe(100);
  expect(most).toBe(3);
  // One more is taken from the stream to see whether there is room for it, one is on its way to the reader.
  expect(furthest).toBeLessThanOrEqual(5 + 2);
});

it('ends with what failed, after the results before it', async () => {
  const seen: number[] = [];
  const results = mapInOrder(numbers(10), { parallel: 4, window: 4 }, async (n) => {
    await ticks(10 - n);
    if (n === 3) throw new Error('three');
    return n;
  });
  await expect(
    (async () => {
      for await (const n of results) seen.push(n);
    })(),
  ).rejects.toThrow('three');
  expect(seen).toEqual([0, 1, 2]);
});

it('ends with the failure of its stream', async () => {
  async function* broken(): AsyncGenerator<number> {
    yield await Promise.resolve(1);
    throw new Error('the list ends here');
  }
  const results = mapInOrder(broken(), { parallel: 2, window: 2 }, (n) => Promise.resolve(n));
  await expect(collect(results)).rejects.toThrow('the list ends here');
});

it('closes its stream when it is left early', async () => {
  let closed = false;
  async function* items(): AsyncGenerator<number> {
    try {
      for (let n = 0; ; n++) yield await Promise.resolve(n);
    } finally {
      closed = true;
    }
  }
  for await (const n of mapInOrder(items(), { parallel: 2, window: 2 }, (n) => Promise.resolve(n))) if (n === 5) break;
  await new Promise((done) => setTimeout(done));
  expect(closed).toBe(true);
});
