import { realpathSync } from 'node:fs';
import type { Readable } from 'node:stream';

/** The world as a command sees it; tests hand in their own. */
export interface Io {
  stdin: Readable;
  stdout: Output;
  stderr: Output;
  env: Record<string, string | undefined>;
  cwd: string;
  /** Aborted on SIGINT or SIGTERM, its reason the signal's name; and where standard output takes no more, its reason the error. */
  signal: AbortSignal;
}

export interface Output {
  write(text: string): unknown;
  isTTY?: boolean | undefined;
  columns?: number | undefined;
}

/** The real process. A reader that goes away (`| head`) ends the output quietly, as every Unix tool does. */
export function processIo(): Io {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      stop.abort(name);
    });
  }
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    stop.abort(error.code === 'EPIPE' ? 'EPIPE' : error);
  });
  // Where nobody can be told, nobody is; the exit code still says how it went.
  process.stderr.on('error', () => undefined);
  return {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: realpathSync('.'),
    signal: stop.signal,
  };
}
