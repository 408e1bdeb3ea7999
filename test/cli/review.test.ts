import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromHtml } from '../review/read-html.ts';
import { lastingWorker } from './lasting-worker.ts';
import { type Outcome, runCli } from './run-cli.ts';
import { spawnCli } from './spawn-cli.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FIXTURES = join(ROOT, 'fixtures');
const FOLDER = mkdtempSync(join(tmpdir(), 'ametijuhend-review-'));

let reader: Awaited<ReturnType<typeof lastingWorker>>;
beforeAll(async () => {
  reader = await lastingWorker();
});
afterAll(async () => {
  await reader.end();
  rmSync(FOLDER, { recursive: true });
});

const review = (...argv: string[]): Promise<Outcome> =>
  runCli(['review', ...argv, '--ui-lang', 'en'], { cwd: FOLDER, worker: reader.worker });

describe('review', () => {
  it('writes a page with a picture of every page and a place for every task', async () => {
    const { code, stdout, stderr } = await spawnCli(
      ['review', join(FIXTURES, 'pdf/metsavaht.pdf'), '-o', 'leht.html'],
      { cwd: FOLDER },
    );
    expect([code, stdout, stderr]).toEqual([0, '', '']);
    const page = fromHtml(readFileSync(join(FOLDER, 'leht.html'), 'utf8'));
    const [sound] = JSON.parse(readFileSync(join(FIXTURES, 'descriptions/metsavaht.json'), 'utf8')) as [
      { ülesanded: { ülesanne: string }[] },
    ];
    expect(page.all('image').length).toBe(page.all('figure').length);
    expect(page.all('image').length).toBeGreaterThan(0);
    const fields = page.all('.väli').map(({ text }) => text);
    for (const { ülesanne } of sound.ülesanded) expect(fields.some((text) => text.startsWith(ülesanne))).toBe(true);
    expect(readdirSync(FOLDER)).toEqual(['leht.html']);
  });

  it('shows all files of a container, each under its name', async () => {
    const { code, stdout } = await review(join(FIXTURES, 'containers/kolm-juhendit.asice'));
    expect(code).toBe(0);
    const page = fromHtml(stdout);
    expect(page.all('.dokument').length).toBeGreaterThanOrEqual(3);
    const ids = page.all('*').flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of page.all('a')) expect(ids).toContain(attributes.href!.slice(1));
  });

  it.each([
    ['a file that is not there', join(FOLDER, 'puudub.pdf'), 2, 'fail-puudub'],
    ['a file that is none', join(FIXTURES, 'archives/make.sh'), 1, 'ei-ole-ametijuhend'],
  ])('reports %s', async (_name, file, expected, rule) => {
    const { code, stderr } = await review(file);
    expect(code).toBe(expected);
    expect(stderr).toContain(`[${rule}]`);
  });
});
