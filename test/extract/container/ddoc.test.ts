import { describe, expect, it } from 'vitest';
import { MARI, writeDdoc } from '../../support/write-signed.ts';
import { FILES, JURIST, NOT_VALIDATED } from './material.ts';
import { open, states } from './read.ts';

describe('DDOC', () => {
  it('gives its files with their signers', async () => {
    const { files, containers, said } = await open('vana.ddoc', writeDdoc(FILES, [MARI]));
    expect(files.map(([name]) => name)).toEqual(['Käskkiri nr 12.txt', 'jurist.txt']);
    expect(containers[1]).toEqual({
      fail: 'vana.ddoc',
      vorming: 'ddoc',
      kehtivus: 'kontrollimata',
      allkirjad: [{ nimi: 'Mari-Liis Kuusepuu', aeg: '2025-03-05T09:12:44Z', räsi: 'klapib' }],
    });
    expect(said).toEqual([NOT_VALIDATED]);
  });

  it.each([
    ['without the namespace, as old libraries did', { signNamespace: false }],
    ['of version 1.1', { version: '1.1' }],
    ['of version 1.2', { version: '1.2' }],
  ])('matches digests made %s', async (_, options) => {
    expect(await states('a.ddoc', writeDdoc([JURIST], [MARI], options))).toEqual([['klapib']]);
  });

  it('signs names that need escaping', async () => {
    const file = { name: 'A & B <"1">.txt', content: 'Tere' };
    const { files } = await open('a.ddoc', writeDdoc([file], [MARI]));
    expect(files).toEqual([['A & B <"1">.txt', 4]]);
    expect(await states('a.ddoc', writeDdoc([file], [MARI]))).toEqual([['klapib']]);
  });

  const text = writeDdoc(FILES, [MARI]).toString();
  const base64 = Buffer.from(JURIST.content).toString('base64');

  it.each<[string, string, string[]]>([
    [
      'a changed file',
      text.replace(base64, Buffer.from('Muudetud').toString('base64')),
      [NOT_VALIDATED, 'räsi-ei-klapi'],
    ],
    ['a changed name', text.replace('Lisa 1/jurist', 'Lisa 1/notar'), [NOT_VALIDATED, 'räsi-ei-klapi']],
    [
      'a file of which only the digest is there',
      text.replace('"EMBEDDED_BASE64"', '"HASHCODE"'),
      [NOT_VALIDATED, 'ddoc-sisuta'],
    ],
    ['the same Id twice', text.replace('Id="D1"', 'Id="D0"'), ['arhiiv-vastuolu']],
    ['no base64', text.replace(base64, '%%%%'), [NOT_VALIDATED, 'arhiiv-rikutud']],
    ['an end too early', text.slice(0, 1500), ['xml-vigane']],
    ['a DTD', text.replace('<SignedDoc', '<!DOCTYPE a [<!ENTITY b "c">]><SignedDoc'), ['xml-keelatud']],
    ['no signatures', writeDdoc(FILES, []).toString(), ['konteiner-allkirjadeta']],
  ])('with %s', async (_, xml, said) => {
    expect((await open('a.ddoc', Buffer.from(xml))).said).toEqual(said);
  });

  it.each([
    ['..\\..\\windows\\a.txt', 'a.txt'],
    ['../../etc/passwd', 'passwd'],
    ['kaust/..', 'sisend'],
  ])('makes no path of the name %s', async (name, shown) => {
    expect((await open('a.ddoc', writeDdoc([{ name, content: 'Tere' }], [MARI]))).files).toEqual([[shown, 4]]);
  });
});
