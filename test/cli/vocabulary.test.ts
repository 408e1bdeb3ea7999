import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/cli.ts';
import { vocabularyFor } from '../../src/cli/vocabulary.ts';
import { parse } from '../../src/pipeline.ts';
import { built } from '../support/build.ts';
import { spawnCli } from './spawn-cli.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'ametijuhend-words-'));
const CONFIG = join(FOLDER, 'ametijuhend.config.yaml');
const FILE = join(FOLDER, 'sees/a.txt');
const TEXT = `AMETIJUHEND
1. ÜLDOSA
Ametinimetus: Jurist
Mentor: Osakonna juhataja
2. TEGEVUSVALDKONNAD
2.1. Lepingute koostamine.
`;

mkdirSync(join(FOLDER, 'sees'));
beforeAll(async () => {
  await built();
});
afterAll(() => {
  rmSync(FOLDER, { recursive: true });
});
beforeEach(() => {
  writeFileSync(FILE, TEXT);
  writeFileSync(CONFIG, 'vocabulary: {headings: {ülesanded: [Tegevusvaldkonnad]}, labels: {vahetu_juht: [Mentor]}}\n');
});

describe("an institution's own words", () => {
  const cli = { io: { cwd: FOLDER } } as Parameters<typeof vocabularyFor>[1];

  it('are found above the file and read', async () => {
    const own = await vocabularyFor(FILE, cli);
    const [document] = (await parse(FILE, own)).documents;
    expect(document).toMatchObject({
      üldosa: { vahetu_juht: 'Osakonna juhataja' },
      ülesanded: [{ number: '2.1', ülesanne: 'Lepingute koostamine.' }],
    });
    const [without] = (await parse(FILE)).documents;
    expect(without).not.toHaveProperty('ülesanded');
  });

  it('are nothing where the configuration has none', async () => {
    writeFileSync(CONFIG, 'rules: {}\n');
    expect(await vocabularyFor(FILE, cli)).toEqual({});
  });

  it('end the call with line and column where the configuration is wrong', async () => {
    writeFileSync(CONFIG, 'vocabulary: {labels: {mentor: [x]}}\n');
    const failure = await vocabularyFor(FILE, cli).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UsageError);
    expect((failure as UsageError).wording.en).toBe(
      'ametijuhend.config.yaml:1:23: Unexpected key `mentor` in the configuration',
    );
  });

  it('end the call where the configuration cannot be read', async () => {
    rmSync(CONFIG);
    mkdirSync(CONFIG);
    await expect(vocabularyFor(FILE, cli)).rejects.toThrow(
      'ametijuhend.config.yaml: The configuration cannot be read (EISDIR)',
    );
    rmSync(CONFIG, { recursive: true });
  });

  it('serve documents that are checked', async () => {
    const tasksMissing = async (): Promise<boolean> =>
      (await spawnCli(['validate', FILE], { cwd: FOLDER })).stdout.includes('ülesanded-puuduvad');
    expect(await tasksMissing()).toBe(false);
    rmSync(CONFIG);
    expect(await tasksMissing()).toBe(true);
  });
});
