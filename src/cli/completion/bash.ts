import type { Completable } from './completable.ts';

/**
 * A completion script for bash, 3.2 and newer.
 *
 * Where it offers nothing, bash completes file names. Bash takes `--format=md` for three words.
 */
export function bash(commands: readonly Completable[]): string {
  const names = commands.flatMap(({ name }) => name || []);
  return `# ametijuhend
_ametijuhend() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command= words= word
  if [ "$current" = = ]; then current=; fi
  if [ "$previous" = = ]; then previous=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${names.join('|')}) command=$word; break ;; esac
  done
  COMPREPLY=()
  case "$command $previous" in
${commands.flatMap(values).join('\n')}
    *) case "$command:$current" in
${commands.flatMap(openings).join('\n')}
    esac ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _ametijuhend ametijuhend
`;
}

/** Behind an option with a value: its choices, or a file. */
function values({ name, options }: Completable): string[] {
  return options
    .filter(({ takesValue }) => takesValue)
    .map((option) => {
      const patterns = option.names.map((long) => `"${name} ${long}"`).join('|');
      return option.choices.length > 0
        ? `    ${patterns}) words="${option.choices.join(' ')}" ;;`
        : `    ${patterns}) return ;;`;
    });
}

function openings({ name, options, words }: Completable): string[] {
  return [
    `      ${name}:-*) words="${options.flatMap((option) => option.names).join(' ')}" ;;`,
    ...(words.length > 0 ? [`      ${name}:*) words="${words.join(' ')}" ;;`] : []),
  ];
}
