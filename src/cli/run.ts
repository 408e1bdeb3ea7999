import { startParseWorker } from '../isolate/start-parse-worker.ts';
import { type Io, processIo } from './io.ts';

/**
 * Run the command line.
 *
 * `argv` without the interpreter and the script. Resolves to the exit code (cli.md); never throws and never exits the process.
 */
export async function run(argv: readonly string[], io: Io = processIo()): Promise<number> {
  const worker = needsWorker(argv) ? startParseWorker() : undefined;
  try {
    const { execute } = await import('./execute.ts');
    return await execute(argv, io, worker);
  } finally {
    await worker?.stop();
  }
}

/**
 * The process that reads takes as long to start as the command line takes to load, so both start at once.
 *
 * Not for a call that sets the worker's memory itself, nor for one that only asks for help.
 */
function needsWorker([command, ...rest]: readonly string[]): boolean {
  return (
    (command === 'parse' || command === 'review') &&
    rest.length > 0 &&
    !rest.some((word) => /^(?:--max-memory|--help$|-h$)/.test(word))
  );
}
