import type { Command } from 'commander';
import type { Cli } from './cli.ts';
import { command } from './commander.ts';

/** `ametijuhend help [COMMAND]`; commander's own shows the whole help for a command that is none, and does not say why. */
export function helpCommand(root: Command, cli: Cli): Command {
  const made = command(cli, 'help', { et: 'Näitab käsu abi.', en: 'Show the help of a command.' });
  return made.argument(cli.say({ et: '[käsk]', en: '[command]' })).action((name?: string) => {
    const asked = name === undefined ? root : root.commands.find((each) => each.name() === name);
    if (asked) asked.outputHelp();
    else root.error(`error: unknown command '${name}'`);
  });
}
