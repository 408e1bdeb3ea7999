/** A number of places, taken in the order of asking. */
export interface Slots {
  /** Runs `work` as soon as a place is free; rejects with the signal's reason when it is aborted while waiting. */
  run<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

/** Let at most `count` pieces of work run at a time. */
export function createSlots(count: number): Slots {
  let free = count;
  const waiting: (() => void)[] = [];
  const take = async (): Promise<void> => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const give = (): void => {
    const next = waiting.shift();
    if (next) next();
    else free++;
  };
  return {
    async run(work, signal) {
      signal?.throwIfAborted();
      await take();
      try {
        signal?.throwIfAborted();
        return await work();
      } finally {
        give();
      }
    },
  };
}
