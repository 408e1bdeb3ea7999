import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldersOf, LABEL_MARK, labelsOf, stemsOf } from '../../src/batch/names.ts';
import type { Description } from '../../src/model/types.ts';

describe('stems', () => {
  it.each([
    [['leht.pdf'], ['leht']],
    [
      ['leht.pdf', 'teine.docx'],
      ['leht', 'teine'],
    ],
    // one name, two kinds
    [
      ['leht.pdf', 'leht.docx'],
      ['leht-pdf', 'leht-docx'],
    ],
    // told apart by case alone
    [
      ['Leht.pdf', 'leht.docx'],
      ['Leht-pdf', 'leht-docx'],
    ],
    // composed and decomposed
    [
      ['o\u0303igus.pdf', 'õigus.docx'],
      ['õigus-pdf', 'õigus-docx'],
    ],
    [['Käskkiri 164. Lisa 1.asice'], ['Käskkiri 164. Lisa 1']],
    [['a--b.pdf'], ['a-b']],
    [['--force.pdf'], ['force']],
    [['index.pdf'], ['index-pdf']],
    [['con.pdf'], ['_con']],
    [['COM1.tere.pdf'], ['_COM1.tere']],
    [['a:b?c*.pdf'], ['a-b-c']],
    [['esitatud\u202efdp.exe'], ['esitatud-fdp']],
    [['rida\nvahe.pdf'], ['rida-vahe']],
    [['... .pdf'], ['ametijuhend']],
    [['nimi .pdf'], ['nimi']],
  ])('%j → %j', (names, stems) => {
    expect(names.map((name) => stemsOf(names).get(name))).toEqual(stems);
  });

  it('get a hash where the extension does not help, and a number where even that is taken', () => {
    const stems = stemsOf(['leht.PDF', 'leht.pdf']);
    expect([...stems.values()]).toEqual([
      expect.stringMatching(/^leht-PDF-[0-9a-f]{8}$/),
      expect.stringMatching(/^leht-pdf-[0-9a-f]{8}$/),
    ]);
    const thief = `${stems.get('leht.pdf')!}.txt`;
    expect(new Set(stemsOf(['leht.PDF', 'leht.pdf', thief]).values()).size).toBe(3);
  });

  it('do not depend on order', () => {
    const names = ['b.pdf', 'B.PDF', 'a.txt', 'b.docx', 'b-pdf.txt'];
    expect(stemsOf(names.toReversed())).toEqual(stemsOf(names));
  });

  it('are unique, safe and without the mark that begins a label, whatever the names are', () => {
    const part = fc.constantFrom(
      'a',
      'A',
      'õ',
      'o\u0303',
      '-',
      '.',
      ' ',
      'con',
      '\u202e',
      '/',
      '\\',
      '\n',
      'ß',
      '😀',
      '\ud800',
    );
    const name = fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 30 }), (names) => {
        const stems = [...stemsOf(names).values()];
        expect(new Set(stems.map((stem) => stem.normalize('NFKC').toLowerCase())).size).toBe(names.length);
        for (const stem of stems) {
          expect(stem).not.toMatch(/^[-.\s]|[-.\s]$|[\u0000-\u001f/\\:\u202e]/u);
          expect(stem).not.toContain(LABEL_MARK);
        }
      }),
    );
  });

  it('leave room in a name for the rest', () => {
    const stem = stemsOf([`${'õ'.repeat(127)}.pdf`]).get(`${'õ'.repeat(127)}.pdf`)!;
    expect(Buffer.byteLength(stem)).toBeLessThanOrEqual(120);
    expect(stem).toMatch(/^õ+$/);
  });
});

it.each([
  [
    ['2024', '2025'],
    ['2024', '2025'],
  ],
  [
    ['Arhiiv', 'arhiiv'],
    [expect.stringMatching(/^Arhiiv-[0-9a-f]{8}$/), expect.stringMatching(/^arhiiv-[0-9a-f]{8}$/)],
  ],
  [['leht.yaml'], ['leht.yaml_']],
  [['.git'], ['git']],
])('folders %j → %j', (names, folders) => {
  expect(names.map((name) => foldersOf(names).get(name))).toEqual(folders);
});

describe('labels', () => {
  const post = (ametinimetus: string, lisa?: number): Description => ({
    skeem: 'ametijuhend.v1',
    ...(lisa !== undefined && { kinnitus: { lisa } }),
    üldosa: { ametinimetus },
  });
  it.each<[Description[], string[]]>([
    [
      [{ skeem: 'käskkiri.v1' }, post('Talituse juhataja', 1), post('Nõunik', 2)],
      ['käskkiri', 'lisa-1-talituse-juhataja', 'lisa-2-nõunik'],
    ],
    [
      [post('Jurist'), post('jurist'), post('Jurist')],
      ['jurist', 'jurist-2', 'jurist-3'],
    ],
    [
      [post('../../etc/passwd'), post('Juhataja -- (osakond)')],
      ['etc-passwd', 'juhataja-osakond'],
    ],
    [[post('')], ['ametijuhend']],
  ])('%j → %j', (documents, labels) => {
    expect(labelsOf(documents)).toEqual(labels);
  });

  it('leave room for the stem', () => {
    expect(Buffer.byteLength(labelsOf([post('õ'.repeat(500))])[0]!)).toBeLessThanOrEqual(110);
  });
});
