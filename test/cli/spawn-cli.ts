import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { Outcome } from './run-cli.ts';

const PROGRAM = resolve(import.meta.dirname, '../../bin/ametijuhend.js');

/** The built program in a process of its own, as a shell starts it; standard input is `stdin`. */
export async function spawnCli(
  argv: readonly string[],
  { cwd, stdin = '', env = {} }: { cwd: string; stdin?: string | Uint8Array; env?: Record<string, string> },
): Promise<Outcome> {
  const child = spawn(process.execPath, [PROGRAM, ...argv], {
    cwd,
    env: { PATH: process.env.PATH, LANG: 'C', ...env },
  });
  const outcome = { code: 0, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (outcome.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (outcome.stderr += text));
  child.stdin.on('error', () => undefined).end(stdin); // a program that reads none may be gone by now
  outcome.code = await new Promise((done) => child.on('close', (code) => { done(code ?? -1); })); // prettier-ignore
  return outcome;
}
