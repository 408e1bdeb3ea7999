import { CommanderError } from 'commander';
import { type Cli, EXIT, languageOf, painter, UsageError } from './cli.ts';
import { printable } from '../messages/index.ts';
import { tellFault } from './fault.ts';
import type { ParseWorker } from '../isolate/index.ts';
import type { Io } from './io.ts';
import { program } from './program.ts';
import { packageVersion } from './version.ts';

/** What `run` does; `worker` is for the command that reads. */
export async function execute(argv: readonly string[], io: Io, worker: ParseWorker | undefined): Promise<number> {
  const language = languageOf(argv, io.env);
  const cli: Cli = {
    io,
    language,
    paint: painter(argv, io),
    version: packageVersion(),
    say: (wording) => wording[language],
    tell: (line) => void io.stderr.write(`${line}\n`),
    worker,
    exitCode: EXIT.done,
  };
  try {
    const root = program(cli);
    if (argv.length === 0) {
      root.outputHelp();
      return EXIT.usage;
    }
    await root.parseAsync(argv, { from: 'user' });
    return stopped(io) ?? cli.exitCode;
  } catch (error) {
    return stopped(io) ?? explain(error, cli, argv.includes('--verbose'));
  }
}

function stopped(io: Io): number | undefined {
  if (!io.signal.aborted) return undefined;
  return io.signal.reason === 'SIGTERM' ? EXIT.sigterm : io.signal.reason === 'SIGINT' ? EXIT.sigint : EXIT.done;
}

function explain(error: unknown, cli: Cli, verbose: boolean): number {
  // Commander has already printed help, version or complaint.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof UsageError) {
    cli.tell(`${cli.paint.red(cli.say({ et: 'viga', en: 'error' }))}: ${printable(cli.say(error.wording))}`);
    return EXIT.usage;
  }
  tellFault(error, cli, verbose);
  return EXIT.fault;
}
