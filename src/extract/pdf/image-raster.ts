import type { PDFPageProxy } from 'pdfjs-dist';
import type { Raster } from '../ocr/types.ts';
import { compactRaster } from './compact-raster.ts';
import type { PlacedImage } from './drawing.ts';
import type { Matrix } from './matrix.ts';

/** A decoded image as the library hands it over. */
interface Decoded {
  width: number;
  height: number;
  /** 1: one bit a pixel, rows filled up to bytes, 1 is white; 2: RGB; 3: RGBA. */
  kind: 1 | 2 | 3;
  data: Uint8Array | Uint8ClampedArray;
}

/** An image with holes shows what lies under it; rendering knows what that is. */
const RGBA = 3;
const BILEVEL = 1;
/** Bytes read at once, and how four bytes of white look. */
const WORD = 4;
const WHITE = -1;
/** Radians by which an image may be turned and still be upright. */
const UPRIGHT = 0.002;

/**
 * A decoded picture, kept until its page is recognised.
 *
 * Black and white stays packed as it came, an eighth of its pixels' bytes: ten pages held as pixels double the process.
 */
export interface KeptPicture {
  /** What is kept. */
  bytes: number;
  raster: () => Raster;
}

/**
 * The pixels of an image that the page's operators name, turned as the page shows them; gray and black-and-white stay one channel.
 *
 * Gives nothing for an image that could not be decoded, stands askew or is transparent in places.
 */
export async function imageRaster(source: PDFPageProxy, image: PlacedImage): Promise<KeptPicture | undefined> {
  const turn = turnOf(image.matrix);
  if (image.id === undefined || !turn) return undefined;
  const decoded = await decodedImage(source, image.id);
  if (!decoded?.data || decoded.kind === RGBA) return undefined;
  const points = image.box.right - image.box.left;
  const upright = (raster: Raster): Raster => {
    const turned = turnRaster(raster, turn);
    return { ...turned, dpi: (turned.width * 72) / points };
  };
  if (decoded.kind === BILEVEL) return { bytes: decoded.data.length, raster: () => upright(unpack(decoded)) };
  const raster = upright(compact(decoded));
  return { bytes: raster.data.length, raster: () => raster };
}

/** Whether the data of one of these images could not be decoded: the page is drawn without it, and not a word is said. */
export async function hasBrokenImage(source: PDFPageProxy, images: readonly PlacedImage[]): Promise<boolean> {
  for (const { id } of images) if (id !== undefined && (await decodedImage(source, id)) === null) return true;
  return false;
}

function decodedImage(source: PDFPageProxy, id: string): Promise<Decoded | null> {
  // What the library decodes once for several pages it keeps with the fonts.
  const store = id.startsWith('g_') ? source.commonObjs : source.objs;
  return new Promise((resolve) => store.get(id, resolve) as unknown);
}

function compact({ width, height, data }: Decoded): Raster {
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return compactRaster({ width, height, channels: 3, data: bytes, dpi: 0 });
}

/** Walks the bytes in words, whatever their rows: nearly all of a page are white, and are passed over four at a time. */
function unpack({ width, height, data }: Decoded): Raster {
  const rowBytes = (width + 7) >> 3;
  const gray = new Uint8Array(width * height).fill(255);
  const packed = data.byteOffset % WORD === 0 ? data : data.slice();
  const words = new Int32Array(packed.buffer, packed.byteOffset, packed.length >> 2);
  const total = rowBytes * height;
  for (let byte = 0; byte < total; byte++) {
    if ((byte & (WORD - 1)) === 0) while (words[byte / WORD] === WHITE) byte += WORD;
    const bits = packed[byte];
    if (bits === undefined || bits === 0xff) continue;
    const row = Math.floor(byte / rowBytes);
    unpackByte(bits, gray, (row + 1) * width, row * width + (byte - row * rowBytes) * 8);
  }
  return { width, height, channels: 1, data: gray, dpi: 0 };
}

/** Set the dark pixels of one byte from `at` on, of a row that ends before `end`. */
function unpackByte(bits: number, gray: Uint8Array, end: number, at: number): void {
  const last = Math.min(end, at + 8);
  for (let bit = 0x80; at < last; at++, bit >>= 1) if ((bits & bit) === 0) gray[at] = 0;
}

/** How rows and columns of an image lie on the page. */
interface Turn {
  /** Rows of the image are columns of the page. */
  transposed: boolean;
  /** The page's x (y) runs against the image's. */
  flipX: boolean;
  flipY: boolean;
}

function turnOf([a, b, c, d]: Matrix): Turn | undefined {
  const isFlat = (along: number, across: number): boolean => Math.abs(across) <= UPRIGHT * Math.abs(along);
  if (isFlat(a, b) && isFlat(d, c)) return { transposed: false, flipX: a < 0, flipY: d > 0 };
  if (isFlat(b, a) && isFlat(c, d)) return { transposed: true, flipX: c > 0, flipY: b < 0 };
  return undefined;
}

function turnRaster(raster: Raster, { transposed, flipX, flipY }: Turn): Raster {
  if (!transposed && !flipX && !flipY) return raster;
  const { width, height, channels, data } = raster;
  const outWidth = transposed ? height : width;
  const outHeight = transposed ? width : height;
  const out = new Uint8Array(data.length);
  for (let y = 0; y < outHeight; y++) {
    const v = flipY ? outHeight - 1 - y : y;
    for (let x = 0; x < outWidth; x++) {
      const u = flipX ? outWidth - 1 - x : x;
      const from = (transposed ? u * width + v : v * width + u) * channels;
      const to = (y * outWidth + x) * channels;
      for (let channel = 0; channel < channels; channel++) out[to + channel] = data[from + channel]!;
    }
  }
  return { width: outWidth, height: outHeight, channels, data: out, dpi: raster.dpi };
}
