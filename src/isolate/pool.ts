import { type Outcome, startWorker, type TaskLimits, type WorkerProcess } from './worker-process.ts';

export interface PoolOptions<Task, Result> extends TaskLimits {
  /** A worker that runs already, started for the same entry and memory; the pool's from now on. */
  first?: WorkerProcess<Task, Result> | undefined;
  /** Workers at most; each is started when a task finds no idle one. */
  size: number;
  /** A worker began a task, or has none any more (`undefined`); workers are numbered from 0. */
  onChange?: ((worker: number, task: Task | undefined) => void) | undefined;
  onProgress?: ((task: Task, progress: unknown) => void) | undefined;
}

/** Workers that are used again and again, and replaced when a file has cost one. */
export interface Pool<Task, Result> {
  /** Waits for a free worker. Rejects with `WorkerFault` for a fault of the program, and when the pool is closed. */
  run(task: Task): Promise<Outcome<Result>>;
  /** End all workers, whatever they are doing. */
  close(): Promise<void>;
}

/** A worker that still holds this share of its memory between tasks is replaced, so that no file pays for those before it. */
const GROWN = 0.5;
const MIB = 1024 * 1024;

/**
 * Run tasks in worker processes, at most `size` at a time.
 *
 * A task that ends a worker which had other tasks before it is tried once more in a fresh one: what a file gets does not
 * depend on which files happened to share its worker. Only time is not asked twice.
 */
export function createPool<Task, Result>(entry: URL, options: PoolOptions<Task, Result>): Pool<Task, Result> {
  interface Slot {
    number: number;
    worker?: WorkerProcess<Task, Result> | undefined;
  }
  const slots: Slot[] = Array.from({ length: options.size }, (_, number) => ({ number }));
  slots[0]!.worker = options.first;
  const idle = slots.slice().reverse();
  const waiting: ((slot: Slot) => void)[] = [];
  const closing = new AbortController();

  async function take(): Promise<Slot> {
    const slot = idle.pop();
    if (slot) return slot;
    return new Promise((resolve) => waiting.push(resolve));
  }

  function give(slot: Slot): void {
    const next = waiting.shift();
    if (next) next(slot);
    else idle.push(slot);
  }

  async function attempt(slot: Slot, task: Task): Promise<Outcome<Result>> {
    closing.signal.throwIfAborted();
    slot.worker ??= startWorker<Task, Result>(entry, options.maxMemoryMiB);
    const { worker } = slot;
    const outcome = await worker.run(task, options.timeoutSeconds, (progress) => options.onProgress?.(task, progress));
    closing.signal.throwIfAborted(); // then it was us who ended the worker
    const fresh = worker.tasks === 1;
    if (outcome.kind === 'done' && worker.alive && worker.rss < options.maxMemoryMiB * MIB * GROWN) return outcome;
    slot.worker = undefined;
    await worker.stop();
    const blameless = outcome.kind === 'memory' || outcome.kind === 'crash';
    return blameless && !fresh ? attempt(slot, task) : outcome;
  }

  return {
    async run(task) {
      const slot = await take();
      options.onChange?.(slot.number, task);
      try {
        return await attempt(slot, task);
      } finally {
        options.onChange?.(slot.number, undefined);
        give(slot);
      }
    },
    async close() {
      closing.abort(new Error('The pool of workers is closed'));
      await Promise.all(slots.map(async (slot) => slot.worker?.stop()));
    },
  };
}
