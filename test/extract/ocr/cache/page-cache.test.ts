import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { VFile } from 'vfile';
import { recognisePages } from '../../../../src/extract/ocr/index.ts';
import type { PageRaster, Recogniser } from '../../../../src/extract/ocr/types.ts';
import type { Page } from '../../../../src/tree/index.ts';
import { DEFAULT_LIMITS } from '../../../../src/source/index.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'cache-'))));
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A page with one word-like mark, `height` pixels high. */
const page = (number: number, height = 30): PageRaster => ({
  number,
  raster: () => {
    const data = new Uint8Array(400 * 500).fill(255);
    for (let y = 300; y < 300 + height; y++) data.fill(0, y * 400 + 200, y * 400 + 220);
    return Promise.resolve({ width: 400, height: 500, channels: 1, data, dpi: 300 });
  },
});

/** Reads one doubtful word of whatever it is shown, and counts how often it is asked. */
function counting(version = '1'): Recogniser & { asked: number } {
  const recogniser = {
    asked: 0,
    identity: () => Promise.resolve({ engine: 'wasm' as const, version, languages: ['est'] }),
    recognise: () => {
      recogniser.asked++;
      return Promise.resolve([{ text: 'sõna', left: 20, top: 20, right: 30, bottom: 35, confidence: 0.4, line: 0 }]);
    },
    close: () => Promise.resolve(),
  };
  return recogniser;
}

const read = (recogniser: Recogniser, pages: PageRaster[], cache: string, file = new VFile()): Promise<Page[]> =>
  recognisePages(pages, () => pages.length, {
    file,
    limits: DEFAULT_LIMITS,
    ocr: { when: 'auto', engine: 'wasm', languages: ['est'], cache },
    recogniser,
  });

const files = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));

it('reads the same pixels once, whatever their page and file', async () => {
  const recogniser = counting();
  const first = await read(recogniser, [page(1)], folder);
  const asked = recogniser.asked;
  const [again] = await read(recogniser, [page(7)], folder);
  expect(recogniser.asked).toBe(asked);
  expect(again).toEqual({ ...first[0], number: 7 });
});

it('reports of a page that it kept what it reported of it at first', async () => {
  const reported = async (): Promise<unknown> => {
    const file = new VFile();
    await read(counting(), [page(3)], folder, file);
    return file.messages.map(({ ruleId, page, text }) => ({ ruleId, page, text: text?.et }));
  };
  const first = await reported();
  expect(first).toEqual([{ ruleId: 'madal-usaldus', page: 3, text: 'Tuvastus ei ole kindel 1 sõnas: „sõna“' }]);
  expect(await reported()).toEqual(first);
});

it.each([
  ['other pixels', page(1, 31), counting()],
  ['another version of the engine', page(1), counting('2')],
])('reads %s anew', async (_, other, recogniser) => {
  await read(counting(), [page(1)], folder);
  await read(recogniser, [other], folder);
  expect(recogniser.asked).toBeGreaterThan(0);
  expect(files()).toHaveLength(2);
});

it.each([
  ['cut', (text: string) => text.slice(0, 100)],
  ['no page', () => '{"words":[{}]}'],
])('reads anew where what it kept is %s', async (_, damage) => {
  const before = await read(counting(), [page(1)], folder);
  const file = join(folder, files()[0]!);
  writeFileSync(file, damage(readFileSync(file, 'utf8')));
  const recogniser = counting();
  expect(await read(recogniser, [page(1)], folder)).toEqual(before);
  expect(recogniser.asked).toBeGreaterThan(0);
});

it('goes without where the folder cannot be made', async () => {
  const blocked = join(folder, 'file');
  writeFileSync(blocked, '');
  expect(await read(counting(), [page(1)], join(blocked, 'ocr'))).toHaveLength(1);
});
