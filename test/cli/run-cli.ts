import { Readable } from 'node:stream';
import { run } from '../../src/cli/run.ts';

export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** The command line in memory: no process, no terminal. */
export async function runCli(
  argv: readonly string[],
  { cwd, stdin = '', env = {} }: { cwd: string; stdin?: string; env?: Record<string, string> },
): Promise<Outcome> {
  const outcome = { code: 0, stdout: '', stderr: '' };
  outcome.code = await run(argv, {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: { write: (text) => void (outcome.stdout += text) },
    stderr: { write: (text) => void (outcome.stderr += text) },
    env,
    cwd,
    signal: new AbortController().signal,
  });
  return outcome;
}
