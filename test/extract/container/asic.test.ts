import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asicEntries, JUHAN, MARI, writeAsic, writeXades, type Signer } from '../../support/write-signed.ts';
import { writeZip, type EntryToWrite } from '../../support/write-zip.ts';
import { DIRECTIVE, FILES, JURIST, NOT_VALIDATED } from './material.ts';
import { open, states } from './read.ts';

describe('ASiC-E', () => {
  it('gives its files in order, each with the signers', async () => {
    const signer = {
      ...MARI,
      roles: ['', 'juhatuse liige', ' ', 'kantsler'],
      place: ['Tallinn', ' ', '10111', 'Eesti'],
    };
    const { files, containers, said } = await open('leping.asice', writeAsic(FILES, [signer as Signer, JUHAN]));
    expect(files.map(([name]) => name)).toEqual(['Käskkiri nr 12.txt', 'jurist.txt']);
    expect(containers[0]).toEqual({
      fail: 'leping.asice',
      vorming: 'asice',
      kehtivus: 'kontrollimata',
      allkirjad: [
        {
          nimi: 'Mari-Liis Kuusepuu',
          aeg: '2025-03-05T09:12:44Z',
          roll: 'juhatuse liige, kantsler',
          koht: 'Tallinn, 10111, Eesti',
          räsi: 'klapib',
        },
        { nimi: 'Juhan Šefler', aeg: '2025-03-06T14:00:01Z', räsi: 'klapib' },
      ],
    });
    expect(containers[1]).toEqual(containers[0]);
    expect(said).toEqual([NOT_VALIDATED]);
  });

  it.each(['sha1', 'sha224', 'sha256', 'sha384', 'sha512'] as const)('compares digests of %s', async (digest) => {
    expect(await states('a.asice', writeAsic(FILES, [{ ...MARI, digest }]))).toEqual([['klapib'], ['klapib']]);
  });

  it('never says that a digest of an unknown method matches', async () => {
    const { containers, said } = await open('a.asice', writeAsic([JURIST], [{ ...MARI, digest: 'md5' }]));
    expect(containers[0]?.allkirjad?.[0]?.räsi).toBe('ei klapi');
    expect(said).toEqual([NOT_VALIDATED, 'räsi-tundmatu']);
  });

  it('is a BDOC by the time-mark in a signature, whatever its name', async () => {
    const { containers } = await open('a.asice', writeAsic(FILES, [{ ...MARI, timeMark: true }]));
    expect(containers[0]?.vorming).toBe('bdoc');
  });

  const changed = (change: (entries: EntryToWrite[]) => EntryToWrite[], signers = [MARI]): Buffer =>
    writeZip(change(asicEntries(FILES, signers)));
  const replaced = (entries: EntryToWrite[], name: string, content: string): EntryToWrite[] =>
    entries.map((entry) => (entry.name === name ? { ...entry, content } : entry));

  it('shouts about a file that was changed after signing', async () => {
    const bytes = changed((entries) => replaced(entries, JURIST.name, 'AMETIJUHEND\nAmetikoht: vanemjurist\n'));
    expect(await states('a.asice', bytes)).toEqual([['klapib'], ['ei klapi']]);
    expect((await open('a.asice', bytes)).said).toEqual([NOT_VALIDATED, 'räsi-ei-klapi']);
  });

  it('tells who did not sign which file', async () => {
    const bytes = writeAsic(FILES, [MARI, { ...JUHAN, covers: [DIRECTIVE.name] }]);
    expect(await states('a.asice', bytes)).toEqual([
      ['klapib', 'klapib'],
      ['klapib', 'allkirjastamata'],
    ]);
    expect((await open('a.asice', bytes)).said).toEqual([NOT_VALIDATED, 'fail-allkirjastamata']);
  });

  it.each<[string, Buffer, string[]]>([
    ['no signature', writeAsic(FILES, []), ['konteiner-allkirjadeta']],
    [
      'mimetype in another place',
      changed(([first, ...rest]) => [...rest, first!]),
      ['konteiner-mimetype', NOT_VALIDATED],
    ],
    [
      'a file that the manifest does not list, and nobody signed',
      changed((entries) => [...entries, { name: 'lisatud.txt', content: 'Hiljem lisatud' }]),
      ['konteiner-loend', NOT_VALIDATED, 'fail-allkirjastamata'],
    ],
    [
      'a signed file that is gone',
      changed((entries) => entries.filter(({ name }) => name !== JURIST.name)),
      ['konteiner-loend', NOT_VALIDATED, 'allkirjastatud-fail-puudub'],
    ],
    [
      'no manifest',
      changed((entries) => entries.filter(({ name }) => name !== 'META-INF/manifest.xml')),
      ['konteiner-loend', NOT_VALIDATED],
    ],
    [
      'a manifest that is no XML',
      changed((entries) => replaced(entries, 'META-INF/manifest.xml', '<<')),
      ['konteiner-loend', NOT_VALIDATED],
    ],
    [
      'a space written as +',
      writeAsic(FILES, [{ ...MARI, forge: (xml) => xml.replace('kiri%20nr%2012', 'kiri+nr+12') }]),
      [NOT_VALIDATED, 'allkiri-viide'],
    ],
    [
      'the certificate of somebody else',
      writeAsic(FILES, [
        {
          ...MARI,
          forge: (xml) => xml.replace(MARI.certificate.toString('base64'), JUHAN.certificate.toString('base64')),
        },
      ]),
      [NOT_VALIDATED, 'sertifikaat-ei-klapi'],
    ],
    [
      'a file of a kind that is not read, and an empty one',
      writeAsic(
        [
          ...FILES,
          { name: 'tabel.7z', content: Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1') },
          { name: 't', content: '' },
        ],
        [MARI],
      ),
      [NOT_VALIDATED, 'konteiner-fail-tundmatu', 'konteiner-fail-tühi'],
    ],
    [
      'nothing but an empty file',
      writeAsic([{ name: 't', content: '' }], [MARI]),
      [NOT_VALIDATED, 'konteiner-fail-tühi', 'konteiner-dokumendita'],
    ],
    ['two signatures with one name', changed((entries) => [...entries, entries.at(-1)!]), ['arhiiv-nimi']],
  ])('%s', async (_, bytes, said) => {
    expect((await open('a.asice', bytes)).said).toEqual(said);
  });

  it.each<[string, (xml: string) => string]>([
    ['an Id that stands twice', (xml) => xml.replace('Id="S0-P"', 'Id="S0"')],
    ['broken XML', (xml) => xml.replace('</ds:SignedInfo>', '')],
    ['a DTD', (xml) => `<!DOCTYPE x [<!ENTITY a "b">]>${xml}`],
    ['no signature', () => ''],
  ])('leaves out a signature with %s, and says so', async (_, forge) => {
    const bytes = writeAsic([JURIST], [{ ...MARI, forge }, JUHAN]);
    const { containers, said } = await open('a.asice', bytes);
    expect(containers[0]?.allkirjad?.map(({ nimi }) => nimi)).toEqual(['Juhan Šefler']);
    expect(said).toEqual(['allkiri-vigane', NOT_VALIDATED]);
  });

  it('believes only the properties that the signature refers to', async () => {
    const forge = (xml: string): string => xml.replace('URI="#S0-P"', 'URI="#S0-Q"');
    const { containers } = await open('a.asice', writeAsic([JURIST], [{ ...MARI, roles: ['kantsler'], forge }]));
    expect(containers[0]?.allkirjad).toEqual([{ nimi: 'Mari-Liis Kuusepuu', räsi: 'klapib' }]);
  });

  it('takes a reference for the file of just that name', async () => {
    const files = ['a b.txt', 'a+b.txt'].map((name) => ({ name, content: name }));
    expect(await states('a.asice', writeAsic(files, [{ ...MARI, covers: ['a+b.txt'] }]))).toEqual([
      ['allkirjastamata'],
      ['klapib'],
    ]);
  });
});

describe('ASiC-S', () => {
  const stamped = (content: string): Buffer => {
    const imprint = createHash('sha256').update('Tere').digest();
    return writeZip([
      { name: 'mimetype', content: 'application/vnd.etsi.asic-s+zip' },
      { name: 'kiri.txt', content },
      { name: 'META-INF/timestamp.tst', content: Buffer.concat([Buffer.from('0\x82'), imprint]) },
    ]);
  };

  it('with a time-stamp has no signers, and none are missed', async () => {
    const { containers, said } = await open('a.asics', stamped('Tere'));
    expect(containers).toEqual([{ fail: 'a.asics', vorming: 'asics', kehtivus: 'kontrollimata' }]);
    expect(said).toEqual([]);
  });

  it('tells of a file changed after the time-stamp', async () => {
    expect((await open('a.asics', stamped('Teresz'))).said).toEqual(['ajatempel-ei-klapi']);
  });

  it('may hold a signature instead', async () => {
    const bytes = writeZip([
      { name: 'mimetype', content: 'application/vnd.etsi.asic-s+zip' },
      JURIST,
      { name: 'META-INF/signatures.xml', content: writeXades(MARI, [JURIST]) },
    ]);
    const { containers } = await open('a.asics', bytes);
    expect(containers[0]?.allkirjad).toMatchObject([{ nimi: 'Mari-Liis Kuusepuu', räsi: 'klapib' }]);
  });
});
