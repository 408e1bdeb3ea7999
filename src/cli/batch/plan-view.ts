import type { Watcher } from '../../batch/index.ts';
import { printable } from '../../messages/index.ts';
import type { Cli } from '../cli.ts';
import { nothingFound } from './lines.ts';
import type { BatchCommandOptions } from './options.ts';

/** What a dry run prints on standard output: what would happen, a tab, the input; one a line, the same in every language. */
export function createPlanView(cli: Cli, options: BatchCommandOptions): Watcher & { end: () => void } {
  let lines = 0;
  const line = (how: string, name: string): void => {
    lines++;
    cli.io.stdout.write(`${how}\t${printable(name)}\n`);
  };
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
    end() {
      if (lines === 0 && !options.quiet && !options.shard) cli.tell(nothingFound(options, cli));
    },
  };
}
