import type { ParseReply, ParseTask } from './parse-worker.ts';
import { sibling } from './protocol.ts';
import { startWorker, type TaskLimits, type WorkerProcess } from './worker-process.ts';

/** Far above what an honest document needs. */
export const DEFAULT_TASK_LIMITS: Readonly<TaskLimits> = Object.freeze({ timeoutSeconds: 120, maxMemoryMiB: 1536 });

/** The module that runs `parse`. */
export const PARSE_WORKER = sibling(import.meta.url, 'parse-worker');

/** A process that is about to read, and does nothing yet. */
export type ParseWorker = WorkerProcess<ParseTask, ParseReply>;

/**
 * Start a process for `openIsolation` ahead of time, with the memory of `DEFAULT_TASK_LIMITS`.
 *
 * In a file without further imports: the command line calls it before it loads anything else.
 */
export function startParseWorker(): ParseWorker {
  return startWorker(PARSE_WORKER, DEFAULT_TASK_LIMITS.maxMemoryMiB);
}
