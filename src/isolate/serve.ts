import { Worker } from 'node:worker_threads';
import { type FromWorker, MEMORY_VARIABLE, sibling } from './protocol.ts';

/**
 * What a worker does with one task.
 *
 * `tell` reports progress, which also restarts the clock of the task; `watch` starts the watchdog, if it does not run yet.
 */
export type Handler<Task, Result> = (
  task: Task,
  tell: (progress: unknown) => void,
  watch: () => void,
) => Promise<Result>;

/**
 * Turn this process into a worker: the last line of a worker's entry module.
 *
 * Takes tasks from the process that forked it, one after the other, until that one lets go. `watched` says from when on the
 * watchdog runs: its start costs as much as reading a page, so a handler that can tell harmless tasks calls for it itself.
 */
export function serve<Task, Result>(
  handler: Handler<Task, Result>,
  { watched = 'from the start' }: { watched?: 'from the start' | 'on call' } = {},
): void {
  const tell = (message: FromWorker<Result>): void => void process.send?.(message);
  const watch = once(startWatchdog);
  if (watched === 'from the start') watch();
  process.on('message', (task: Task) => {
    const progressed = (progress: unknown): void => {
      tell({ kind: 'progress', progress });
    };
    handler(task, progressed, watch).then(
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

function once(start: () => void): () => void {
  let started = false;
  return () => {
    if (!started) start();
    started = true;
  };
}

function startWatchdog(): void {
  const limitBytes = Number(process.env[MEMORY_VARIABLE] ?? Infinity);
  const thread = new Worker(sibling(import.meta.url, 'watchdog'), {
    workerData: { parent: process.ppid, limitBytes },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 16 },
  });
  thread.unref();
}
