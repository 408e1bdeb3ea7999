import { resolve } from 'node:path';
import type { Cli } from './cli.ts';
import { type Sink, STDOUT, writeOutput } from './output.ts';

/**
 * Where `--until` puts what a stage made.
 *
 * JSON, whatever the format: laid out for people where there is one file, one a line where there are several. Nothing for a file that
 * did not get that far. `sources`: absolute paths of what is read, which no output may replace.
 */
export function openStageOutput(
  { output }: { output?: string },
  several: boolean,
  sources: readonly string[],
  cli: Cli,
): Sink {
  const toStdout = output === undefined || output === STDOUT;
  let kept = '';
  return {
    add({ stage }) {
      if (stage === undefined) return Promise.resolve();
      const text = `${JSON.stringify(stage, null, several ? undefined : 2)}\n`;
      if (toStdout) cli.io.stdout.write(text);
      else kept += text;
      return Promise.resolve();
    },
    async close() {
      if (!toStdout && kept !== '') await writeOutput(resolve(cli.io.cwd, output), kept, sources, output);
    },
  };
}
