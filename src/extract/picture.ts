import type { Raster } from './ocr/types.ts';

/** Pixels: enough to read a page on a screen beside its data. */
const WIDTH = 1000;
/** 1..100; letters stay clear, and an A4 page takes some 60 kilobytes. */
const QUALITY = 60;

/** A page's pixels as a WebP file of modest size. */
export async function encodePicture({ data, width, height, channels }: Raster): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  return sharp(data, { raw: { width, height, channels } })
    .resize({ width: WIDTH, withoutEnlargement: true })
    .webp({ quality: QUALITY })
    .toBuffer();
}
