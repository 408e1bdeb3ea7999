import { describe, expect, it } from 'vitest';
import { certificate } from '../../support/certificate.ts';
import { MARI, writeAsic } from '../../support/write-signed.ts';
import { JURIST } from './material.ts';
import { open } from './read.ts';

describe('names and claims of signers', () => {
  it.each<[string, Parameters<typeof certificate>[0], string | undefined]>([
    ['given name and surname', { CN: 'X', GN: 'ÕIE-ŽANNA', SN: "O'KASK" }, "Õie-Žanna O'Kask"],
    ['common name with commas', { CN: 'KASK,ÕIE,83102280760' }, 'Õie Kask'],
    ['a code with a wrong check sum', { CN: 'KASK,ÕIE,83102280008' }, 'Õie Kask'],
    ['a name in mixed case', { CN: 'X', GN: 'Ann', SN: 'McKask' }, 'Ann McKask'],
    ['a foreign card', { CN: 'Ann Kask (Signature)' }, 'Ann Kask (Signature)'],
    ['a seal', { CN: 'Näidisamet', O: 'Näidisamet', serialNumber: '70000000' }, 'Näidisamet'],
    ['a code in a name without commas', { CN: 'ANN KASK 83102280007' }, 'ANN KASK [isikukood]'],
    ['a prefixed code in a name', { CN: 'ANN KASK PNOEE-83102280007' }, 'ANN KASK [isikukood]'],
    ['control characters in a name', { CN: 'Ann\x1b[2J\nKask' }, 'Ann [2J Kask'],
    ['no name', { CN: ' ' }, undefined],
  ])('%s', async (_, subject, nimi) => {
    const { containers } = await open('a.asice', writeAsic([JURIST], [{ certificate: certificate(subject) }]));
    expect(containers[0]?.allkirjad?.[0]?.nimi).toBe(nimi);
    expect(JSON.stringify(containers)).not.toMatch(/\d{11}/u);
  });

  it('reads on where the certificate is none', async () => {
    const { containers, files } = await open('a.asice', writeAsic([JURIST], [{ certificate: Buffer.from('ei') }]));
    expect(files).toHaveLength(1);
    expect(containers[0]?.allkirjad?.[0]).not.toHaveProperty('nimi');
  });

  it.each<[string, string | undefined]>([
    ['2003.10.24T10:57:19Z', '2003-10-24T10:57:19Z'],
    ['2025-03-05T09:12:44+02:00', '2025-03-05T09:12:44+02:00'],
    ['2025-03-05T09:12:44.123Z', '2025-03-05T09:12:44.123Z'],
    ['2025-03-05T09:12:44', undefined],
    ['2025-13-05T09:12:44Z', undefined],
    ['2025-03-05T24:00:00Z', undefined],
    ['eile', undefined],
  ])('time %s', async (time, aeg) => {
    const { containers } = await open('a.asice', writeAsic([JURIST], [{ ...MARI, time }]));
    expect(containers[0]?.allkirjad?.[0]?.aeg).toBe(aeg);
  });

  it('masks personal codes in roles', async () => {
    const { containers } = await open('a.asice', writeAsic([JURIST], [{ ...MARI, roles: ['liige 83102280007'] }]));
    expect(containers[0]?.allkirjad?.[0]?.roll).toBe('liige [isikukood]');
  });
});
