/** How far `mapInOrder` runs ahead. */
export interface Ahead {
  /** Items worked on at once. */
  parallel: number;
  /** Items taken but not yet given back: what may pile up behind one that takes long. */
  window: number;
}

/**
 * Map a stream, several items at once, results in the order of the items.
 *
 * Holds no more than `window` items or results, so memory does not grow with the stream. A rejection of the stream or of
 * `work` ends it, after the results before it; so does leaving the loop early.
 */
export async function* mapInOrder<Item, Result>(
  items: AsyncIterable<Item>,
  { parallel, window }: Ahead,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const queue: Promise<Result>[] = [];
  const change = condition();
  const state = { running: 0, ended: false, left: false };

  function start(item: Item): void {
    state.running++;
    const result = work(item).finally(() => {
      state.running--;
      change.notify();
    });
    result.catch(() => undefined); // looked at when its turn comes
    queue.push(result);
    change.notify();
  }

  const isLeft = (): boolean => state.left;

  async function pump(): Promise<void> {
    try {
      for await (const item of items) {
        if (isLeft()) return;
        start(item);
        while (!isLeft() && (state.running >= parallel || queue.length >= window)) await change.next();
      }
    } finally {
      state.ended = true;
      change.notify();
    }
  }

  const pumping = pump();
  pumping.catch(() => undefined); // looked at when the queue is empty
  try {
    for (;;) {
      while (queue.length === 0 && !state.ended) await change.next();
      const first = queue[0];
      if (!first) {
        await pumping;
        return;
      }
      const result = await first;
      void queue.shift();
      change.notify();
      yield result;
    }
  } finally {
    state.left = true;
    change.notify();
  }
}

/** Wait for the next change of something. */
function condition(): { notify: () => void; next: () => Promise<void> } {
  let waiting: (() => void)[] = [];
  return {
    notify() {
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    },
    next: () => new Promise((resolve) => waiting.push(resolve)),
  };
}
