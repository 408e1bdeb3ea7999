import { Argument, type Command } from 'commander';
import type { Cli } from './cli.ts';
import { command, withExamples } from './commander.ts';
import { bash } from './completion/bash.ts';
import { type Completable, completables } from './completion/completable.ts';
import { fish } from './completion/fish.ts';
import { zsh } from './completion/zsh.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof SHELLS)[number];

const WRITERS: Record<Shell, (commands: readonly Completable[]) => string> = { bash, zsh, fish };

/** `ametijuhend completion SHELL` (cli.md): a script that completes commands, options and their choices. */
export function completionCommand(cli: Cli): Command {
  const made = command(cli, 'completion', {
    et: 'Kirjutab käsurea täiendamise skripti.',
    en: 'Print a shell completion script.',
  });
  made
    .addArgument(new Argument('<shell>', cli.say({ et: 'käsurida', en: 'shell' })).choices(SHELLS))
    .action((shell: Shell) => {
      cli.io.stdout.write(WRITERS[shell](completables(made.parent!)));
    });
  return withExamples(made, cli, [
    [
      'ametijuhend completion bash > /etc/bash_completion.d/ametijuhend',
      { et: 'bash, kõigile kasutajatele', en: 'bash, for all users' },
    ],
    ['source <(ametijuhend completion zsh)', { et: 'zsh, ainult nüüd', en: 'zsh, for now only' }],
  ]);
}
