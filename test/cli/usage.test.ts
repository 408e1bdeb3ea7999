import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cli } from '../../src/cli/cli.ts';
import { createProgress } from '../../src/cli/progress.ts';
import { run } from '../../src/cli/run.ts';
import { type Outcome, runCli } from './run-cli.ts';

const MENDABLE = 'ametijuhend: jah\r\n';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ametijuhend-usage-'));
  writeFileSync(join(folder, 'a.yaml'), MENDABLE);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const call = (argv: readonly string[], env: Record<string, string> = {}): Promise<Outcome> =>
  runCli(argv, { cwd: folder, env });

const EMPTY = 'error: A file name is empty (is a variable not set?)\n';

it.each([
  [['validate', '', '--fix'], EMPTY],
  [['validate', 'a.yaml', ''], EMPTY],
  [['batch', '', '-o', 'valja'], EMPTY],
  [['batch', '.', '-o', ''], 'error: The value of --output is empty\n'],
  [['batch', '.', '-o', 'valja', '--exclude', ''], 'error: The value of --exclude is empty\n'],
  [['parse', ''], EMPTY],
  [['diff', '', 'a.yaml'], EMPTY],
  [['diff', '-', '-'], 'error: Standard input (-) can be read only once\n'],
  [['parse', '-', '--password-file', 'puudub'], 'error: Cannot read: puudub (it does not exist)\n'],
  [['batch', '.', '--shard', '5/4'], "error: option '--shard <i/n>' argument '5/4' is invalid. Allowed: 1/4 … 4/4\n"],
  [['review', '', '-o', 'x.html'], EMPTY],
  [['parse', '-x.pdf'], "error: unknown option '-x.pdf'\nA file name that begins with - is written so: ./-x.pdf\n"],
  [['parse', '--kiire'], "error: unknown option '--kiire'\n"],
  [['help', 'nonexist'], "error: unknown command 'nonexist'\n"],
])('%j is a mistake of the call, told in a sentence', async (argv, stderr) => {
  expect(await call(argv)).toEqual({ code: 2, stdout: '', stderr });
  expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(MENDABLE);
});

it.each([
  [['schema', 'foo'], "viga: argumendi 'name' väärtus 'foo' ei sobi. Lubatud: ametijuhend.v1, käskkiri.v1"],
  [['completion', 'tcsh'], "viga: argumendi 'shell' väärtus 'tcsh' ei sobi. Lubatud on bash, zsh, fish."],
  [['help', 'puudub'], "viga: tundmatu käsk 'puudub'"],
  [['parse', '-x.pdf'], 'kirjutatakse nii: ./-x.pdf'],
])('%j is told in Estonian where the language is', async (argv, says) => {
  const { code, stderr } = await call(argv, { LANG: 'et_EE.UTF-8' });
  expect(code).toBe(2);
  expect(stderr).toContain(says);
  expect(stderr).not.toContain('error');
});

it('a bare call is a mistake, with the help beside it', async () => {
  const { stdout: help } = await call(['--help']);
  expect(await call([])).toEqual({ code: 2, stdout: '', stderr: help });
});

it('common options may stand before the command or behind it', async () => {
  expect(await call(['--quiet', 'validate', 'a.yaml'])).toEqual(await call(['validate', 'a.yaml', '--quiet']));
  expect(await call(['help', 'diff', '--ui-lang', 'et'])).toEqual(await call(['--ui-lang', 'et', 'diff', '--help']));
});

it('help shows the help of the command that is named, or of the program', async () => {
  expect(await call(['help', 'diff'])).toEqual(await call(['diff', '--help']));
  expect(await call(['help'])).toEqual(await call(['--help']));
});

it.each(['kaskkiri.v1', 'käskkiri.v1', 'käskkiri.v1'.normalize('NFD')])(
  'the schema of directives is %s',
  async (name) => {
    const { code, stdout } = await call(['schema', name]);
    expect([code, (JSON.parse(stdout) as { $id: string }).$id]).toEqual([0, expect.stringContaining('kaskkiri.v1')]);
  },
);

// Root may read everything.
it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('a folder that cannot be read', async () => {
  mkdirSync(join(folder, 'lukus'), { mode: 0 });
  expect(await call(['validate', 'lukus'])).toEqual({
    code: 2,
    stdout: '',
    stderr: 'error: Cannot read: lukus (permission denied)\n',
  });
});

it.each([
  ['ENOSPC', 'the disk is full'],
  ['EFBIG', 'a file of this size cannot be written there'],
])('a standard output that fails with %s ends the run with a sentence', async (failure, words) => {
  const stop = new AbortController();
  let stderr = '';
  const code = await run(['schema'], {
    stdin: Readable.from([]),
    stdout: {
      write: () => {
        process.nextTick(() => { stop.abort(Object.assign(new Error('full'), { code: failure })); }); // prettier-ignore
      },
    },
    stderr: { write: (text) => (stderr += text) },
    env: {},
    cwd: folder,
    signal: stop.signal,
  });
  expect([code, stderr]).toEqual([2, `error: Cannot write: standard output (${words})\n`]);
});

it.each([
  ['dumb', false],
  ['xterm', true],
])('progress on a terminal that is %s moves the cursor: %s', (TERM, moves) => {
  let stderr = '';
  const write = (text: string): void => void (stderr += text);
  const io = { stderr: { write, isTTY: true }, env: { TERM } };
  const progress = createProgress({ io, say: ({ en }: { en: string }) => en } as unknown as Cli);
  progress.show({ stage: 'ocr', done: 1, of: 2 });
  progress.clear();
  expect(stderr.includes('\u001b[')).toBe(moves);
});
