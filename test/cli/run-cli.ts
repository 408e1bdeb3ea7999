import { Readable } from 'node:stream';
import { execute } from '../../src/cli/execute.ts';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';
import type { ParseWorker } from '../../src/isolate/index.ts';

export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** The command line in memory: no process, no terminal; with `worker` for what reads documents, none of its own is started. */
export async function runCli(
  argv: readonly string[],
  {
    cwd,
    stdin = '',
    env = {},
    worker,
  }: { cwd: string; stdin?: string | Uint8Array; env?: Record<string, string>; worker?: ParseWorker },
): Promise<Outcome> {
  const outcome = { code: 0, stdout: '', stderr: '' };
  const io: Io = {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: { write: (text) => void (outcome.stdout += text) },
    stderr: { write: (text) => void (outcome.stderr += text) },
    env,
    cwd,
    signal: new AbortController().signal,
  };
  outcome.code = await (worker ? execute(argv, io, worker) : run(argv, io));
  return outcome;
}
