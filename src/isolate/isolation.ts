import { VFile } from 'vfile';
import { fromRecord } from '../messages/index.ts';
import type { ParseOptions, ParseResult } from '../pipeline.ts';
import type { ParseReply, ParseTask } from './parse-worker.ts';
import { createPool } from './pool.ts';
import { DEFAULT_TASK_LIMITS, PARSE_WORKER, type ParseWorker } from './start-parse-worker.ts';
import { stoppedDiagnostic } from './stopped.ts';
import type { Stopped, TaskLimits } from './worker-process.ts';

/** `parse` that can be stopped from outside, whatever the file does to it. */
export interface Isolation {
  /**
   * Like `parse`, one call at a time, in a process of its own that later calls use again.
   *
   * A file that hangs, eats memory or crashes the reader gives no documents and one diagnostic (`stoppedDiagnostic`). Rejects on
   * abort, with the signal's reason, and with `WorkerFault` for a fault of the program.
   */
  parse(input: string | Uint8Array, options?: Omit<ParseOptions, 'onSource'>): Promise<ParseResult>;
  close(): Promise<void>;
}

/**
 * Open a worker process for `parse`; it starts with the first call, and its start is all that isolation costs.
 *
 * `first` is one that runs already (`startParseWorker`). `entry` is the worker's module; tests give another one.
 */
export function openIsolation(
  limits: TaskLimits = DEFAULT_TASK_LIMITS,
  { first, entry = PARSE_WORKER }: { first?: ParseWorker | undefined; entry?: URL } = {},
): Isolation {
  const listeners = new Map<ParseTask, ParseOptions['onProgress']>();
  const pool = createPool<ParseTask, ParseReply>(entry, {
    ...limits,
    size: 1,
    first,
    onProgress: (task, progress) => listeners.get(task)?.(progress as never),
  });
  return {
    async parse(input, { signal, onProgress, ...options } = {}) {
      signal?.throwIfAborted();
      const task: ParseTask = { input, options };
      const stop = (): void => void pool.close();
      signal?.addEventListener('abort', stop, { once: true });
      listeners.set(task, onProgress);
      try {
        const outcome = await pool.run(task);
        return outcome.kind === 'done' ? revive(outcome.result) : empty(task, outcome, limits);
      } catch (error) {
        signal?.throwIfAborted();
        throw error;
      } finally {
        listeners.delete(task);
        signal?.removeEventListener('abort', stop);
      }
    },
    close: () => pool.close(),
  };
}

function revive({ path, text, diagnostics, ...rest }: ParseReply): ParseResult {
  const file = new VFile({ value: text, ...(path !== undefined && { path }) });
  for (const record of diagnostics) file.messages.push(fromRecord(record, path));
  return { ...rest, file };
}

function empty(task: ParseTask, stopped: Stopped, limits: TaskLimits): ParseResult {
  const path = task.options.name ?? (typeof task.input === 'string' ? task.input : undefined);
  const file = new VFile(path === undefined ? {} : { path });
  const message = stoppedDiagnostic(stopped, limits);
  message.file = file.path;
  file.messages.push(message);
  return { documents: [], provenance: [], file };
}
