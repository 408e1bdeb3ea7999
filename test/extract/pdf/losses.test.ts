import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { surveyFile } from '../../../src/extract/pdf/objects/index.ts';
import { makePdf, read, stream, text, texts, type TestRead } from './make-pdf.ts';

const words = (...said: string[]): string => said.map((word, i) => text(50, 700 - 20 * i, word)).join('');
const three = makePdf(['esimene', 'teine', 'kolmas'].map((word) => ({ content: words(word) })));

/** The same file with one place of it changed; its length may change too. */
function change(bytes: Uint8Array, what: RegExp | string, by: string): Uint8Array {
  const before = Buffer.from(bytes).toString('latin1');
  const after = before.replace(what, by);
  expect(after).not.toBe(before);
  return Uint8Array.from(Buffer.from(after, 'latin1'));
}

const wordsOf = ({ pages }: TestRead): string[] => pages.flatMap(texts);

const NAMES = ['ametikoha', 'eesmärk', 'on', 'tuletorni', 'hooldamine', 'ja', 'vaatluste', 'kirjapanek', 'talitluses'];

/** A page whose content is compressed and then damaged, with another behind it. */
function compressed(damage: (data: Buffer) => Buffer, lines: number): Uint8Array {
  const content = Array.from({ length: lines }, (_, i) =>
    text(40 + 90 * Math.floor(i / 70), 780 - (i % 70) * 11, NAMES[(i * 7 + (i >> 3)) % NAMES.length]!),
  ).join('');
  const data = damage(deflateSync(Buffer.from(content, 'latin1'))).toString('latin1');
  const file = makePdf([{ content: '' }, { content: words('teine') }], [stream(data, '/Filter/FlateDecode')]);
  return change(file, /\/Contents \d+ 0 R/u, '/Contents 10 0 R');
}

describe('pages that the page tree hides are read, and told', () => {
  it.each<[string, Uint8Array, string[]]>([
    ['a number of pages that is too small', change(three, '/Count 3', '/Count 2'), ['pdf-lehed-leitud']],
    ['a page that the tree points past', change(three, /(?<=\/Kids\[\d+ 0 R )\d+/u, '98'), ['pdf-lehed-leitud']],
    ['a page tree that is gone', change(three, '2 0 obj', '2 0 odj'), ['pdf-lehed-leitud']],
    ['a list of pages that is cut', change(three, /(?<=\/Kids\[\d+ 0 R) \d+ 0 R/u, '          '), ['pdf-lehed-leitud']],
  ])('%s', async (_, bytes, said) => {
    const result = await read(bytes);
    expect(wordsOf(result).sort()).toEqual(['esimene', 'kolmas', 'teine']);
    expect(result.said).toEqual(said);
  });

  it('a page that is gone is told, and those behind it are read', async () => {
    const result = await read(change(three, /\d+ 0 obj(?=\n<<\/Type\/Page\/.*\n.*\n.*\n.*\n[^]*teine)/u, '98 0 odj'));
    expect(result.said.some((said) => said.startsWith('pdf-leht-katki'))).toBe(true);
    expect(wordsOf(result)).toContain('kolmas');
  });

  it('the beginning of a file is read as far as it goes', async () => {
    const at = Buffer.from(three).indexOf('kolmas') - 60;
    const result = await read(three.slice(0, at));
    expect(wordsOf(result)).toEqual(['esimene', 'teine']);
    expect(result.said).toContain('pdf-poolik');
  });
});

describe('pages that were taken out of a sound file stay out', () => {
  it('though they still stand in it', async () => {
    const bytes = change(change(three, /(?<=\/Kids\[\d+ 0 R) \d+ 0 R/u, '        '), '/Count 3', '/Count 2');
    const result = await read(bytes);
    expect(wordsOf(result)).toEqual(['esimene', 'kolmas']);
    expect(result.said).toEqual([]);
  });
});

describe('content that is not there is told', () => {
  it.each([
    ['an object that is not in the file', change(three, /\/Contents \d+/u, '/Contents 99'), 'pdf-sisu-puudub 1'],
    ['a page with fonts and nothing set in them', change(three, '/Contents', '/Kontents'), 'pdf-sisu-puudub 1'],
    ['a font that is not in the file', change(three, '/F1 3 0 R', '/F1 9 0 R'), 'pdf-kiri-katki 1'],
  ])('%s', async (_, bytes, said) => {
    expect((await read(bytes)).said).toEqual([said]);
  });

  it.each([
    ['a page without any', makePdf([{ content: words('esimene') }, { content: '' }])],
    ['a form that no page calls', makePdf([{ content: words('a'), resources: '/XObject<</X1 99 0 R>>' }])],
  ])('but not of %s', async (_, bytes) => {
    expect((await read(bytes)).said).toEqual([]);
  });
});

describe('content that breaks off is read as far as it goes, and told', () => {
  it.each<[string, (data: Buffer) => Buffer]>([
    ['cut short', (data) => data.subarray(0, data.length >> 1)],
    ['with a hole', (data) => Buffer.from(data).fill(0, data.length >> 1)],
  ])('%s', async (_, damage) => {
    const result = await read(compressed(damage, 400));
    expect(result.said).toEqual(['pdf-sisu-katkeb 1']);
    const found = wordsOf(result);
    expect(found).toContain('teine');
    expect(found.filter((word) => NAMES.includes(word)).length).toBeGreaterThan(50);
  });

  it('with a checksum of other data', async () => {
    const result = await read(compressed((data) => Buffer.concat([data.subarray(0, -4), Buffer.from('abcd')]), 40));
    expect(result.said).toEqual(['pdf-sisu-muutunud 1']);
    expect(wordsOf(result)).toHaveLength(41);
  });

  it.each<[string, (data: Buffer) => Buffer]>([
    ['whole', (data) => data],
    ['whole but for its checksum', (data) => data.subarray(0, -4)],
    ['with bytes behind it', (data) => Buffer.concat([data, Buffer.from('\r\n\r\n')])],
  ])('and nothing is told of content that is %s', async (_, damage) => {
    const result = await read(compressed(damage, 40));
    expect(result.said).toEqual([]);
    expect(wordsOf(result)).toHaveLength(41);
  });
});

describe('surveyFile', () => {
  it('hands a sound file on as it is', () => {
    expect(surveyFile(three)?.bytes).toBe(three);
  });

  it('takes no object from a file within the file', () => {
    const inner = stream(Buffer.from(makePdf([{ content: '' }])).toString('latin1'), '/Type/EmbeddedFile');
    const bytes = makePdf([{ content: words('esimene') }, { content: words('teine') }], [inner]);
    expect(surveyFile(bytes)).toMatchObject({ bytes, declared: 2, found: 2, strays: 0 });
  });

  it.each([
    '<<'.repeat(5000),
    '['.repeat(5000),
    '(',
    '<',
    '<</Kids',
    '1 0 obj <</Type/Pages/Kids[1 0 R]>> trailer <</Root 1 0 R>>',
  ])('ends on nonsense: %.20s', (content) => {
    expect(surveyFile(Buffer.from(`%PDF-1.7\n1 0 obj\n${content}\ntrailer<</Root 1 0 R>>`))).toBeUndefined();
  });
});
