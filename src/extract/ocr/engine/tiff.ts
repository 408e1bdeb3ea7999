import type { GrayImage } from '../types.ts';

/** Numbers of TIFF 6.0: the tags that a gray image without compression has, and the types of their values. */
const TAG = {
  width: 256,
  height: 257,
  bitsPerSample: 258,
  compression: 259,
  photometric: 262,
  stripOffsets: 273,
  samplesPerPixel: 277,
  rowsPerStrip: 278,
  stripByteCounts: 279,
} as const;
const LONG = 4;
const UNCOMPRESSED = 1;
const BLACK_IS_ZERO = 1;

/** Bytes. */
const HEADER = 8;
const ENTRY = 12;

/** The head of a TIFF file with one strip, which the gray pixels follow. */
export function tiffHead({ width, height, data }: GrayImage): Uint8Array {
  const fields: readonly (readonly [tag: keyof typeof TAG, value: number])[] = [
    ['width', width],
    ['height', height],
    ['bitsPerSample', 8],
    ['compression', UNCOMPRESSED],
    ['photometric', BLACK_IS_ZERO],
    ['stripOffsets', HEADER + 2 + Object.keys(TAG).length * ENTRY + 4],
    ['samplesPerPixel', 1],
    ['rowsPerStrip', height],
    ['stripByteCounts', data.length],
  ];
  const head = Buffer.alloc(HEADER + 2 + fields.length * ENTRY + 4); // ends with "no further image": four zeros
  head.write('II*\0', 'latin1');
  head.writeUInt32LE(HEADER, 4);
  head.writeUInt16LE(fields.length, HEADER);
  for (const [i, [tag, value]] of fields.entries()) {
    const at = HEADER + 2 + i * ENTRY;
    head.writeUInt16LE(TAG[tag], at);
    head.writeUInt16LE(LONG, at + 2);
    head.writeUInt32LE(1, at + 4);
    head.writeUInt32LE(value, at + 8);
  }
  return head;
}
