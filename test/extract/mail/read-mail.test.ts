import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VFile } from 'vfile';
import { readMail } from '../../../src/extract/mail/index.ts';
import type { ExtractContext } from '../../../src/extract/types.ts';
import { Fault } from '../../../src/messages/index.ts';
import { DEFAULT_LIMITS, sha256, sourceFile, type SourceFile } from '../../../src/source/index.ts';
import { writeZip } from '../../support/write-zip.ts';

const HEADERS =
  'From: Mari <mari@amet.example>\r\nTo: juhan@amet.example\r\nSubject: Ametijuhend\r\nMIME-Version: 1.0\r\n';

interface Part {
  type: string;
  body: string | Buffer;
  headers?: string;
}

/** A message of parts. */
function multipart(parts: Part[], { headers = HEADERS, kind = 'mixed' } = {}): Buffer {
  const written = parts.map(({ type, body, headers = '' }) => {
    const base64 = Buffer.from(body).toString('base64').replace(/.{76}/g, '$&\r\n');
    return `--piir\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n${headers}\r\n${base64}\r\n`;
  });
  return Buffer.from(`${headers}Content-Type: multipart/${kind}; boundary=piir\r\n\r\n${written.join('')}--piir--\r\n`);
}

const attached = (name: string): string => `Content-Disposition: attachment; filename="${name}"\r\n`;
const TEXT: Part = { type: 'text/plain; charset=utf-8', body: 'Tere! Saadan ametijuhendi.' };
const PDF: Part = { type: 'application/octet-stream', body: '%PDF-1.7\n', headers: attached('juhend.pdf') };

async function read(
  bytes: Uint8Array,
  more: Partial<ExtractContext> = {},
): Promise<{ files: SourceFile[]; said: string[] }> {
  const file = new VFile();
  const context: ExtractContext = {
    file,
    limits: DEFAULT_LIMITS,
    ocr: { when: 'never', engine: 'auto', languages: [] },
    ...more,
  };
  try {
    const extracted = await readMail(sourceFile('kiri.eml', bytes, 'eml'), context);
    const files = extracted.door === 'files' ? extracted.files : [];
    return { files, said: file.messages.map(({ ruleId }) => ruleId!) };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { files: [], said: [...file.messages.map(({ ruleId }) => ruleId!), error.diagnostic.ruleId!] };
  }
}

const named = ({ files }: { files: SourceFile[] }): [string, string][] => files.map(({ name, kind }) => [name, kind]);
const textOf = (file: SourceFile | undefined): string => new TextDecoder().decode(file?.bytes);

describe('attachments that are documents come out', () => {
  it('with the message as their container', async () => {
    const { files, said } = await read(multipart([TEXT, PDF]));
    expect(files).toMatchObject([{ name: 'juhend.pdf', kind: 'pdf', container: { fail: 'kiri.eml', vorming: 'eml' } }]);
    expect(said).toEqual([]);
  });

  it.each<[string, Part[], [string, string][]]>([
    [
      'several, in order',
      [TEXT, PDF, { ...TEXT, headers: attached('b.txt') }],
      [
        ['juhend.pdf', 'pdf'],
        ['b.txt', 'tekst'],
      ],
    ],
    [
      'a container',
      [TEXT, { type: 'application/zip', body: writeZip([]), headers: attached('a.zip') }],
      [['a.zip', 'zip']],
    ],
    [
      'a name in Estonian letters',
      [{ ...PDF, headers: "Content-Disposition: attachment; filename*=UTF-8''t%C3%B6%C3%B6.pdf\r\n" }],
      [['töö.pdf', 'pdf']],
    ],
    ['a name that is a path', [{ ...PDF, headers: attached('../../etc/juhend.pdf') }], [['juhend.pdf', 'pdf']]],
    ['no name', [{ ...PDF, headers: 'Content-Disposition: attachment\r\n' }], [['manus 1', 'pdf']]],
    [
      'a forwarded message',
      [TEXT, { type: 'message/rfc822', body: `${HEADERS}\r\nTere`, headers: attached('edasi.eml') }],
      [['edasi.eml', 'eml']],
    ],
    [
      'a scan',
      [
        TEXT,
        { type: 'image/png', body: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), headers: attached('skaneering.png') },
      ],
      [['skaneering.png', 'pilt']],
    ],
  ])('%s', async (_, parts, names) => {
    expect(named(await read(multipart(parts)))).toEqual(names);
  });

  it('and those that are not read are told', async () => {
    const { files, said } = await read(
      multipart([
        PDF,
        { ...PDF, body: '7z\xbc\xaf\x27\x1c', headers: attached('a.7z') },
        { ...PDF, body: Buffer.from('\x7fELF'), headers: attached('b.bin') },
      ]),
    );
    expect(files).toHaveLength(1);
    expect(said).toContain('konteiner-fail-tundmatu');
  });
});

describe('the text of the message comes out where no attachment is a document', () => {
  const LOGO: Part = {
    type: 'image/png',
    body: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    headers: 'Content-ID: <logo>\r\nContent-Disposition: inline; filename=logo.png\r\n',
  };
  const CALENDAR: Part = { type: 'text/calendar', body: 'BEGIN:VCALENDAR', headers: attached('kutse.ics') };

  it.each<[string, Buffer, string]>([
    ['plain', Buffer.from(`${HEADERS}\r\nAmetikoht: jurist`), 'tekst'],
    ['with a logo and an invitation', multipart([{ ...TEXT, body: 'Ametikoht: jurist' }, LOGO, CALENDAR]), 'tekst'],
    ['as HTML', multipart([{ type: 'text/html; charset=utf-8', body: '<p>Ametikoht: jurist</p>' }, LOGO]), 'html'],
    [
      'as both',
      multipart(
        [
          { ...TEXT, body: 'Ametikoht: jurist' },
          { type: 'text/html; charset=utf-8', body: '<p>Ametikoht: jurist</p>' },
        ],
        { kind: 'alternative' },
      ),
      'html',
    ],
    [
      'beside an archive that cannot be read',
      multipart([
        { ...TEXT, body: 'Ametikoht: jurist' },
        { ...PDF, body: Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1'), headers: attached('a.7z') },
      ]),
      'tekst',
    ],
  ])('%s', async (_, bytes, kind) => {
    const result = await read(bytes);
    expect(named(result)).toEqual([['kiri.eml', kind]]);
    expect(textOf(result.files[0])).toContain('Ametikoht: jurist');
    expect(result.files[0]?.sha256).toBe(sha256(bytes));
  });

  it('and what cannot be read is told', async () => {
    const archive = { ...PDF, body: Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1') };
    expect((await read(multipart([TEXT, archive]))).said).toEqual(['konteiner-fail-tundmatu']);
  });

  it.each(['windows-1257', 'iso-8859-13', 'utf-8', 'windows-1252'])('in %s', async (charset) => {
    const body = charset === 'utf-8' ? Buffer.from('Töö „hästi“') : Buffer.from([0x54, 0xf6, 0xf6]);
    const { files } = await read(multipart([{ type: `text/plain; charset=${charset}`, body }]));
    expect(textOf(files[0])).toContain('Töö');
  });

  it('with the quotation marks of windows-1252', async () => {
    const { files } = await read(
      multipart([{ type: 'text/plain; charset=windows-1252', body: Buffer.from('\x84a\x93', 'latin1') }]),
    );
    expect(textOf(files[0])).toBe('„a“');
  });
});

describe('a saved page', () => {
  const CSS: Part = { type: 'text/css', body: 'p { color: red }', headers: 'Content-Location: a.css\r\n' };
  const PAGE: Part = { type: 'text/html; charset=utf-8', body: '<h1>Viit</h1>' };

  it.each([
    [
      'of Chromium',
      'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://amet.example/\r\nMIME-Version: 1.0\r\n',
    ],
    ['of Word', 'MIME-Version: 1.0\r\n'],
    ['of others', 'From: <Salvestatud>\r\nSubject: Viit\r\nMIME-Version: 1.0\r\n'],
  ])('%s gives its HTML alone', async (_, headers) => {
    const result = await read(multipart([PAGE, CSS], { headers, kind: 'related' }));
    expect(named(result)).toEqual([['kiri.eml', 'html']]);
    expect(textOf(result.files[0])).toContain('<h1>Viit</h1>');
    expect(result.files[0]).not.toHaveProperty('container');
  });
});

it('a draft is no saved page, though it was not sent yet', async () => {
  const headers = 'From: Mari <mari@amet.example>\r\nSubject: Juhend\r\nMIME-Version: 1.0\r\n';
  const parts = [{ type: 'text/html', body: '<p>Lisatud.</p>' }, PDF];
  expect(named(await read(multipart(parts, { headers, kind: 'related' })))).toEqual([['juhend.pdf', 'pdf']]);
});

describe('what cannot be read', () => {
  it.each<[string, Buffer, Partial<ExtractContext>, string]>([
    ['no text and no attachment', Buffer.from(`${HEADERS}\r\n`), {}, 'konteiner-dokumendita'],
    ['too many parts', multipart([PDF, PDF]), { limits: { ...DEFAULT_LIMITS, archiveEntries: 1 } }, 'piirmäär'],
    ['too large an attachment', multipart([PDF]), { limits: { ...DEFAULT_LIMITS, entryBytes: 5 } }, 'piirmäär'],
    ['too deep', multipart([PDF]), { depth: 3 }, 'piirmäär'],
    ['parts in parts without end', Buffer.from(nested(300)), {}, 'kiri-vigane'],
    ['headers without end', Buffer.from(`${HEADERS}X: ${'a'.repeat(3_000_000)}\r\n\r\nTere`), {}, 'kiri-vigane'],
  ])('%s', async (_, bytes, more, rule) => {
    expect((await read(bytes, more)).said).toEqual([rule]);
  });

  function nested(depth: number): string {
    let text = HEADERS;
    for (let i = 0; i < depth; i++) text += `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`;
    return text;
  }
});

it('gives files or one fault whatever byte is changed', async () => {
  const whole = multipart([TEXT, PDF, { type: 'text/html', body: '<p>Tere</p>' }]);
  const change = fc.record({ at: fc.nat(whole.length - 1), to: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const bytes = Buffer.from(whole);
      for (const { at, to } of changes) bytes[at] = to;
      const { files, said } = await read(bytes);
      expect(files.length > 0 || said.length > 0).toBe(true);
    }),
    { numRuns: 500 },
  );
});
