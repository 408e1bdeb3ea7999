import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/source/index.ts';
import { MARI, writeAsic, writeDdoc } from '../../support/write-signed.ts';
import { writeZip } from '../../support/write-zip.ts';
import { FILES, JURIST, NOT_VALIDATED } from './material.ts';
import { open } from './read.ts';

describe('containers in containers', () => {
  const inner = writeAsic([JURIST], [MARI]);

  it('come out as containers, to be opened like any other', async () => {
    const { sources } = await open('pakk.zip', writeZip([{ name: 'a.asice', content: inner }]));
    expect(sources.map(({ kind, container }) => [kind, container])).toEqual([
      ['asice', { fail: 'pakk.zip', vorming: 'zip' }],
    ]);
  });

  it('pass the signers around an unsigned archive on to its files', async () => {
    const zip = writeZip([{ name: 'jurist.txt', content: JURIST.content }]);
    const [outer] = (await open('a.asice', writeAsic([{ name: 'pakk.zip', content: zip }], [MARI]))).sources;
    const { readArchive } = await import('../../../src/extract/container/index.ts');
    const { VFile } = await import('vfile');
    const extracted = await readArchive(outer!, {
      file: new VFile(),
      limits: DEFAULT_LIMITS,
      ocr: { when: 'never', engine: 'auto', languages: [] },
    });
    expect(extracted.door === 'files' && extracted.files[0]?.container).toMatchObject({
      fail: 'a.asice',
      vorming: 'asice',
    });
  });

  it.each([0, 1, 2, 3, 7])('are opened %i deep only within the limit', async (depth) => {
    const { said } = await open('a.asice', inner, { depth });
    expect(said.includes('piirmäär')).toBe(depth >= DEFAULT_LIMITS.nesting);
  });

  it('share the limits of the whole input', async () => {
    const archives = { entries: 0, bytes: 0 };
    const limits = { ...DEFAULT_LIMITS, archiveEntries: 10 };
    const said: string[] = [];
    for (const bytes of [inner, writeDdoc(FILES, [MARI]), inner])
      said.push(...(await open('a', bytes, { archives, limits })).said);
    expect(said).toEqual([NOT_VALIDATED, NOT_VALIDATED, NOT_VALIDATED]);
    expect(archives.entries).toBe(10);
    expect((await open('a', inner, { archives, limits })).said).toEqual(['piirmäär']);
  });
});

it('leaves what systems put into archives', async () => {
  const litter = ['__MACOSX/._a.txt', '.DS_Store', 'kaust/Thumbs.db', '._a.txt'].map((name) => ({
    name,
    content: 'x',
  }));
  const { files } = await open('a.zip', writeZip([...litter, { name: 'kaust/a.txt', content: 'Tere' }]));
  expect(files).toEqual([['a.txt', 4]]);
});
