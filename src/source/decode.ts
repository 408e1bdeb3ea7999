import { decodeOneByte, encodeOneByte, ONE_BYTE_ENCODINGS, type OneByteEncoding } from './encodings.ts';
import { guessEncoding } from './guess-encoding.ts';

export interface DecodedText {
  /** Without byte order mark. */
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | OneByteEncoding;
  /** The encoding follows from the letters alone; say so (`kodeering-arvatud`). */
  guessed?: true;
  /** The text had been encoded twice: UTF-8 was read as this encoding and saved again (`kodeering-parandatud`). */
  repaired?: OneByteEncoding;
}

/**
 * Decode text of unknown encoding (domain.md 4.2).
 *
 * Byte order marks, zero bytes and valid UTF-8 are proofs; else the one-byte encoding is taken whose letters look Estonian.
 * `candidates` narrows the choice. Never throws; bytes that are no character become U+FFFD. Linear time.
 */
export function decodeText(bytes: Uint8Array, candidates?: readonly OneByteEncoding[]): DecodedText {
  const wide = wideEncoding(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  const text = decodeUtf8(bytes);
  if (text !== undefined) return repairTwiceEncoded(text);
  const encoding = guessEncoding(bytes, candidates);
  if (encoding === 'utf-8') return { text: new TextDecoder().decode(bytes), encoding, guessed: true };
  return { text: decodeOneByte(bytes, encoding), encoding, guessed: true };
}

/** Valid UTF-8, or undefined. A byte order mark is taken off. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Bytes looked at for zeros. */
const WIDE_SAMPLE_BYTES = 4096;
/** Share of units whose upper byte is zero: nearly all in Latin text, almost none in binary data and in one-byte text. */
const WIDE_SHARE = 0.6;

/** UTF-16 by its byte order mark, or by the zeros that Latin letters leave in every second byte. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const units = Math.floor(Math.min(bytes.length, WIDE_SAMPLE_BYTES) / 2);
  for (let i = 0; i < 2 * units; i++) if (bytes[i] === 0) zeros[i % 2]!++;
  const [even, odd] = zeros as [number, number];
  if (odd > WIDE_SHARE * units && even < odd / 10) return 'utf-16le';
  if (even > WIDE_SHARE * units && odd < even / 10) return 'utf-16be';
  return undefined;
}

/** What õ ä ö ü š ž „ “ turn into when their UTF-8 is read one byte at a time; without such a pair nothing is worth trying. */
const TWICE_ENCODED = /[ÃĆÅÄâā├┼][\u0080-\uffff]/u;

/** Undo a second encoding, but only where the whole text becomes valid: half a repair would break the sound half. */
function repairTwiceEncoded(text: string): DecodedText {
  if (TWICE_ENCODED.test(text)) {
    for (const encoding of ONE_BYTE_ENCODINGS) {
      const bytes = encodeOneByte(text, encoding);
      const inner = bytes && decodeUtf8(bytes);
      if (inner !== undefined) return { text: inner, encoding: 'utf-8', repaired: encoding };
    }
  }
  return { text, encoding: 'utf-8' };
}
