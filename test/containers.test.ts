import { describe, expect, it } from 'vitest';
import { parse } from '../src/pipeline.ts';
import { JUHAN, MARI, writeAsic, writeDdoc, type FileToSign } from './support/write-signed.ts';
import { writeZip } from './support/write-zip.ts';

/** A short description of a fictional post. */
const description = (post: string): string =>
  [
    'AMETIJUHEND',
    '',
    '1. ÜLDOSA',
    `Ametikoht: ${post}`,
    'Struktuuriüksus: Õigusosakond',
    '',
    '2. ÕIGUSED',
    `- saada ${post} tööks vajalikku teavet`,
    '',
  ].join('\n');

const POSTS = ['jurist', 'raamatupidaja', 'arhivaar'];
const FILES: FileToSign[] = POSTS.map((post) => ({ name: `${post}.txt`, content: description(post) }));

async function read(
  bytes: Uint8Array,
  name = 'pakk',
): Promise<{ read: [unknown, unknown][]; said: [unknown, unknown][] }> {
  const { documents, file } = await parse(bytes, { name });
  return {
    read: documents.map((document) => [document.allikas?.fail, document.allikas?.konteiner]),
    said: file.messages.filter(({ fatal }) => fatal).map(({ ruleId, inner }) => [ruleId, inner]),
  };
}

describe('a container of three descriptions gives three, each with its signers', () => {
  const signers = [
    { nimi: 'Mari-Liis Kuusepuu', aeg: '2025-03-05T09:12:44Z', räsi: 'klapib' },
    { nimi: 'Juhan Šefler', aeg: '2025-03-06T14:00:01Z', räsi: 'klapib' },
  ];

  it.each([
    ['asice', writeAsic(FILES, [MARI, JUHAN])],
    ['ddoc', writeDdoc(FILES, [MARI, JUHAN])],
  ])('%s', async (vorming, bytes) => {
    const container = { fail: 'pakk', vorming, kehtivus: 'kontrollimata', allkirjad: signers };
    expect((await read(bytes)).read).toEqual(FILES.map(({ name }) => [name, container]));
  });

  it('zip, without signers', async () => {
    const { read: documents } = await read(writeZip(FILES));
    expect(documents).toEqual(FILES.map(({ name }) => [name, { fail: 'pakk', vorming: 'zip' }]));
  });

  it('a container in a container', async () => {
    const inner = { name: 'sees.asice', content: writeAsic(FILES.slice(0, 1), [MARI]) };
    const { read: documents } = await read(writeZip([inner, ...FILES.slice(1)]));
    expect(documents).toMatchObject([
      ['jurist.txt', { fail: 'sees.asice', vorming: 'asice' }],
      ['raamatupidaja.txt', { fail: 'pakk', vorming: 'zip' }],
      ['arhivaar.txt', { fail: 'pakk', vorming: 'zip' }],
    ]);
  });
});

it('a broken file inside costs only itself, and its diagnostic says whose it is', async () => {
  const broken = { name: 'katki.asice', content: Buffer.from('PK\x03\x04 mimetype') };
  const { read: documents, said } = await read(writeZip([broken, ...FILES]));
  expect(documents).toHaveLength(3);
  expect(said).toEqual([['arhiiv-rikutud', 'katki.asice']]);
});

it('archives in archives come to an end', async () => {
  let bytes = writeZip(FILES);
  for (let depth = 0; depth < 10; depth++) bytes = writeZip([{ name: `${depth}.zip`, content: bytes }]);
  expect((await read(bytes)).said).toEqual([['piirmäär', '9.zip/8.zip/7.zip']]);
});

it('archives side by side are counted together', async () => {
  const many = (count: number): Buffer =>
    writeZip(Array.from({ length: count }, (_, i) => ({ name: `${i}.txt`, content: 'Tere' })));
  const { file } = await parse(
    writeZip([
      { name: 'a.zip', content: many(4) },
      { name: 'b.zip', content: many(4) },
    ]),
    {
      limits: { archiveEntries: 8 },
    },
  );
  expect(file.messages.filter(({ ruleId }) => ruleId === 'piirmäär').map(({ inner }) => inner)).toEqual(['b.zip']);
});
