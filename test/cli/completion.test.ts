import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

const script = async (shell: string): Promise<string> =>
  (await runCli(['completion', shell], { cwd: tmpdir() })).stdout;

const hasBash = spawnSync('bash', ['--version']).status === 0;

/** What bash offers behind the words; the last is the one being typed. Splits at `=`, as bash does. */
async function offered(...typed: string[]): Promise<string[]> {
  const words = typed.map((word) => `'${word}'`).join(' ');
  const code = `${await script('bash')}
COMP_WORDS=(ametijuhend ${words}); COMP_CWORD=${typed.length}
_ametijuhend; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', code], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter(Boolean);
}

describe.skipIf(!hasBash)('bash completes', () => {
  it.each<[string[], string[]]>([
    [['va'], ['validate']],
    [
      ['--ui-lang', 'e'],
      ['et', 'en'],
    ],
    [['--ui-lang', 'et', 'sch'], ['schema']],
    [['parse', '--form'], ['--format']],
    [
      ['parse', '-f', ''],
      ['yaml', 'md', 'json', 'jsonl'],
    ],
    [
      ['parse', '--format', 'j'],
      ['json', 'jsonl'],
    ],
    [
      ['parse', '--format', '='],
      ['yaml', 'md', 'json', 'jsonl'],
    ],
    [['parse', '--format', '=', 'm'], ['md']],
    [
      ['validate', '--reporter', 'git'],
      ['github', 'gitlab'],
    ],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['schema', 'a'], ['ametijuhend.v1']],
    [['help', 'di'], ['diff']],
    // Nothing of its own: bash goes on to file names.
    [['parse', ''], []],
    [['parse', '-o', 'an'], []],
  ])('%j', async (typed, expected) => {
    expect(await offered(...typed)).toEqual(expected);
  });
});

it.each(['zsh', 'fish'])(
  '%s is told every command, its options with values, and the words of its argument',
  async (shell) => {
    const text = await script(shell);
    for (const word of ['batch', 'reporter', 'stylish json junit sarif github gitlab', 'bash zsh fish'])
      expect(text).toContain(word);
  },
);
