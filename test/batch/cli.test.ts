import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Outcome, runCli } from '../cli/run-cli.ts';
import { built } from '../support/build.ts';
import { type Archive, archive } from './archive.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const BIN = join(ROOT, 'bin/ametijuhend.js');
const SAMPLE = join(ROOT, 'fixtures/text/dump-old/input.txt');

let one: Archive;

beforeAll(async () => {
  await built();
});

beforeEach(() => {
  one = archive();
  one.put({ 'in/b/empty.pdf': '', 'in/b/notes.bin': '\u0001\u0002\u0003' });
  for (const name of ['in/a.txt', 'in/b/c.txt']) copyFileSync(SAMPLE, join(one.root, name));
});

afterEach(() => {
  one.remove();
});

function start(args: string[]): ChildProcess & { ended: Promise<Outcome> } {
  const env = { ...process.env, LC_ALL: 'C', NO_COLOR: '1' };
  const child = spawn(process.execPath, [BIN, 'batch', ...args], { cwd: one.root, env });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = new Promise<Outcome>((done) =>
    child.on('close', (code) => {
      done({ code: code ?? -1, stdout, stderr });
    }),
  );
  return Object.assign(child, { ended });
}

/** The program, as a shell starts it; with one worker, each of which is a process to start, where the call names no number. */
const run = (...args: string[]): Promise<Outcome> =>
  start(args.includes('-j') || args.includes('--merge-reports') ? args : [...args, '-j', '1']).ended;

/** The same without a process, for what reads no document. */
const call = (...args: string[]): Promise<Outcome> => runCli(['batch', ...args], { cwd: one.root });

it('converts an archive: a line a file in the order of inputs, a summary, exit 1 where a file is bad', async () => {
  const { code, stdout, stderr } = await start(['in', '-o', 'out', '-f', 'yaml,json', '-f', 'jsonl']).ended;
  expect(stdout).toBe('');
  expect(stderr.split('\n').map((line) => line.split(':')[0]!.replace(/^[✔⚠] /u, ''))).toEqual([
    'a.txt',
    'b/c.txt',
    '✖ b/empty.pdf',
    '✖ b/notes.bin',
    '✖ 4 files',
    'Index',
    '',
  ]);
  expect(stderr).toContain('The file is empty [fail-tühi]');
  expect(code).toBe(1);
  expect(Object.keys(one.documents())).toEqual(
    ['a', 'b/c'].flatMap((name) => ['json', 'jsonl', 'yaml'].map((format) => `${name}.${format}`)),
  );
  expect(one.outputs()['b/c.yaml']).toMatch(
    /^# yaml-language-server: \$schema=\.\.\/\.ametijuhend\/ametijuhend\.v1\.schema\.json\n/,
  );
  expect(existsSync(join(one.root, 'out/.ametijuhend/ametijuhend.v1.schema.json'))).toBe(true);
});

it('writes the same whatever the number of workers, reports and index included', async () => {
  const reports = (name: string): string[] =>
    ['json', 'html', 'xml'].flatMap((kind) => ['--report', `${name}/report.${kind}`]);
  const first = await run('in', '-o', 'out1', '-j', '1', ...reports('out1'));
  const second = await run('in', '-o', 'out3', '-j', '3', ...reports('out3'));
  expect(one.outputs('out3')).toEqual(one.outputs('out1'));
  expect(second.stderr.replaceAll('out3', 'out1')).toBe(first.stderr);
});

it('a dry run says what would be done and writes nothing', async () => {
  expect(await call('in', '-o', 'out', '--dry-run')).toEqual({
    code: 0,
    stdout: 'new\ta.txt\nnew\tb/c.txt\nnew\tb/empty.pdf\nnew\tb/notes.bin\n',
    stderr: 'Dry run, nothing was written: 4 new\n',
  });
  expect(existsSync(join(one.root, 'out'))).toBe(false);
  await run('in', '-o', 'out');
  const before = one.outputs();
  one.put({ 'in/a.txt': 'other', 'in/d.txt': 'new' });
  rmSync(join(one.root, 'in/b/c.txt'));
  const { stdout, stderr } = await call('in', '-o', 'out', '--dry-run');
  expect(stdout).toBe(
    'changed\ta.txt\nnew\td.txt\nunchanged\tb/empty.pdf\nunchanged\tb/notes.bin\nvanished\tb/c.txt\n',
  );
  expect(stderr).toBe('Dry run, nothing was written: 1 new, 1 changed, 2 unchanged, 1 vanished\n');
  expect(one.outputs()).toEqual(before);
});

it('takes a list of files, also from standard input; a file that is not there is a result', async () => {
  const child = start(['-o', 'out', '--files-from', '-']);
  child.stdin!.end('in/a.txt\r\n\nin/gone.txt\n');
  const { code, stderr } = await child.ended;
  expect(code).toBe(1);
  expect(stderr).toMatch(/in\/a\.txt: 1 description.*\n✖ in\/gone\.txt: No such file/);
});

it('shards together give what one run gives, and their reports go together', async () => {
  await run('in', '-o', 'whole', '--report', 'whole.json');
  for (const number of [1, 2, 3])
    await run('in', '-o', 'out', '--shard', `${number}/3`, '--report', `part-${number}.json`);
  const merged = await call(
    '--merge-reports',
    'part-1.json',
    'part-2.json',
    'part-3.json',
    '-o',
    'out',
    '--report',
    'all.json',
  );
  expect(merged.code).toBe(1);
  expect(merged.stderr).toBe('✖ 3 reports; 4 files: 0 ok, 2 with warnings, 2 with errors; 2 descriptions\n');
  const files = (name: string): unknown =>
    (JSON.parse(readFileSync(join(one.root, name), 'utf8')) as { failid: unknown }).failid;
  expect(files('all.json')).toEqual(files('whole.json'));
  expect(one.outputs()['index.csv']).toBe(one.outputs('whole')['index.csv']);
  const partial = await call('--merge-reports', 'part-1.json', 'part-3.json', 'part-3.json', '--report', 'some.json');
  expect(partial.code).toBe(1);
  expect(partial.stderr.split('\n').slice(0, 3)).toEqual([
    '✖ Part 2 of 3 is missing; the sum is incomplete [osa-puudub]',
    '  → Run that part (--shard) and put the reports together again.',
    '⚠ Part 3/3 is in several reports (part-3.json, part-3.json); the last one counts [osa-mitu-korda]',
  ]);
});

describe('mistakes in the call give exit 2 and one line', () => {
  it.each([
    [['in'], 'output folder is missing'],
    [['-o', 'out'], 'Name a folder'],
    [['gone', '-o', 'out'], 'No such file or folder: gone'],
    [['in', 'in/**/*.pfd', '-o', 'out'], 'No such file or folder: in/**/*.pfd'],
    [['in/*.pfd', '-o', 'out', '--dry-run'], 'No such file or folder: in/*.pfd'],
    [['in', '-o', 'in/a.txt'], 'Cannot write: in/a.txt'],
    [['in', '-o', '.'], 'lies in the output folder'],
    [['in', '-o', 'out', '--shard', '5/4'], '1/4'],
    [['in', '-o', 'out', '-f', 'yaml,exe'], 'yaml, md, json'],
    [['in', '-o', 'out', '-j', '0'], '1–256'],
    [['in', '-o', 'out', '--report', 'r.pdf'], '.json, .html, .htm, .xml'],
    [['in', '-o', 'out', '--report', '.json'], '.json, .html, .htm, .xml'],
    [['--merge-reports', 'nope.json', '-o', 'out'], 'Cannot read: nope.json (it does not exist)'],
    [['in', '-o', 'out', '--report', 'nodir/x.json'], 'Cannot write: nodir/x.json (there is no such folder)'],
    [['--merge-reports', 'in/a.txt', '-o', 'out'], 'Not a JSON report of batch: in/a.txt'],
  ])('%j', async (args, said) => {
    const { code, stdout, stderr } = await call(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
    expect(stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(2);
  });
});

it('stopped by a signal it says so, and the same command goes on to what an undisturbed run gives', async () => {
  for (let at = 0; at < 30; at++) copyFileSync(SAMPLE, join(one.root, `in/${at}.txt`));
  await run('in', '-o', 'undisturbed');
  for (const [signal, expected] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    const child = start(['in', '-o', 'out', '--force']);
    child.stderr!.once('data', () => child.kill(signal));
    const { code, stderr } = await child.ended;
    expect(code).toBe(expected);
    expect(stderr).toContain('the same command goes on from there');
    expect(Object.keys(one.outputs()).some((name) => name.startsWith('.ametijuhend/tmp'))).toBe(false);
  }
  await run('in', '-o', 'out');
  expect(one.outputs()).toEqual(one.outputs('undisturbed'));
}, 60_000);

it.each([
  [['in/none', '-o', 'out'], '⚠ No files found, nothing was converted\n'],
  [['in/none', '-o', 'out', '--dry-run'], '⚠ No files found, nothing was converted\n'],
  [['in', '-o', 'out', '--include', '*.docx'], '⚠ No files found: --include and --exclude leave nothing\n'],
  [['in/none', '-o', 'out', '--quiet'], ''],
])('says that there was nothing to convert: %j', async (args, stderr) => {
  mkdirSync(join(one.root, 'in/none'));
  expect(await call(...args)).toEqual({ code: 0, stdout: '', stderr });
});

it('a shard without files is as good as any', async () => {
  mkdirSync(join(one.root, 'in/none'));
  const { code, stderr } = await call('in/none', '-o', 'out', '--shard', '2/3');
  expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining('✔ 0 files') as string });
});

it('with --strict a warning in merged reports is a failure too', async () => {
  rmSync(join(one.root, 'in/b'), { recursive: true });
  symlinkSync('/etc', join(one.root, 'in/link'));
  await run('in', '-o', 'out', '--report', 'part.json');
  const merge = ['--merge-reports', 'part.json', '--report', 'all.json'];
  expect(await call(...merge)).toMatchObject({ code: 0 });
  expect(await call(...merge, '--strict')).toMatchObject({ code: 1 });
});

it('with --strict a warning is a failure, with --quiet only errors are told', async () => {
  rmSync(join(one.root, 'in/b'), { recursive: true });
  symlinkSync('/etc', join(one.root, 'in/link'));
  rmSync(join(one.root, 'in/a.txt'));
  expect(await run('in', '-o', 'out')).toMatchObject({ code: 0 });
  expect(await run('in', '-o', 'out', '--strict', '--quiet')).toEqual({ code: 1, stdout: '', stderr: '' });
});

it('names of files reach the terminal as text', async () => {
  one.put({ 'in/\u001b[31mred\u202e.pdf': '' });
  const { stderr } = await run('in', '-o', 'out');
  expect(stderr).not.toMatch(/[\u001b\u202e]/);
});
