import type { Completable, CompletableOption } from './completable.ts';
import { quoted } from './quoted.ts';

/** A completion script for zsh, to be sourced or put into a folder of `fpath`. */
export function zsh([, ...commands]: readonly Completable[]): string {
  const described = commands.map(({ name, summary }) => quoted(`${name}:${summary}`));
  return `#compdef ametijuhend
_ametijuhend() {
  if (( CURRENT == 2 )); then
    local -a commands=(${described.join(' ')})
    _describe command commands
    return
  fi
  shift words
  (( CURRENT-- ))
  case $words[1] in
${commands.map(caseOf).join('\n')}
  esac
}
compdef _ametijuhend ametijuhend
`;
}

function caseOf({ name, options, words }: Completable): string {
  const argument = words.length > 0 ? `'*:${name}:(${words.join(' ')})'` : "'*:file:_files'";
  return `    ${name}) _arguments ${options.flatMap(specs).join(' ')} ${argument} ;;`;
}

/** `-f+[meaning]:format:(yaml md)` and the same with the long name, whose value may stand behind `=` as well. */
function specs({ names, summary, takesValue, choices }: CompletableOption): string[] {
  const meaning = summary.replace(/[[\]:]/gu, ' ');
  const value = choices.length > 0 ? `(${choices.join(' ')})` : '_files';
  return names.map((name) =>
    quoted(
      takesValue ? `${name}${name.startsWith('--') ? '=' : '+'}[${meaning}]:${name}:${value}` : `${name}[${meaning}]`,
    ),
  );
}
