import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromYaml } from '../../src/write/index.ts';
import { lastingWorker } from './lasting-worker.ts';
import { type Outcome, runCli } from './run-cli.ts';
import { spawnCli } from './spawn-cli.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures');
const PDF = join(FIXTURES, 'pdf/metsavaht.pdf');
const DIRECTIVE = join(FIXTURES, 'pdf/kaskkiri-27.pdf');
const TEXT = join(FIXTURES, 'text/columns/input.txt');

/** A PNG of one pixel. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP6DwABBQECz6AuzQAAAABJRU5ErkJggg==',
  'base64',
);

let folder: string;
let reader: Awaited<ReturnType<typeof lastingWorker>>;
beforeAll(async () => {
  reader = await lastingWorker();
  folder = mkdtempSync(join(tmpdir(), 'ametijuhend-parse-'));
  copyFileSync(TEXT, join(folder, 'hea.txt'));
});
afterAll(async () => {
  await reader.end();
  rmSync(folder, { recursive: true, force: true });
});

const parse = (argv: readonly string[], stdin: string | Uint8Array = ''): Promise<Outcome> =>
  runCli(['parse', ...argv], { cwd: folder, stdin, worker: reader.worker });

/** Lines of standard error that say what is wrong, without the remedy under each and the summary. */
const diagnostics = (stderr: string): string[] => stderr.split('\n').filter((line) => /\[[^\s\]]+\]$/u.test(line));

describe('what is written', () => {
  it('is YAML that names its schema, and a summary on the other stream', async () => {
    const { code, stdout, stderr } = await spawnCli(['parse', PDF], { cwd: folder });
    expect([code, stderr]).toEqual([0, '✔ 1 file, 1 document, 0 errors, 0 warnings\n']);
    expect(stdout).toMatch(
      /^# yaml-language-server: \$schema=\S+ametijuhend\.v1\.schema\.json\nskeem: ametijuhend\.v1\n/,
    );
  });

  it('is what the README shows', async () => {
    const readme = readFileSync(join(FIXTURES, '../README.md'), 'utf8');
    const shown = /^```yaml\n(# yaml-language-server[^]*?)^```$/mu.exec(readme)![1]!;
    const cwd = join(FIXTURES, '..');
    const { stdout } = await runCli(['parse', 'fixtures/pdf/majakavahid.pdf'], { cwd, worker: reader.worker });
    expect(stdout.startsWith(shown)).toBe(true);
  });

  it.each([
    ['json', (text: string) => (JSON.parse(text) as unknown[]).length],
    [
      'jsonl',
      (text: string) =>
        text
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as unknown).length,
    ],
    ['yaml', (text: string) => fromYaml(text).documents.length],
    ['md', (text: string) => text.match(/^skeem: /gmu)?.length],
  ] as const)('is a directive and its annexes as %s', async (format, count) => {
    const { code, stdout } = await parse([DIRECTIVE, '-f', format]);
    expect([code, count(stdout)]).toEqual([0, 3]);
  });

  it('is an array in JSON even where there is nothing', async () => {
    const { code, stdout } = await parse(['-', '-f', 'json'], 'Tere!\n');
    expect([code, stdout]).toEqual([1, '[]\n']);
  });

  it('goes to a file, or to a folder with a file for each description', async () => {
    const whole = await parse([DIRECTIVE, '-o', 'koik.yaml']);
    expect(whole).toMatchObject({ code: 0, stdout: '' });
    expect(whole.stderr).toMatch(/3 documents, .* → koik\.yaml\n$/u);
    expect(fromYaml(readFileSync(join(folder, 'koik.yaml'), 'utf8')).documents).toHaveLength(3);
    expect(await parse([DIRECTIVE, '-o', 'uus/kaust/', '--quiet'])).toMatchObject({ code: 0, stdout: '', stderr: '' });
    expect(readdirSync(join(folder, 'uus/kaust'))).toHaveLength(3);
  });

  it('is what a stage made, on request', async () => {
    const { code, stdout } = await parse([PDF, '--until', 'layout']);
    expect([code, (JSON.parse(stdout) as { type: string }).type]).toEqual([0, 'root']);
  });

  it('is a line of JSON for each file where a stage made something of several, and nothing for the others', async () => {
    writeFileSync(join(folder, 'tühi.txt'), '');
    const argv = ['hea.txt', 'tühi.txt', 'hea.txt', '--until', 'layout'];
    const { stdout } = await parse(argv);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { type: string }).type)).toEqual(['root', 'root']);
    expect((await parse([...argv, '-o', 'etapp.jsonl'])).stdout).toBe('');
    expect(readFileSync(join(folder, 'etapp.jsonl'), 'utf8')).toBe(stdout);
  });

  it.each([
    ['a PDF', () => readFileSync(PDF), []],
    ['text', () => readFileSync(TEXT), ['--input-format', 'tekst']],
  ] as const)('comes from %s on standard input', async (_name, bytes, options) => {
    const { code, stdout } = await spawnCli(['parse', '-', ...options], { cwd: folder, stdin: bytes() });
    expect([code, fromYaml(stdout).documents.length]).toEqual([0, 1]);
  });
});

describe('an input that cannot be read', () => {
  const bad: [name: string, rule: string, make: (path: string) => void][] = [
    ['tühi.pdf', 'fail-tühi', (path) => { writeFileSync(path, ''); }], // prettier-ignore
    ['kaust.pdf', 'fail-eriline', (path) => { mkdirSync(path); }], // prettier-ignore
    ['toru.txt', 'fail-eriline', (path) => { execFileSync('mkfifo', [path]); }], // prettier-ignore
    ['pool.pdf', 'pdf-lõputa', (path) => { writeFileSync(path, readFileSync(PDF).subarray(0, 3000)); }], // prettier-ignore
    ['pilt.pdf', 'leht-lugemata', (path) => { writeFileSync(path, DOT); }], // prettier-ignore
    ['kiri.txt', 'ei-ole-ametijuhend', (path) => { writeFileSync(path, 'Tere! See on kiri.\n'); }], // prettier-ignore
    ['praht.bin', 'vorming-tundmatu', (path) => { writeFileSync(path, Buffer.from([1, 2, 0, 255, 254, 7, 0, 9])); }], // prettier-ignore
  ];

  it('costs one diagnostic each, exit code 1, and no other file', async () => {
    for (const [name, , make] of bad) make(join(folder, name));
    const { code, stdout, stderr } = await parse([...bad.map(([name]) => name), 'hea.txt', '--ocr', 'never']);
    expect(code).toBe(1);
    expect(fromYaml(stdout).documents).toHaveLength(1);
    expect(diagnostics(stderr).map((line) => [line.split(':')[0], line.slice(line.lastIndexOf('['))])).toEqual(
      bad.map(([name, rule]) => [name, `[${rule}]`]),
    );
    expect(stderr).toContain(`✖ ${bad.length + 1} files, 1 document, ${bad.length} errors`);
  });

  it('is told in Estonian where the language is', async () => {
    const { stderr } = await spawnCli(['parse', 'puudub.pdf'], { cwd: folder, env: { LANG: 'et_EE.UTF-8' } });
    expect(stderr).toMatch(/^puudub\.pdf: viga Faili ei ole: .*\[fail-puudub\]$/mu);
  });

  it.skipIf(process.platform === 'win32')('shows its name without what a terminal obeys', async () => {
    writeFileSync(join(folder, 'esc\u001b[31m.txt'), 'x');
    const { stderr } = await parse(['esc\u001b[31m.txt']);
    expect(stderr).not.toContain('\u001b');
  });

  it('leaves an output that stands there as it was', async () => {
    writeFileSync(join(folder, 'vana.yaml'), 'vana\n');
    expect((await parse(['-', '-o', 'vana.yaml'], 'Tere!\n')).code).toBe(1);
    expect(readFileSync(join(folder, 'vana.yaml'), 'utf8')).toBe('vana\n');
  });
});

describe.skipIf(!existsSync('/proc/self/fd'))('an output that is a link to what is open', () => {
  it('goes there, and the link stays', () => {
    symlinkSync('/proc/self/fd/1', join(folder, 'valja'));
    const script = `"$0" "${resolve(FIXTURES, '../bin/ametijuhend.js')}" parse hea.txt -o valja 2>/dev/null | cat`;
    const seen = execFileSync('sh', ['-c', script, process.execPath], { cwd: folder, encoding: 'utf8' });
    expect(seen).toContain('skeem: ametijuhend.v1');
    expect(
      readdirSync(folder, { withFileTypes: true })
        .find(({ name }) => name === 'valja')
        ?.isSymbolicLink(),
    ).toBe(true);
  });
});

describe('a call that is wrong ends with 2', () => {
  it.each([
    ['no file', [], 'missing required argument'],
    ['an unknown option', ['hea.txt', '--kiiresti'], "unknown option '--kiiresti'"],
    ['an unknown format', ['hea.txt', '-f', 'xml'], 'yaml, md, json, jsonl'],
    ['an output in no folder', ['hea.txt', '-o', 'puudub/a.yaml'], 'puudub/a.yaml (there is no such folder)'],
    ['an output in a folder that takes none', ['hea.txt', '-o', '/proc/uus/'], '/proc/uus/'],
    ['an output over the input', ['hea.txt', '-o', 'hea.txt'], 'would replace an input'],
    ['an unknown kind of input', ['hea.txt', '--input-format', 'foo'], 'pdf, docx'],
    ['pages in the wrong order', ['hea.txt', '--pages', '9-3'], '1 ≤ M ≤ N'],
    ['a password file that is not there', ['hea.txt', '--password-file', 'puudub'], 'Cannot read: puudub'],
  ] as const)('%s', async (_name, argv, says) => {
    const { code, stdout, stderr } = await parse(argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(says);
  });

  it('a name that names no file, after the others are done', async () => {
    if (!existsSync(join(folder, 'viit.pdf'))) symlinkSync('puudub', join(folder, 'viit.pdf'));
    const { code, stdout, stderr } = await parse(['puudub.pdf', 'viit.pdf', 'hea.txt']);
    expect([code, fromYaml(stdout).documents.length]).toEqual([2, 1]);
    expect(diagnostics(stderr)).toHaveLength(2);
  });
});

it('--strict makes warnings count', async () => {
  const text = readFileSync(TEXT, 'utf8').replace(/^2\. Peamised[^]*?(?=^3\.)/mu, ''); // a description without tasks
  const usual = await parse(['-'], text);
  const strict = await parse(['-', '--strict'], text);
  expect(usual.stderr).toContain('warning');
  expect([usual.code, strict.code]).toEqual([0, 1]);
  expect(strict.stdout).toBe(usual.stdout);
});
