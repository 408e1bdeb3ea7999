import type { GrayImage } from '../types.ts';

/** The head of a binary PGM file, which the gray pixels follow: the one raster format that costs nothing to write and that both engines read. */
export function pgmHead({ width, height }: GrayImage): Uint8Array {
  return new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
}

/** A binary PGM file. */
export function encodePgm(image: GrayImage): Buffer<ArrayBuffer> {
  return Buffer.concat([pgmHead(image), image.data]);
}
