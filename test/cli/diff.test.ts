import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Outcome, runCli } from './run-cli.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/diff');
const EMPTY = mkdtempSync(join(tmpdir(), 'ametijuhend-diff-'));
afterAll(() => {
  rmSync(EMPTY, { recursive: true });
});

const diff = (argv: readonly string[], cwd = join(FIXTURES, 'jurist')): Promise<Outcome> =>
  runCli(['diff', ...argv], { cwd });

describe('diff', () => {
  it.each([
    ['text', 'et', 'txt'],
    ['text', 'en', 'en.txt'],
    ['md', 'et', 'md'],
    ['json', 'et', 'json'],
    ['html', 'et', 'html'],
  ])('as %s in %s', async (format, language, extension) => {
    const { code, stdout, stderr } = await diff(['old.yaml', 'new.md', '-f', format, '--ui-lang', language]);
    await expect(stdout).toMatchFileSnapshot(join(FIXTURES, `jurist/expected.${extension}`));
    expect([code, stderr]).toEqual([1, '']);
  });

  it.each(['text', 'md', 'json', 'html'])('says as %s that nothing changed', async (format) => {
    const { code, stdout } = await diff(['old.yaml', 'old.yaml', '-f', format]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/The content is the same|"sama": true/);
  });

  it('pairs the descriptions of two streams', async () => {
    const old = readFileSync(join(FIXTURES, 'jurist/old.yaml'), 'utf8');
    const other = 'skeem: ametijuhend.v1\nüldosa: {ametinimetus: Arst}\nülesanded: [{ülesanne: Haigete ravimine}]\n';
    writeFileSync(join(EMPTY, 'a.yaml'), `${old}---\n${other}`);
    writeFileSync(join(EMPTY, 'b.yaml'), `${other}---\n${old}`);
    expect((await diff(['a.yaml', 'b.yaml'], EMPTY)).code).toBe(0);
    writeFileSync(join(EMPTY, 'b.yaml'), old);
    const { code, stdout } = await diff(['a.yaml', 'b.yaml'], EMPTY);
    expect([code, stdout]).toEqual([1, '- Arst (in the old file only)\n']);
  });

  it.each(['text', 'md', 'html'])('names a task once that moved unchanged, as %s', async (format) => {
    const tasks = ['{number: "1", ülesanne: Ravib}', '{number: "2", ülesanne: Õpetab}'];
    for (const [name, list] of [
      ['a.yaml', tasks],
      ['b.yaml', tasks.toReversed()],
    ] as const)
      writeFileSync(join(EMPTY, name), `skeem: ametijuhend.v1\nülesanded: [${list.join(', ')}]\n`);
    const { stdout } = await diff(['a.yaml', 'b.yaml', '-f', format], EMPTY);
    expect(stdout.match(/2 Õpetab|1 Ravib/g)).toHaveLength(1);
  });

  it.each([
    ['a file that is not there', 'puudub.yaml', 2, 'fail-puudub'],
    ['a file that is no description', 'muu.yaml', 1, 'pole-kirjeldus'],
    ['a file with a mistake', 'katki.yaml', 1, 'yaml-sulgemata'],
  ])('reports %s', async (_name, file, expected, rule) => {
    writeFileSync(join(EMPTY, 'muu.yaml'), '- a\n');
    writeFileSync(join(EMPTY, 'katki.yaml'), 'skeem: "x\n');
    writeFileSync(join(EMPTY, 'hea.yaml'), 'skeem: ametijuhend.v1\n');
    const { code, stdout, stderr } = await diff(['hea.yaml', file], EMPTY);
    expect([code, stdout]).toEqual([expected, '']);
    expect(stderr).toContain(`[${rule}]`);
  });
});
