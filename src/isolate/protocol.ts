/** What a worker says to the process that started it. One task at a time, so messages need no number. */
export type FromWorker<Result> =
  /** The modules are loaded; the clock of the first task starts here. */
  | { kind: 'ready' }
  | { kind: 'progress'; progress: unknown }
  /** `rss`: bytes held after the task; a worker that grew is replaced. */
  | { kind: 'done'; result: Result; rss: number }
  /** The handler rejected: a fault of the program, not of the file. */
  | { kind: 'fault'; error: { name: string; message: string; stack: string } };

/** The signal by which a worker's own watchdog ends it for its memory: one that nothing else here sends. */
export const MEMORY_SIGNAL = 'SIGUSR2';

/** Environment variable that carries the memory limit of a worker in bytes. */
export const MEMORY_VARIABLE = 'AMETIJUHEND_WORKER_BYTES';

/** The module beside `url`, as source or as built: `sibling(import.meta.url, 'watchdog')`. */
export function sibling(url: string, name: string): URL {
  return new URL(`./${name}${url.endsWith('.ts') ? '.ts' : '.js'}`, url);
}
