import { constants, inflateRawSync, inflateSync } from 'node:zlib';

/** What compressed data give. */
export interface Inflated {
  data: Buffer;
  /** `altered`: whole, but with a checksum of other data. `broken`: they end before they should, or make no sense from some place on. */
  state: 'sound' | 'altered' | 'broken';
}

/** Bytes of a stream beyond which it is not looked into; a page's content has some ten thousand. */
const LARGEST = 1 << 26;
/** Bytes that zlib puts before the compressed data. */
const HEADER = 2;
/** Zero bytes in a row that no compressor writes into text: what a hole in a file is filled with. */
const HOLE = Buffer.alloc(24);

/**
 * Take data out of their zlib form (the filter FlateDecode), of damaged ones as much as stands before the damage.
 *
 * A missing checksum is none: many writers cut it off, and readers pay it no heed. Undefined where the data are too large to be looked at.
 */
export function inflate(bytes: Buffer): Inflated | undefined {
  const options = { maxOutputLength: LARGEST };
  let isShort: boolean;
  try {
    return { data: inflateSync(bytes, options), state: 'sound' };
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') return undefined;
    isShort = codeOf(error) === 'Z_BUF_ERROR';
  }
  const raw = bytes.subarray(HEADER);
  try {
    return { data: inflateRawSync(raw, options), state: isShort ? 'sound' : 'altered' };
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') return undefined;
    return { data: inflateStart(raw), state: 'broken' };
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/** The part that can be read of data that break off: the longest beginning that zlib takes. */
function inflateStart(raw: Buffer): Buffer {
  const hole = raw.indexOf(HOLE);
  const whole = hole < 0 ? raw : raw.subarray(0, hole);
  const take = (length: number): Buffer | undefined => {
    try {
      const options = { maxOutputLength: LARGEST, finishFlush: constants.Z_SYNC_FLUSH };
      return inflateRawSync(whole.subarray(0, length), options);
    } catch {
      return undefined;
    }
  };
  let [good, bad] = [0, whole.length + 1];
  let data: Buffer = Buffer.alloc(0);
  while (bad - good > 1) {
    const length = (good + bad) >> 1;
    const taken = take(length);
    if (taken) [good, data] = [length, taken];
    else bad = length;
  }
  return data;
}
