import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/source/index.ts';
import { decodeOneByte, encodeOneByte, type OneByteEncoding } from '../../src/source/encodings.ts';

const SAMPLE =
  'AMETIJUHEND\r\nTöötaja põhiülesanne on šabloonide ja žanrite haldamine, ÜLDOSA ja Õigused. Eesmärk: töö tõhus šefl.';
const NO_CARON = 'AMETIJUHEND\r\nTöötaja põhiülesanne on järelevalve, ÜLDOSA ja Õigused. Eesmärk: tõhus töö.';
const QUOTED = 'Teenistuja täidab „Hea halduse“ põhimõtet – alati, kasutab šabloone ja žanre.';

const encode = (text: string, encoding: OneByteEncoding): Uint8Array => encodeOneByte(text, encoding)!;

describe('encodings that prove themselves', () => {
  it.each([
    ['utf-8', Buffer.from(SAMPLE)],
    ['utf-8', Buffer.from(`\ufeff${SAMPLE}`)],
    ['utf-16le', Buffer.from(`\ufeff${SAMPLE}`, 'utf16le')],
    ['utf-16le', Buffer.from(SAMPLE, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${SAMPLE}`, 'utf16le').swap16()],
    ['utf-16be', Buffer.from(SAMPLE, 'utf16le').swap16()],
  ])('%s', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: SAMPLE, encoding });
  });
});

describe('one-byte encodings are guessed by their letters', () => {
  it.each<[OneByteEncoding, string]>([
    ['windows-1257', SAMPLE],
    ['windows-1252', SAMPLE],
    ['iso-8859-15', SAMPLE],
    ['iso-8859-4', SAMPLE],
    ['cp775', SAMPLE],
    ['cp850', NO_CARON],
    ['cp775', '║ Töö ║ ja ║ puhkus ║\n╠═════╬════════╬═════════╣\n║ põhi ║ õigus ║ üle ║'],
    ['windows-1257', QUOTED],
    ['windows-1252', QUOTED],
  ])('%s: %s', (encoding, text) => {
    expect(decodeText(encode(text, encoding))).toMatchObject({ text, guessed: true });
  });

  it('tells ISO-8859-13 from windows-1257 by its quotation marks', () => {
    const text = 'Täidab „Hea halduse“ põhimõtet ja kasutab šabloone.';
    expect(decodeText(encode(text, 'iso-8859-13'))).toEqual({ text, encoding: 'iso-8859-13', guessed: true });
  });

  it('reads UTF-8 with a broken byte as UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from(SAMPLE), Buffer.from([0xf5, 0x20])]);
    expect(decodeText(bytes)).toEqual({ text: `${SAMPLE}\ufffd `, encoding: 'utf-8', guessed: true });
  });
});

describe('text encoded twice', () => {
  it.each<OneByteEncoding>(['windows-1252', 'windows-1257', 'cp775', 'cp850'])('through %s is repaired', (encoding) => {
    const once = Buffer.from(encoding === 'windows-1257' ? 'Täitja õppis tööd' : SAMPLE);
    const twice = Buffer.from(decodeOneByte(once, encoding));
    expect(decodeText(twice)).toMatchObject({ text: once.toString(), repaired: expect.any(String) as string });
  });

  it('is left alone where a part of it is sound', () => {
    const text = 'PÃµhi ja „põhi“';
    expect(decodeText(Buffer.from(text))).toEqual({ text, encoding: 'utf-8' });
  });

  it('is not seen in names that hold such letters', () => {
    const text = 'João São Åse Ćosić Ängelholm';
    expect(decodeText(Buffer.from(text)).text).toBe(text);
  });
});

it('gives back any text that was written as UTF-8, unless it looks encoded twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.startsWith('\ufeff') && !text.includes('\0'));
      const decoded = decodeText(Buffer.from(text));
      expect(decoded.repaired ?? decoded.text).toBe(decoded.repaired ?? text);
    }),
  );
});

it('never throws, and gives a character for every byte at most', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
      expect(decodeText(bytes).text.length).toBeLessThanOrEqual(bytes.length);
    }),
  );
});
