import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asicEntries, JUHAN, MARI, writeAsic, writeDdoc } from '../../support/write-signed.ts';
import { writeZip } from '../../support/write-zip.ts';
import { FILES } from './material.ts';
import { open } from './read.ts';
import { THOROUGH } from '../../support/thorough.ts';

describe('whatever byte is changed', () => {
  const deflated = asicEntries(FILES, [MARI, JUHAN]).map((entry) => ({ ...entry, deflate: entry.name !== 'mimetype' }));
  it.each<[string, Buffer]>([
    ['ASiC-E', writeZip(deflated)],
    ['ASiC-E, stored', writeAsic(FILES, [MARI])],
    ['DDOC', writeDdoc(FILES, [MARI])],
  ])('%s gives files or one fault', async (_, whole) => {
    const change = fc.record({ at: fc.nat(whole.length - 1), to: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const bytes = Buffer.from(whole);
        for (const { at, to } of changes) bytes[at] = to;
        const archives = { entries: 0, bytes: 0 };
        const { files, said } = await open('a', bytes, { archives }).catch((error: unknown) => {
          if (error instanceof Error && error.message.startsWith('a is of kind')) return { files: [['', 0]], said: [] };
          throw error;
        });
        expect(files.length > 0 || said.length > 0).toBe(true);
        expect(archives.bytes).toBeLessThan(100_000);
      }),
      { numRuns: THOROUGH ? 600 : 200 },
    );
  });
});
