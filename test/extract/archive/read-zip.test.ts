import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readZip, type ZipEntry, type ZipOptions } from '../../../src/extract/archive/index.ts';
import { Fault } from '../../../src/messages/index.ts';
import { DEFAULT_LIMITS, type Limits } from '../../../src/source/index.ts';
import { writeZip, type EntryToWrite } from '../../support/write-zip.ts';

function read(bytes: Uint8Array, limits: Partial<Limits> = {}, options?: ZipOptions): Promise<ZipEntry[]> {
  return readZip(bytes, { limits: { ...DEFAULT_LIMITS, ...limits } }, options);
}

/** The rule by which an archive is refused. */
async function refusal(bytes: Uint8Array, limits?: Partial<Limits>): Promise<unknown> {
  try {
    await read(bytes, limits);
    return 'read';
  } catch (error) {
    return error instanceof Fault ? error.diagnostic.ruleId : error;
  }
}

it('gives files in the order of the directory, folders left out', async () => {
  const bytes = writeZip([
    { name: 'juhendid/' },
    { name: 'juhendid/õigus.txt', content: 'a'.repeat(50), deflate: true },
    { name: 'a.txt', content: 'b' },
    { name: 'tühi.txt' },
  ]);
  const entries = await read(bytes);
  expect(entries.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
    ['juhendid/õigus.txt', 'a'.repeat(50)],
    ['a.txt', 'b'],
    ['tühi.txt', ''],
  ]);
});

it('unpacks only what is asked for', async () => {
  const bytes = writeZip([
    { name: 'a', content: 'a' },
    { name: 'b', content: 'b', claimed: { crc: 1 } },
  ]);
  expect(await read(bytes, {}, { only: (name) => name === 'a' })).toHaveLength(1);
});

describe('names', () => {
  const unicodePath = (raw: string, name: string): Buffer => {
    const data = Buffer.concat([Buffer.from([1, 0, 0, 0, 0]), Buffer.from(name)]);
    data.writeUInt32LE(crc32(raw), 1);
    const head = Buffer.alloc(4);
    head.writeUInt16LE(0x7075, 0);
    head.writeUInt16LE(data.length, 2);
    return Buffer.concat([head, data]);
  };
  const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

  it.each<[string, EntryToWrite, string]>([
    ['UTF-8 by its flag', { name: 'töötaja.txt' }, 'töötaja.txt'],
    ['UTF-8 without its flag', { name: 'töötaja.txt', flags: 0 }, 'töötaja.txt'],
    ['decomposed letters', { name: 'to\u0308o\u0308taja.txt' }, 'töötaja.txt'],
    ['CP437', { name: latin1('t\x94\x94taja.txt'), flags: 0 }, 'töötaja.txt'],
    ['CP775', { name: latin1('p\xe4hi\x81l.txt'), flags: 0 }, 'põhiül.txt'],
    ['windows-1257', { name: latin1('p\xf5hi\xfclesanne.txt'), flags: 0 }, 'põhiülesanne.txt'],
    ['Unicode path field', { name: 'x.txt', flags: 0, extra: unicodePath('x.txt', 'töö.txt') }, 'töö.txt'],
    ['Unicode path field of another name', { name: 'x.txt', flags: 0, extra: unicodePath('y', 'z') }, 'x.txt'],
  ])('%s', async (_, entry, name) => {
    expect((await read(writeZip([entry])))[0]?.name).toBe(name);
  });

  it.each([
    '',
    '/etc/passwd',
    '../a.txt',
    'a/../../b.txt',
    'a/..',
    './a.txt',
    'a//b.txt',
    'a\\b.txt',
    '..\\a.txt',
    'C:a.txt',
    'c:/a',
    'a\0.txt',
    'a\n.txt',
    'a\x1b[2J.txt',
    '/',
  ])('refuses %j', async (name) => {
    expect(await refusal(writeZip([{ name }]))).toBe('arhiiv-nimi');
  });

  it.each([
    ['the same name', 'a.txt', 'a.txt'],
    ['names that differ in case', 'Ülesanne.txt', 'ülesanne.TXT'],
    ['names that differ in normal form', 'ö.txt', 'o\u0308.txt'],
  ])('refuses %s twice', async (_, first, second) => {
    expect(await refusal(writeZip([{ name: first }, { name: second }]))).toBe('arhiiv-nimi');
  });

  it('refuses a slash at the end of the name of a file', async () => {
    expect(await refusal(writeZip([{ name: 'a/', content: 'a' }]))).toBe('arhiiv-nimi');
  });

  it('does not let control characters of a name into the message', async () => {
    await expect(read(writeZip([{ name: 'a\x1b[2J' }]))).rejects.toThrow('a\ufffd[2J');
  });
});

describe('encrypted archives', () => {
  const archive = (name: string): Buffer =>
    readFileSync(new URL(`../../../fixtures/archives/${name}.zip`, import.meta.url));
  const open = (bytes: Buffer, password?: string): Promise<ZipEntry[]> =>
    readZip(bytes, { limits: DEFAULT_LIMITS, password });
  const names = ['ZipCrypto', 'AES128', 'AES192', 'AES256', 'AES256-stored'];

  it.each(names)('%s opens with its password', async (name) => {
    const [first, ...rest] = await open(archive(name), 'proov 12');
    expect(first?.name).toBe('arhivaar.txt');
    expect(Buffer.from(first!.bytes).toString()).toBe('AMETIJUHEND\nAmetikoht: arhivaar\n'.repeat(8));
    expect(rest.every(({ bytes }) => bytes.length === 0)).toBe(true);
  });

  it.each(names)('%s says that it needs one', async (name) => {
    await expect(open(archive(name))).rejects.toMatchObject({ diagnostic: { ruleId: 'arhiiv-krüpteeritud' } });
  });

  it.each(names)('%s says that another one is wrong', async (name) => {
    await expect(open(archive(name), 'proov 21')).rejects.toMatchObject({ diagnostic: { ruleId: 'arhiiv-parool' } });
  });

  it('notices that encrypted content was changed', async () => {
    const bytes = archive('AES256');
    const at = bytes.indexOf('arhivaar.txt') + 60;
    bytes[at]! ^= 1;
    await expect(open(bytes, 'proov 12')).rejects.toMatchObject({ diagnostic: { ruleId: 'arhiiv-rikutud' } });
  });
});

describe('archives that say two things', () => {
  const CONTENT = 'x'.repeat(100);

  it.each<[string, EntryToWrite[], string]>([
    ['local header with another name', [{ name: 'a', local: { name: 'b' } }], 'arhiiv-vastuolu'],
    ['local header with another method', [{ name: 'a', local: { method: 8 } }], 'arhiiv-vastuolu'],
    ['local header with another size', [{ name: 'a', content: CONTENT, local: { bytes: 1 } }], 'arhiiv-vastuolu'],
    ['encrypted in the directory only', [{ name: 'a', local: { flags: 0x801 } }], 'arhiiv-vastuolu'],
    [
      'two names for one content',
      [
        { name: 'a', content: CONTENT },
        { name: 'b', content: CONTENT, sameAs: 0 },
      ],
      'arhiiv-vastuolu',
    ],
    [
      'content that reaches into the next entry',
      [
        { name: 'a', content: CONTENT, claimed: { bytes: 120, packedBytes: 120 } },
        { name: 'b', content: CONTENT },
      ],
      'arhiiv-vastuolu',
    ],
    [
      'content that reaches into the directory',
      [{ name: 'a', content: CONTENT, claimed: { bytes: 120, packedBytes: 120 } }],
      'arhiiv-vastuolu',
    ],
    ['another check sum', [{ name: 'a', content: CONTENT, claimed: { crc: 5 } }], 'arhiiv-rikutud'],
    [
      'fewer bytes than claimed',
      [{ name: 'a', content: CONTENT, deflate: true, claimed: { bytes: 101 } }],
      'arhiiv-rikutud',
    ],
    [
      'more bytes than claimed',
      [{ name: 'a', content: CONTENT, deflate: true, claimed: { bytes: 10 } }],
      'arhiiv-rikutud',
    ],
    ['no deflated data', [{ name: 'a', content: CONTENT, method: 8 }], 'arhiiv-rikutud'],
    ['encrypted', [{ name: 'a', content: CONTENT, flags: 1, claimed: { bytes: 88 } }], 'arhiiv-krüpteeritud'],
    ['strongly encrypted', [{ name: 'a', content: CONTENT, flags: 0x41 }], 'arhiiv-krüpteeritud'],
    ['unknown method', [{ name: 'a', content: CONTENT, method: 12 }], 'arhiiv-pakkimine'],
  ])('%s', async (_, entries, rule) => {
    expect(await refusal(writeZip(entries))).toBe(rule);
  });

  it('takes sizes that stand behind the content', async () => {
    const bytes = writeZip([{ name: 'a', content: CONTENT, flags: 8, local: { bytes: 0 } }]);
    expect(await read(bytes)).toHaveLength(1);
  });
});

describe('limits count what comes out', () => {
  const megabytes = (n: number): string => '\0'.repeat(n * 1_000_000);

  it.each<[string, EntryToWrite[], Partial<Limits>]>([
    ['entries', [{ name: 'a' }, { name: 'b' }], { archiveEntries: 1 }],
    ['bytes of one entry', [{ name: 'a', content: 'abc', deflate: true }], { entryBytes: 2 }],
    ['bytes of a stored entry', [{ name: 'a', content: 'abc' }], { entryBytes: 2 }],
    [
      'bytes of all entries',
      [
        { name: 'a', content: 'abc' },
        { name: 'b', content: 'abc' },
      ],
      { archiveBytes: 5 },
    ],
    ['ratio', [{ name: 'a', content: megabytes(2), deflate: true }], {}],
    ['ratio behind a false size', [{ name: 'a', content: megabytes(2), deflate: true, claimed: { bytes: 10 } }], {}],
  ])('%s', async (_, entries, limits) => {
    expect(await refusal(writeZip(entries), limits)).toBe('piirmäär');
  });

  it('has no word on the ratio of small files', async () => {
    expect(await read(writeZip([{ name: 'a', content: megabytes(1), deflate: true }]))).toHaveLength(1);
  });

  it('counts several archives of one input together', async () => {
    const bytes = writeZip([{ name: 'a', content: 'abc' }]);
    const context = { limits: { ...DEFAULT_LIMITS, archiveBytes: 5 }, archives: { entries: 0, bytes: 0 } };
    await readZip(bytes, context);
    expect(context.archives).toEqual({ entries: 1, bytes: 3 });
    await expect(readZip(bytes, context)).rejects.toThrow(Fault);
  });
});

it('stops when asked to', async () => {
  const signal = AbortSignal.abort();
  await expect(readZip(writeZip([{ name: 'a' }]), { limits: DEFAULT_LIMITS, signal })).rejects.toBe(signal.reason);
});

describe('damage gives one fault', () => {
  const whole = writeZip([
    { name: 'a.txt', content: 'tere '.repeat(40), deflate: true },
    { name: 'b.txt', content: 'tere' },
  ]);

  it('wherever the archive is cut', async () => {
    for (let length = 0; length < whole.length; length++) {
      expect(await refusal(whole.subarray(0, length)), `cut at ${length}`).toBe('arhiiv-rikutud');
    }
  });

  it('whatever bytes are changed', async () => {
    const change = fc.record({ at: fc.nat(whole.length - 1), to: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = Buffer.from(whole);
        for (const { at, to } of changes) bytes[at] = to;
        const outcome = await refusal(bytes);
        expect(outcome).toBeTypeOf('string');
      }),
      { numRuns: 2000 },
    );
  });
});
