import type { GrayImage } from '../types.ts';

/** A binary PGM file: the raster format that costs least to write. */
export function encodePgm({ width, height, data }: GrayImage): Buffer<ArrayBuffer> {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), data]);
}
