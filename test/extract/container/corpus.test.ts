import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { ContainerSignature } from '../../../src/model/types.ts';
import { open } from './read.ts';

const FOLDER = new URL('../../../../shared/corpus/containers/', import.meta.url);

interface Expected {
  files: [string, number][];
  vorming?: string;
  /** Of the first file. */
  allkirjad?: ContainerSignature[];
  said: string[];
}

const NOT_VALIDATED = 'kehtivus-kontrollimata';
const MARU = 'Märü-Lööz Žõrinüwšky';

const CASES: Record<string, Expected> = {
  'valid-asice-esteid2018.asice': {
    files: [['test.txt', 20]],
    vorming: 'asice',
    allkirjad: [{ nimi: 'Jaak-Kristjan Jõeorg', aeg: '2024-09-02T12:36:44Z', räsi: 'klapib' }],
    said: [NOT_VALIDATED],
  },
  'bdoc_tm_valid_2_signatures.bdoc': {
    files: [['test.txt', 48]],
    vorming: 'bdoc',
    allkirjad: [
      { nimi: 'Jaak-Kristjan Jõeorg', aeg: '2020-05-21T14:07:04Z', räsi: 'klapib' },
      {
        nimi: 'Mari-Liis Männik',
        aeg: '2020-05-28T10:59:12Z',
        roll: 'Signing as king of signers',
        koht: 'Tallinn, Harju, 32323, Elbonia',
        räsi: 'klapib',
      },
    ],
    said: [NOT_VALIDATED],
  },
  'signed-container-with-empty-datafiles.asice': {
    files: [
      ['data-file-1.txt', 12],
      ['data-file-3.txt', 12],
      ['data-file-5.txt', 12],
    ],
    vorming: 'asice',
    allkirjad: [{ nimi: 'Jaak-Kristjan Jõeorg', aeg: '2021-05-10T13:15:14Z', räsi: 'klapib' }],
    said: [NOT_VALIDATED, 'konteiner-fail-tühi', 'konteiner-fail-tühi'],
  },
  'valid-bdoc-ts-signature-file-name-with-non-numeric-characters.asice': {
    files: [['junit471241689773946452.tmp', 15]],
    vorming: 'asice',
    allkirjad: [{ nimi: MARU, aeg: '2016-04-30T19:22:57Z', räsi: 'klapib' }],
    said: [NOT_VALIDATED],
  },
  '1xTST-datafile-with-special-characters.asics': {
    files: [["1234567890 !#$%&'()+,-.;=@[]^_`{}~ õäöü.txt", 20]],
    vorming: 'asics',
    said: [],
  },
  'container-with-sig-params.ddoc': {
    files: [['test.txt', 15]],
    vorming: 'ddoc',
    allkirjad: [
      {
        nimi: MARU,
        aeg: '2018-08-29T10:40:40Z',
        roll: 'Role1',
        koht: 'City, State, PostalCode, Country',
        räsi: 'klapib',
      },
    ],
    said: [NOT_VALIDATED],
  },
  'M1n1 Testäöüõ!.txt-TS-d4j.bdoc': {
    files: [['M1n1 Testäöüõ!.txt', 19]],
    vorming: 'asice',
    allkirjad: [{ nimi: MARU, aeg: '2016-07-06T05:48:33Z', räsi: 'klapib' }],
    said: [NOT_VALIDATED, 'allkiri-viide'],
  },
  'two_signatures_one_invalid.bdoc': {
    files: [['test.txt', 16]],
    vorming: 'asice',
    allkirjad: [
      { nimi: MARU, aeg: '2014-09-10T08:01:42Z', räsi: 'klapib' },
      { nimi: MARU, aeg: '2014-09-10T08:01:42Z', räsi: 'klapib' },
    ],
    said: [NOT_VALIDATED, 'sertifikaat-ei-klapi'],
  },
  'invalid-data-file.bdoc': {
    files: [['test.txt', 49]],
    vorming: 'asice',
    allkirjad: [{ nimi: MARU, aeg: '2016-01-29T17:58:35Z', räsi: 'ei klapi' }],
    said: ['konteiner-mimetype', NOT_VALIDATED, 'räsi-ei-klapi'],
  },
  'KS-18_lisatudfail.4.asice': {
    files: [
      ['test.txt', 4],
      ['test1.txt', 4],
    ],
    vorming: 'bdoc',
    allkirjad: [{ nimi: 'Mari-Liis Männik', aeg: '2013-10-11T11:54:17Z', räsi: 'klapib' }],
    said: ['konteiner-loend', NOT_VALIDATED, 'fail-allkirjastamata'],
  },
  'asice-relative.asice': { files: [], said: ['arhiiv-nimi'] },
  '2-mimetypes.asice': { files: [], said: ['arhiiv-nimi'] },
  'derived-truncated-5000.asice': { files: [], said: ['arhiiv-rikutud'] },
};

const present = existsSync(FOLDER);

it.skipIf(!present).each(Object.entries(CASES))(
  '%s (skipped where the corpus is not at hand)',
  async (name, expected) => {
    const bytes = readFileSync(new URL(encodeURIComponent(name), FOLDER));
    const { files, containers, said } = await open(name, bytes);
    expect({ files, said }).toEqual({ files: expected.files, said: expected.said });
    const [container] = containers;
    expect(container?.vorming).toBe(expected.vorming);
    expect(container?.allkirjad).toEqual(expected.allkirjad);
    if (container) expect(container).toMatchObject({ fail: name, kehtivus: 'kontrollimata' });
    expect(JSON.stringify(containers)).not.toMatch(/\d{11}/u);
  },
);

it.skipIf(!present)('tells which of two files is unsigned', async () => {
  const name = 'KS-18_lisatudfail.4.asice';
  const { containers } = await open(name, readFileSync(new URL(name, FOLDER)));
  expect(containers.map((container) => container?.allkirjad?.[0]?.räsi)).toEqual(['klapib', 'allkirjastamata']);
});
