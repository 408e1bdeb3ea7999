import type { Completable, CompletableOption } from './completable.ts';
import { quoted } from './quoted.ts';

/** A completion script for fish. */
export function fish([, ...commands]: readonly Completable[]): string {
  return commands
    .flatMap((each) => [`${ONLY_FIRST} -a ${each.name} -d ${quoted(each.summary)}`, ...linesOf(each)])
    .join('\n')
    .concat('\n');
}

const ONLY_FIRST = 'complete -c ametijuhend -f -n __fish_use_subcommand';

function linesOf({ name, options, words }: Completable): string[] {
  const behind = `complete -c ametijuhend -n '__fish_seen_subcommand_from ${name}'`;
  return [
    ...options.map((option) => `${behind} ${switches(option)} -d ${quoted(option.summary)}`),
    ...(words.length > 0 ? [`${behind} -f -a ${quoted(words.join(' '))}`] : []),
  ];
}

/** `-r` wants a value, which is a file; `-x` wants one of the choices. */
function switches({ names, takesValue, choices }: CompletableOption): string {
  const called = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  const value = !takesValue ? [] : choices.length > 0 ? [`-x -a ${quoted(choices.join(' '))}`] : ['-r'];
  return [...called, ...value].join(' ');
}
