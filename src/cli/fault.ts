import { printable } from '../messages/index.ts';
import type { Cli } from './cli.ts';

/** Say that the program itself is at fault, and what to report; the stack only where asked for. */
export function tellFault(error: unknown, cli: Cli, verbose: boolean): void {
  const reason = printable(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  cli.tell(
    cli.say({
      et: `Programmi enda viga (ametijuhend ${cli.version}): ${reason}\nPalun teata sellest koos käsurea ja võimalusel failiga; jälg: --verbose`,
      en: `A fault of the program itself (ametijuhend ${cli.version}): ${reason}\nPlease report it with the command line and, if you may, the file; stack: --verbose`,
    }),
  );
  if (verbose && error instanceof Error && error.stack) cli.tell(error.stack);
}
