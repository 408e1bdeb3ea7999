import { fault } from '../../messages/index.ts';
import { overLimit, type Limits } from '../../source/index.ts';
import type { Raster } from '../ocr/types.ts';
import type { ImagePage } from './open-image.ts';
import { believableDpi } from './resolution.ts';

/** Size of the file header and of the smallest information header read here (BITMAPINFOHEADER). */
const FILE_HEADER = 14;
const INFO_HEADER = 40;
const INCHES_PER_METRE = 39.3701;
/** `biCompression`: plain rows; rows with masks, which in practice are the usual ones. */
const UNCOMPRESSED = [0, 3];

interface Header {
  width: number;
  height: number;
  /** Rows stand from the bottom unless the height is negative. */
  fromTop: boolean;
  bits: number;
  pixelsAt: number;
  palette: Uint8Array;
  dpi: number;
}

/**
 * The one page of a Windows bitmap, or undefined where the bytes are none; `sharp` does not decode them.
 *
 * 1, 4, 8, 24 and 32 bits a pixel, uncompressed. Throws a `Fault` for compressed, cut or oversized ones.
 */
export function openBmp(bytes: Uint8Array, limits: Limits): ImagePage[] | undefined {
  if (bytes[0] !== 0x42 || bytes[1] !== 0x4d) return undefined;
  const header = readHeader(bytes);
  const pixels = header.width * header.height;
  if (pixels > limits.imagePixels) throw overLimit('imagePixels', limits, pixels);
  if (header.pixelsAt + stride(header) * header.height > bytes.length) throw fault('pilt-rikutud');
  return [{ number: 1, raster: () => Promise.resolve(decode(bytes, header)) }];
}

function readHeader(bytes: Uint8Array): Header {
  if (bytes.length < FILE_HEADER + INFO_HEADER) throw fault('pilt-rikutud');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.getUint32(FILE_HEADER, true);
  const bits = view.getUint16(28, true);
  const width = view.getInt32(18, true);
  const height = view.getInt32(22, true);
  const plain = UNCOMPRESSED.includes(view.getUint32(30, true)) && [1, 4, 8, 24, 32].includes(bits);
  if (size < INFO_HEADER || !plain || width <= 0 || height === 0) throw fault('pilt-rikutud');
  const colours = bits <= 8 ? view.getUint32(46, true) || 2 ** bits : 0;
  const paletteAt = FILE_HEADER + size;
  const dpi = believableDpi(view.getInt32(38, true) / INCHES_PER_METRE, width, Math.abs(height));
  const palette = bytes.subarray(paletteAt, paletteAt + 4 * Math.min(colours, 256));
  return {
    width,
    height: Math.abs(height),
    fromTop: height < 0,
    bits,
    pixelsAt: view.getUint32(10, true),
    palette,
    dpi,
  };
}

/** Bytes of a row, padded to four. */
const stride = ({ width, bits }: Header): number => Math.ceil((width * bits) / 32) * 4;

function decode(bytes: Uint8Array, header: Header): Raster {
  const { width, height, bits, palette, dpi } = header;
  const data = new Uint8Array(width * height * 3);
  const rowBytes = stride(header);
  let out = 0;
  for (let y = 0; y < height; y++) {
    const row = header.pixelsAt + (header.fromTop ? y : height - 1 - y) * rowBytes;
    for (let x = 0; x < width; x++, out += 3) {
      const direct = bits >= 24;
      const source = direct ? bytes : palette;
      const at = direct ? row + (x * bits) / 8 : 4 * index(bytes, row, x, bits);
      // stored blue, green, red
      data[out] = source[at + 2] ?? 0;
      data[out + 1] = source[at + 1] ?? 0;
      data[out + 2] = source[at] ?? 0;
    }
  }
  return { width, height, channels: 3, data, dpi };
}

/** Palette index of a pixel; the leftmost pixel is in the highest bits. */
function index(bytes: Uint8Array, row: number, x: number, bits: number): number {
  const perByte = 8 / bits;
  const shift = bits * (perByte - 1 - (x % perByte));
  return (bytes[row + Math.floor(x / perByte)]! >> shift) & (2 ** bits - 1);
}
