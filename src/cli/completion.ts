import { Argument, type Command } from 'commander';
import type { Cli } from './cli.ts';
import { command, withExamples } from './commander.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof SHELLS)[number];

/** What a shell must know of one command. */
interface Completable {
  name: string;
  summary: string;
  options: { long: string; summary: string; choices: readonly string[] }[];
}

/** `ametijuhend completion SHELL` (cli.md): a script that completes commands, options and their choices. */
export function completionCommand(cli: Cli): Command {
  const made = command(cli, 'completion', {
    et: 'Kirjutab käsurea täiendamise skripti.',
    en: 'Print a shell completion script.',
  });
  made
    .addArgument(new Argument('<shell>', cli.say({ et: 'käsurida', en: 'shell' })).choices(SHELLS))
    .action((shell: Shell) => {
      const commands = made.parent!.commands.filter((each) => each.name() !== 'help').map(completable);
      cli.io.stdout.write(WRITERS[shell](commands));
    });
  return withExamples(made, cli, [
    [
      'ametijuhend completion bash > /etc/bash_completion.d/ametijuhend',
      { et: 'bash, kõigile kasutajatele', en: 'bash, for all users' },
    ],
    ['source <(ametijuhend completion zsh)', { et: 'zsh, ainult nüüd', en: 'zsh, for now only' }],
  ]);
}

function completable(each: Command): Completable {
  return {
    name: each.name(),
    summary: each.description(),
    options: each.options.flatMap(({ long, description, argChoices }) =>
      long ? [{ long, summary: description, choices: argChoices ?? [] }] : [],
    ),
  };
}

const WRITERS: Record<Shell, (commands: readonly Completable[]) => string> = {
  bash: (commands) => `# ametijuhend
_ametijuhend() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]}
  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(' ')}" -- "$current")); return; fi
  case "\${COMP_WORDS[1]} $previous" in
${commands.flatMap(({ name, options }) => options.filter(({ choices }) => choices.length > 0).map(({ long, choices }) => `    "${name} ${long}") COMPREPLY=($(compgen -W "${choices.join(' ')}" -- "$current")); return ;;`)).join('\n')}
  esac
  case "\${COMP_WORDS[1]}:$current" in
${commands.map(({ name, options }) => `    ${name}:-*) COMPREPLY=($(compgen -W "${options.map(({ long }) => long).join(' ')}" -- "$current")) ;;`).join('\n')}
    *) COMPREPLY=($(compgen -f -- "$current")) ;;
  esac
}
complete -o filenames -F _ametijuhend ametijuhend
`,
  zsh: (commands) => `#compdef ametijuhend
_ametijuhend() {
  if (( CURRENT == 2 )); then
    local -a commands=(${commands.map(({ name, summary }) => quoted(`${name}:${summary}`)).join(' ')})
    _describe command commands
    return
  fi
  case $words[2] in
${commands.map(({ name, options }) => `    ${name}) _arguments ${options.map(zshOption).join(' ')} '*:file:_files' ;;`).join('\n')}
  esac
}
compdef _ametijuhend ametijuhend
`,
  fish: (commands) =>
    commands
      .flatMap(({ name, summary, options }) => [
        `complete -c ametijuhend -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`,
        ...options.map(
          ({ long, summary: meaning, choices }) =>
            `complete -c ametijuhend -n '__fish_seen_subcommand_from ${name}' -l ${long.slice(2)}${choices.length > 0 ? ` -x -a ${quoted(choices.join(' '))}` : ''} -d ${quoted(meaning)}`,
        ),
      ])
      .join('\n')
      .concat('\n'),
};

function zshOption({ long, summary, choices }: Completable['options'][number]): string {
  const meaning = summary.replace(/[[\]:]/gu, ' ');
  return quoted(`${long}[${meaning}]${choices.length > 0 ? `:${long.slice(2)}:(${choices.join(' ')})` : ''}`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
