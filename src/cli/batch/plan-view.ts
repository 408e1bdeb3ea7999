import type { Watcher } from '../../batch/index.ts';
import { printable } from '../../messages/index.ts';
import type { Cli } from '../cli.ts';
import { nothingFound, planLine, type Planned } from './lines.ts';
import type { BatchCommandOptions } from './options.ts';

/** What a dry run prints on standard output: what would happen, a tab, the input; one a line, the same in every language. */
export function createPlanView(cli: Cli, options: BatchCommandOptions): Watcher & { end: () => void } {
  const counts = new Map<Planned, number>();
  const line = (how: Planned, name: string): void => {
    counts.set(how, (counts.get(how) ?? 0) + 1);
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
      if (options.quiet) return;
      if (counts.size > 0) cli.tell(planLine(counts, cli));
      else if (!options.shard) cli.tell(nothingFound(options, cli));
    },
  };
}
