import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type FromWorker, MEMORY_SIGNAL, MEMORY_VARIABLE } from './protocol.ts';

/** What one task may cost. */
export interface TaskLimits {
  /** Seconds a task may go without a sign of life; reported progress is one. */
  timeoutSeconds: number;
  /** MiB of memory a worker may hold, all of it (resident set), not JavaScript's heap alone. */
  maxMemoryMiB: number;
}

/** How a task ended. Whatever a file does, this is the answer: it never rejects for it. */
export type Outcome<Result> = { kind: 'done'; result: Result } | Stopped;

/** The worker ended before the task did. `detail` is for people: a signal, an exit code, the last words on standard error. */
export interface Stopped {
  kind: 'timeout' | 'memory' | 'crash';
  detail: string;
}

/** The handler itself rejected: a fault of the program, carried over from the worker. */
export class WorkerFault extends Error {
  constructor(error: { name: string; message: string; stack: string }) {
    super(error.message);
    this.name = error.name;
    this.stack = error.stack;
  }
}

export interface WorkerProcess<Task, Result> {
  /**
   * One task at a time; `timeoutSeconds` as in `TaskLimits`.
   *
   * Rejects with `WorkerFault`, or with an `Error` where the worker cannot start at all.
   */
  run(task: Task, timeoutSeconds: number, onProgress?: (progress: unknown) => void): Promise<Outcome<Result>>;
  /** Tasks given so far. */
  readonly tasks: number;
  /** Bytes held after the last task. */
  readonly rss: number;
  readonly alive: boolean;
  /** End it now, whatever it is doing; resolves when it is gone. */
  stop(): Promise<void>;
}

/** The heap's share of a worker's memory: page buffers and native code live outside the heap. */
const HEAP_SHARE = 0.75;
/**
 * V8 would collect a worker's garbage with threads that want a core each. With a worker a core they wait for one another, and
 * reading a file costs a tenth more; with one worker it takes as long either way.
 */
const COLLECT_ALONE = '--single-threaded-gc';
/** Signs of life stretch a task to at most this many times its seconds: a hostile file could give them for ever. */
const MOST_STRETCHES = 30;
/** Characters of a worker's standard error that are kept: V8 prints long reports before it gives up. */
const LAST_WORDS = 4_000;
const MIB = 1024 * 1024;
/** Seconds for a worker to load its modules; a machine that is slower than this is out of order. */
const START_SECONDS = 60;
const onWindows = process.platform === 'win32';

/**
 * Start a process that runs the module `entry`, which must end in `serve`, and may hold `maxMemoryMiB` (`TaskLimits`).
 *
 * It leads a process group of its own: Ctrl-C in a terminal reaches only us, and one signal ends it with all it started.
 */
export function startWorker<Task, Result>(entry: URL, maxMemoryMiB: number): WorkerProcess<Task, Result> {
  const child = fork(fileURLToPath(entry), [], {
    serialization: 'advanced',
    detached: !onWindows,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [`--max-old-space-size=${Math.floor(maxMemoryMiB * HEAP_SHARE)}`, COLLECT_ALONE],
    env: { ...process.env, [MEMORY_VARIABLE]: String(maxMemoryMiB * MIB) },
  });
  const lastWords = tail(child);
  const gone = new Promise<void>((resolve) => {
    child.once('close', () => {
      resolve();
    });
    child.once('error', () => {
      resolve();
    });
  });
  let tasks = 0;
  let rss = 0;
  let ready = false;
  const starting = setTimeout(() => {
    kill(child);
  }, START_SECONDS * 1000);
  void gone.then(() => {
    clearTimeout(starting);
  });

  async function run(
    task: Task,
    timeoutSeconds: number,
    onProgress?: (progress: unknown) => void,
  ): Promise<Outcome<Result>> {
    tasks++;
    return new Promise((resolve, reject) => {
      const clock = countdown(timeoutSeconds, () => {
        settle();
        kill(child);
        resolve({ kind: 'timeout', detail: `${timeoutSeconds} s` });
      });
      const onMessage = (message: FromWorker<Result>): void => {
        if (message.kind === 'ready') begin();
        else if (message.kind === 'progress') {
          clock.restart();
          onProgress?.(message.progress);
        } else {
          settle();
          if (message.kind === 'fault') reject(new WorkerFault(message.error));
          else {
            rss = message.rss;
            resolve({ kind: 'done', result: message.result });
          }
        }
      };
      const onClose = (code: number | null, signal: NodeJS.Signals | null): void => {
        settle();
        if (ready) resolve(causeOf(code, signal, lastWords()));
        else reject(new Error(`A worker process cannot start (${signal ?? String(code)}): ${lastWords()}`));
      };
      const onError = (error: Error): void => {
        settle();
        reject(error);
      };
      const settle = (): void => {
        clock.stop();
        child.off('message', onMessage).off('close', onClose).off('error', onError);
      };
      const begin = (): void => {
        ready = true;
        clearTimeout(starting);
        clock.restart();
        // An error here means that the process is gone; `close` follows and says why.
        child.send(task as object, () => undefined);
      };
      child.on('message', onMessage).on('close', onClose).on('error', onError);
      if (ready) begin();
    });
  }

  return {
    run,
    get tasks() {
      return tasks;
    },
    get rss() {
      return rss;
    },
    get alive() {
      return child.exitCode === null && child.signalCode === null && child.connected;
    },
    async stop() {
      kill(child);
      await gone;
    },
  };
}

/** The process and all that it started. */
function kill(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (onWindows) child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL'); // the group is not there yet, or no longer
  }
}

/** Keeps the last words of a worker's standard error. */
function tail(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).slice(-LAST_WORDS);
  });
  return () => text.trim();
}

function countdown(seconds: number, onEnd: () => void): { restart: () => void; stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const latest = performance.now() + MOST_STRETCHES * seconds * 1000;
  return {
    restart() {
      clearTimeout(timer);
      timer = setTimeout(onEnd, Math.max(0, Math.min(seconds * 1000, latest - performance.now())));
    },
    stop: () => {
      clearTimeout(timer);
    },
  };
}

const OUT_OF_HEAP = /heap out of memory|Allocation failed|Array buffer allocation failed/;

function causeOf(code: number | null, signal: NodeJS.Signals | null, words: string): Stopped {
  const end = signal ?? `exit ${String(code)}`;
  const outOfMemory = signal === MEMORY_SIGNAL || signal === 'SIGKILL' || OUT_OF_HEAP.test(words);
  return { kind: outOfMemory ? 'memory' : 'crash', detail: end };
}
