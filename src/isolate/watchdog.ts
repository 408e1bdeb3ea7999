import { parentPort, workerData } from 'node:worker_threads';
import { MEMORY_SIGNAL } from './protocol.ts';

/**
 * Runs as a thread inside a worker process, because the main thread may be stuck in the file it reads.
 *
 * Ends the process (and the OCR engine it may have started, which is in its process group) when it holds more memory than
 * allowed, or when the process that started it is gone: after a kill −9 nothing must go on computing.
 */

/** Milliseconds; a page buffer of 100 MB takes longer than this to fill. */
const INTERVAL = 100;

const { parent, limitBytes } = workerData as { parent: number; limitBytes: number };

function end(signal: NodeJS.Signals): void {
  if (process.platform === 'win32') process.kill(process.pid, 'SIGKILL');
  else process.kill(-process.pid, signal);
}

setInterval(() => {
  if (process.ppid !== parent) end('SIGKILL');
  else if (process.memoryUsage.rss() > limitBytes) end(MEMORY_SIGNAL);
}, INTERVAL);

// Holds the thread's event loop open; the interval alone would do, but an unreferenced port says that none is expected.
parentPort?.unref();
