import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Outcome, runCli } from './run-cli.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/validate');
const SOUND = readFileSync(join(FIXTURES, 'sound.yaml'), 'utf8');
const ROOT = mkdtempSync(join(tmpdir(), 'ametijuhend-validate-'));
let folder = ROOT;
let number = 0;

beforeEach(() => {
  folder = join(ROOT, String(number++));
  mkdirSync(folder);
});
afterAll(() => {
  rmSync(ROOT, { recursive: true });
});

function put(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

const validate = (argv: readonly string[], stdin?: string): Promise<Outcome> =>
  runCli(['validate', ...argv], { cwd: folder, ...(stdin === undefined ? {} : { stdin }) });

/** "file rule" of every finding. */
async function findings(argv: readonly string[], stdin?: string): Promise<string[]> {
  const { stdout } = await validate([...argv, '--reporter', 'json'], stdin);
  const files = JSON.parse(stdout) as { fail: string; leiud: { reegel: string }[] }[];
  return files.flatMap(({ fail, leiud }) => leiud.map(({ reegel }) => `${fail} ${reegel}`));
}

const UNKNOWN_KEY = SOUND.replace('töövahendid:', 'toovahendit:');
const WARNING = SOUND.replace('number: "2.3"', 'number: "2.4"');
const STYLE = SOUND.replace('- saada tööks vajalikku teavet', '- saada tööks vajalikku teavet; # kommentaar');

describe('exit codes', () => {
  it.each<[string, string, string[], number]>([
    ['nothing found', SOUND, [], 0],
    ['an error', UNKNOWN_KEY, [], 1],
    ['a warning', WARNING, [], 0],
    ['a warning with --strict', WARNING, ['--strict'], 1],
    ['a warning with --max-warnings 0', WARNING, ['--max-warnings', '0'], 1],
    ['a warning with --max-warnings 1', WARNING, ['--max-warnings', '1'], 0],
    ['an error that is made a warning', UNKNOWN_KEY, ['--rule', 'tundmatu-võti=warning'], 0],
    ['a warning that is made an error', WARNING, ['--rule', 'ülesande-number-vahele=error'], 1],
    ['a rule that is off', WARNING, ['--rule', 'ülesande-number-vahele=off', '--strict'], 0],
    ['--quiet does not hide what counts', WARNING, ['--quiet', '--strict'], 1],
    ['an unknown rule', SOUND, ['--rule', 'ülesande-number-vahel=off'], 2],
    ['an unknown severity', SOUND, ['--rule', 'lõpumärk=bad'], 2],
    ['an unknown reporter', SOUND, ['--reporter', 'xml'], 2],
    ['an unreadable baseline', SOUND, ['--baseline', 'puudub.json'], 2],
  ])('%s: %s', async (_, text, argv, code) => {
    put({ 'a.yaml': text });
    expect((await validate(['a.yaml', ...argv])).code).toBe(code);
  });

  it('a folder without a description is said, and fails with --strict', async () => {
    put({ 'sees/luuletus.md': '# Kevad\n' });
    const { code, stderr } = await validate(['sees']);
    expect([code, stderr]).toEqual([0, 'No job description found: sees\n']);
    expect((await validate(['sees', '--strict'])).code).toBe(1);
  });

  it('names a file that does not exist', async () => {
    expect(await validate(['puudub.yaml'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: No such file or folder: puudub.yaml\n',
    });
  });
});

describe('which files', () => {
  it('takes folders, globs and names, each file once, and passes over what is none of ours', async () => {
    put({
      'b/katki.yaml': UNKNOWN_KEY,
      'b/c/katki.md': '# Märkmed\n',
      'b/package.json': '{"name": "x"}',
      'b/node_modules/x/katki.yaml': UNKNOWN_KEY,
      'b/.peidus/katki.yaml': UNKNOWN_KEY,
      'b/muu.yaml': 'version: 2\n',
    });
    expect(await findings(['b', 'b/katki.yaml', 'b/**/k*.yaml'])).toEqual(['b/katki.yaml tundmatu-võti']);
  });

  it('checks a named file whatever it looks like, also where it was met in a folder before', async () => {
    put({ 'muu.yaml': 'version: 2\n' });
    expect(await findings(['muu.yaml'])).toEqual(['muu.yaml skeem-puudub']);
    expect(await findings(['.', 'muu.yaml'])).toEqual(['muu.yaml skeem-puudub']);
  });

  it('passes over JSON that only names the program or its files', async () => {
    put({
      'b/package.json': '{"devDependencies": {"ametijuhend": "0.1.0"}}',
      'b/aruanne.json': '{"aruanne":"ametijuhend-batch.v1","failid":[]}',
      'b/index.json': '[\n{"fail":"ametijuhend.pdf","ametinimetus":"Paadimees"}\n]\n',
      'b/oma.json': '{"skeem": "ametijuhend.v1"}',
    });
    expect(new Set((await findings(['b'])).map((each) => each.split(' ')[0]))).toEqual(new Set(['b/oma.json']));
  });

  it('says which documents of a folder are passed over', async () => {
    put({ 'b/a.yaml': SOUND, 'b/c/vana.PDF': '', 'b/uus.docx': '', 'b/märkmed.txt': '', 'b/node_modules/x.pdf': '' });
    const { code, stderr } = await validate(['b']);
    expect([code, stderr]).toEqual([
      0,
      '2 documents were passed over (b/c/vana.PDF, b/uus.docx); one that is named itself is read and checked too\n',
    ]);
    expect((await validate(['b', '--quiet'])).stderr).toBe('');
    put({ 'ametijuhend.config.yaml': 'ignore: ["b/c/**", "**/*.docx"]\n' });
    expect((await validate(['b'])).stderr).toBe('');
  });

  it('takes a glob as the shell would: documents too', async () => {
    put({ 'b/tühi.pdf': '', 'b/c/tühi.docx': '' });
    expect(await findings(['b/*.pdf'])).toEqual(['b/tühi.pdf fail-tühi']);
    expect(await findings(['b', 'b/**/tühi.*'])).toEqual(['b/c/tühi.docx fail-tühi', 'b/tühi.pdf fail-tühi']);
  });

  it('reads standard input', async () => {
    expect(await findings(['-'], UNKNOWN_KEY)).toEqual(['- tundmatu-võti']);
  });

  it('tells an empty and a broken file apart from a crash', async () => {
    put({ 'tühi.yaml': '', 'katki.json': '{"skeem": ', 'õige.yaml': SOUND });
    expect(await findings(['tühi.yaml', 'katki.json', 'õige.yaml'])).toEqual([
      'tühi.yaml fail-tühi',
      'katki.json json-süntaks',
    ]);
  });

  it('checks what several files say together', async () => {
    const other = SOUND.replace('Talituse juhataja\n', 'Nõunik\n');
    put({ 'a.yaml': SOUND, 'b.yaml': other });
    expect(await findings(['.'])).toContain('b.yaml lisa-kordub');
  });
});

describe('--fix', () => {
  it('mends the file, keeps its comments and reports what is left', async () => {
    put({ 'a.yaml': STYLE.replace('number: "2.3"', 'number: "2.4"') });
    expect(await findings(['a.yaml', '--fix'])).toEqual(['a.yaml ülesande-number-vahele']);
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(
      STYLE.replace('teavet;', 'teavet').replace('number: "2.3"', 'number: "2.4"'),
    );
  });

  it('does not touch a file that is sound, or in another encoding', async () => {
    const latin = Buffer.from(STYLE.replace(/[^\x00-\xff]/g, '?'), 'latin1');
    put({ 'a.yaml': SOUND });
    writeFileSync(join(folder, 'b.yaml'), latin);
    await validate(['a.yaml', 'b.yaml', '--fix']);
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(SOUND);
    expect(readFileSync(join(folder, 'b.yaml'))).toEqual(latin);
  });
});

describe('configuration', () => {
  it('is found upwards and sets rules, ignored files and known posts', async () => {
    put({
      'ametijuhend.config.yaml':
        'rules:\n  ülesande-number-vahele: off\nignore: ["vanad/**"]\nvocabulary:\n  posts: [Andmekaitsespetsialist]\n',
      'juhendid/a.yaml': WARNING.replace('[vanemanalüütik]', '[andmekaitsespetsialist]'),
      'juhendid/b.yaml': SOUND.replace('lisa: 1', 'lisa: 2')
        .replace('Talituse juhataja\n', 'Vanemanalüütik\n')
        .replace('[Osakonna juhataja]', '[]'),
      'vanad/c.yaml': UNKNOWN_KEY,
    });
    expect((await findings(['juhendid', 'vanad'])).filter((one) => one.startsWith('juhendid/a'))).toEqual([
      'juhendid/a.yaml asendus-tundmatu',
    ]);
    expect((await findings(['.'])).filter((one) => one.startsWith('vanad'))).toEqual([]);
  });

  it('can stand in package.json', async () => {
    put({ 'package.json': '{"ametijuhend": {"rules": {"ülesande-number-vahele": "error"}}}', 'a.yaml': WARNING });
    expect((await validate(['a.yaml'])).code).toBe(1);
  });

  it('is told with line and column where it is wrong', async () => {
    put({ 'ametijuhend.config.yaml': 'rules:\n  lõpumark: off\n', 'a.yaml': SOUND });
    expect(await validate(['a.yaml'])).toEqual({
      code: 2,
      stdout: '',
      stderr: [
        'ametijuhend.config.yaml',
        '  2:3  error  Unexpected rule `lõpumark`, did you mean `lõpumärk`?  seadistus-reegel',
        '      1 | rules:',
        '    > 2 |   lõpumark: off',
        '        |   ^^^^^^^^',
        '      → `ametijuhend rules` lists the rules.',
        '',
        '',
        '✖ 1 file, 1 error, 0 warnings, 0 notes',
        '',
      ].join('\n'),
    });
  });
});

describe('--baseline', () => {
  it('counts only what is new, even when lines have moved', async () => {
    put({ 'a.yaml': UNKNOWN_KEY });
    expect(await validate(['a.yaml', '--write-baseline', 'vanad.json'])).toMatchObject({
      code: 0,
      stderr: 'Findings put on record: 1 → vanad.json\n',
    });
    put({ 'a.yaml': `# uus rida\n${UNKNOWN_KEY.replace('vastutus:\n', 'vastutus:\n  - korra eest\n')}` });
    expect(await findings(['a.yaml', '--baseline', 'vanad.json'])).toEqual([]);
    put({ 'a.yaml': UNKNOWN_KEY.replace('eesmärk:', 'eesmrk:') });
    expect(await findings(['a.yaml', '--baseline', 'vanad.json'])).toEqual(['a.yaml tundmatu-võti']);
  });

  it('holds wherever the folder stands', async () => {
    put({ 'x/a.yaml': UNKNOWN_KEY });
    await runCli(['validate', 'x', '--write-baseline', 'x/vanad.json'], { cwd: folder });
    cpSync(join(folder, 'x'), join(folder, 'y'), { recursive: true });
    expect(await findings(['y', '--baseline', 'y/vanad.json'])).toEqual([]);
  });
});

describe('rules', () => {
  it('lists every rule with its ground', async () => {
    const { stdout, code } = await runCli(['rules', '--ui-lang', 'et'], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toContain(
      'eesti-keel-alla-c1\n  Ametnikult nõutakse eesti keelt tasemel C1\n  raskus: ametnik hoiatus, teadmata grupp astme võrra kergem · ametijuhend\n  alus: M84 § 9 p 1\n',
    );
    expect(stdout).toContain('https://www.riigiteataja.ee/akt/103022026007');
  });

  it('says which rule was meant', async () => {
    expect(await runCli(['rules', 'lopumark'], { cwd: folder })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: No such rule: lopumark (did you mean lõpumärk?)\n',
    });
  });
});
