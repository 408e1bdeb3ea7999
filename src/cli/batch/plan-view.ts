import type { Watcher } from '../../batch/index.ts';
import { printable } from '../../messages/index.ts';
import type { Cli } from '../cli.ts';

/** What a dry run prints on standard output: what would happen, a tab, the input; one a line, the same in every language. */
export function createPlanView(cli: Cli): Watcher {
  const line = (how: string, name: string): void => void cli.io.stdout.write(`${how}\t${printable(name)}\n`);
  return {
    settled: (key, how) => {
      line(how, key);
    },
    vanished: ({ input }) => {
      line('vanished', input);
    },
    edited: (output) => {
      line('edited', output);
    },
  };
}
