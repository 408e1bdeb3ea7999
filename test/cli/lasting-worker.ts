import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DEFAULT_TASK_LIMITS, type ParseWorker } from '../../src/isolate/index.ts';
import { startWorker } from '../../src/isolate/worker-process.ts';
import type { ParseReply, ParseTask } from '../../src/isolate/parse-worker.ts';
import { built } from '../support/build.ts';

/** A process that reads for one call after the other: `worker` outlives the calls it is lent to, `end` ends it. */
export async function lastingWorker(): Promise<{ worker: ParseWorker; end: () => Promise<void> }> {
  const entry = pathToFileURL(join(await built(), 'bundle/parse-worker.js'));
  const own = startWorker<ParseTask, ParseReply>(entry, DEFAULT_TASK_LIMITS.maxMemoryMiB);
  const worker = Object.create(own, { stop: { value: () => Promise.resolve() } }) as ParseWorker;
  return { worker, end: () => own.stop() };
}
