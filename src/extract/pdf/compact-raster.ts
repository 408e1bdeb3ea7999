import type { Raster } from '../ocr/types.ts';

/** Drop the channels that say nothing: opaque alpha, and two of three colours where every pixel is gray. */
export function compactRaster(raster: Raster): Raster {
  const { data, channels, width, height } = raster;
  if (channels === 1) return raster;
  const pixels = width * height;
  const kept = isGray(data, channels, pixels) ? 1 : 3;
  if (kept === channels) return raster;
  const out = new Uint8Array(pixels * kept);
  for (let pixel = 0; pixel < pixels; pixel++) {
    for (let channel = 0; channel < kept; channel++) out[pixel * kept + channel] = data[pixel * channels + channel]!;
  }
  return { ...raster, channels: kept, data: out };
}

function isGray(data: Uint8Array, channels: number, pixels: number): boolean {
  for (let i = 0; i < pixels * channels; i += channels) {
    if (data[i] !== data[i + 1] || data[i] !== data[i + 2]) return false;
  }
  return true;
}
