import { Worker } from 'node:worker_threads';
import { type FromWorker, MEMORY_VARIABLE, sibling } from './protocol.ts';

/** What a worker does with one task; `tell` reports progress, which also restarts the clock of the task. */
export type Handler<Task, Result> = (task: Task, tell: (progress: unknown) => void) => Promise<Result>;

/**
 * Turn this process into a worker: the last line of a worker's entry module.
 *
 * Takes tasks from the process that forked it, one after the other, until that one lets go.
 */
export function serve<Task, Result>(handler: Handler<Task, Result>): void {
  const tell = (message: FromWorker<Result>): void => void process.send?.(message);
  watch();
  process.on('message', (task: Task) => {
    handler(task, (progress) => {
      tell({ kind: 'progress', progress });
    }).then(
      (result) => {
        tell({ kind: 'done', result, rss: process.memoryUsage.rss() });
      },
      (error: unknown) => {
        const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
        tell({ kind: 'fault', error: { name, message, stack } });
      },
    );
  });
  process.once('disconnect', () => process.exit()); // the worker's own process: nobody is left to answer
  tell({ kind: 'ready' });
}

function watch(): void {
  const limitBytes = Number(process.env[MEMORY_VARIABLE] ?? Infinity);
  const thread = new Worker(sibling(import.meta.url, 'watchdog'), {
    workerData: { parent: process.ppid, limitBytes },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 16 },
  });
  thread.unref();
}
