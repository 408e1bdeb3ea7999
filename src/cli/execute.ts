import { setImmediate as nextTurn } from 'node:timers/promises';
import { CommanderError } from 'commander';
import { type Cli, EXIT, languageOf, painter, UsageError } from './cli.ts';
import { printable } from '../messages/index.ts';
import { tellFault } from './fault.ts';
import type { ParseWorker } from '../isolate/index.ts';
import type { Io } from './io.ts';
import { program } from './program.ts';
import { unwritable } from './unwritable.ts';
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
      root.outputHelp({ error: true });
      return EXIT.usage;
    }
    await root.parseAsync(argv, { from: 'user' });
    await nextTurn(); // an error of standard output comes after the write
    return stopped(cli) ?? cli.exitCode;
  } catch (error) {
    return stopped(cli) ?? explain(error, cli, argv.includes('--verbose'));
  }
}

function stopped(cli: Cli): number | undefined {
  const { aborted, reason } = cli.io.signal as { aborted: boolean; reason: unknown };
  if (!aborted) return undefined;
  if (reason instanceof Error) {
    const { code, message } = reason as NodeJS.ErrnoException;
    return tellUsage(unwritable(cli.say({ et: 'standardväljund', en: 'standard output' }), code ?? message), cli);
  }
  return reason === 'SIGTERM' ? EXIT.sigterm : reason === 'SIGINT' ? EXIT.sigint : EXIT.done;
}

function explain(error: unknown, cli: Cli, verbose: boolean): number {
  // Commander has already printed help, version or complaint.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof UsageError) return tellUsage(error, cli);
  tellFault(error, cli, verbose);
  return EXIT.fault;
}

function tellUsage({ wording, remedy }: UsageError, cli: Cli): number {
  cli.tell(`${cli.paint.red(cli.say({ et: 'viga', en: 'error' }))}: ${printable(cli.say(wording))}`);
  if (remedy) cli.tell(`  ${cli.paint.dim(`→ ${printable(cli.say(remedy))}`)}`);
  return EXIT.usage;
}
