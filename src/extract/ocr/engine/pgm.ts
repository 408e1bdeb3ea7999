import type { GrayImage } from '../types.ts';

/** Gray pixels as a binary PGM file: the one raster format that costs nothing to write and that both engines read. */
export function encodePgm(image: GrayImage): Uint8Array<ArrayBuffer> {
  const header = new TextEncoder().encode(`P5\n${image.width} ${image.height}\n255\n`);
  const bytes = new Uint8Array(header.length + image.data.length);
  bytes.set(header);
  bytes.set(image.data, header.length);
  return bytes;
}
