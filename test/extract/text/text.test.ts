import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toPages } from '../../../src/extract/text/columns.ts';
import { joinOrphanBullets } from '../../../src/extract/text/orphan-bullets.ts';
import { parse } from '../../../src/pipeline.ts';
import { toYaml } from '../../../src/write/index.ts';

const FIXTURES = join(import.meta.dirname, '../../../fixtures/text');

/** What a text gives: the written file without its fingerprint, and the diagnostics by rule and place. */
async function written(name: string): Promise<string> {
  const { documents, file } = await parse(join(FIXTURES, name, 'input.txt'));
  for (const { allikas } of documents) delete allikas?.sha256;
  const said = file.messages.map(({ ruleId, line, reason }) => `# ${String(line ?? '-')} ${String(ruleId)}: ${reason}`);
  return [toYaml(documents, { schemaRef: false }), ...said, ''].join('\n');
}

describe('texts as extractors print them', () => {
  it.each(readdirSync(FIXTURES))('%s', async (name) => {
    await expect(await written(name)).toMatchFileSnapshot(join(FIXTURES, name, 'expected.yaml'));
  });

  it.each(['utf-8', 'utf-16le with mark', 'windows-1257'])('reads the same words from %s', async (encoding) => {
    const text = readFileSync(join(FIXTURES, 'other-agency/input.txt'), 'utf8');
    const bytes =
      encoding === 'utf-8'
        ? Buffer.from(`\ufeff${text}`)
        : encoding === 'windows-1257'
          ? Buffer.from(Array.from(text, (c) => LATIN_1257[c] ?? c.charCodeAt(0)))
          : Buffer.from(`\ufeff${text}`, 'utf16le');
    const { documents } = await parse(bytes, { name: 'x.txt' });
    const expected = (await parse(join(FIXTURES, 'other-agency/input.txt'))).documents;
    const bare = (list: typeof documents): object[] => list.map(({ allikas: _, ...rest }) => rest);
    expect(bare(documents)).toEqual(bare(expected));
  });
});

it('gives bullets that were printed alone their items back', () => {
  const lines = ['•', '•', '', 'Vastutus', '', '• supi eest;', '• leiva eest.', '', 'valida kala;', 'kiita kokka.'];
  expect(joinOrphanBullets(lines)).toEqual(['• valida kala;', '• kiita kokka.', ...lines.slice(2, 8), '', '']);
  const wrapped = ['•', '•', '', '• supi eest.', '', 'üks lause,', 'mis', 'jätkub.'];
  expect(joinOrphanBullets(wrapped)).toEqual(wrapped);
});

describe('columns of a typewriter', () => {
  const lines = [
    'Keedab suppi      • Supp on soe',
    'Peseb nõusid      • Nõud on puhtad',
    'Koo\u00ADrib kar\u00ADtulid • Kartulid on koorega',
    'Ostab kala        • Kala on värske',
    'Ostab leiba       • Leib on pehme',
  ];
  const [page] = toPages([lines]);

  it('count optional hyphens where they stand and drop them from the words', () => {
    expect(page!.words.map(({ text }) => text)).toContain('kartulid');
  });

  it('put a bullet behind a single space where the other lines have theirs', () => {
    const bullets = page!.words.filter(({ text }) => text === '•').map(({ box }) => box.left);
    expect(new Set(bullets).size).toBe(1);
  });
});

/** Estonian letters in windows-1257; š and ž are the ones that tell it from its neighbours. */
const LATIN_1257: Record<string, number> = {
  õ: 0xf5,
  ä: 0xe4,
  ö: 0xf6,
  ü: 0xfc,
  Õ: 0xd5,
  Ä: 0xc4,
  Ö: 0xd6,
  Ü: 0xdc,
  š: 0xf0,
  ž: 0xfe,
};
