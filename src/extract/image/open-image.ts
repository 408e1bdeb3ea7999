import sharp, { type Metadata, type SharpOptions } from 'sharp';
import { fault } from '../../messages/index.ts';
import { overLimit, type Limits } from '../../source/index.ts';
import type { PageRaster, Raster } from '../ocr/types.ts';
import { believableDpi } from './resolution.ts';

/** Spaces whose samples are gray; every other one (CMYK, Lab, palettes) is made RGB. */
const GRAY_SPACES = ['b-w', 'grey16'];

/**
 * The pages of an image that `sharp` can decode.
 *
 * Headers are read and held against the limits before a pixel is decoded; `raster` of a page decodes that page alone, turned as
 * EXIF says, transparent parts white. Throws a `Fault` where the file is no image, is cut short, or is over a limit; pixels that
 * came out in spite of damaged data are told to `onDamage`.
 */
export async function openImage(
  bytes: Uint8Array,
  limits: Limits,
  onDamage: (page: number) => void = () => undefined,
): Promise<PageRaster[]> {
  const options: SharpOptions = { limitInputPixels: limits.imagePixels, failOn: 'warning' };
  const header = await readHeader(bytes, options, limits);
  const count = header.pages ?? 1;
  if (count > limits.pages) throw overLimit('pages', limits, count);
  return Array.from({ length: count }, (_, page) => ({
    number: page + 1,
    raster: async () => {
      const own = page === 0 ? header : await readHeader(bytes, { ...options, page }, limits);
      const known = { ...options, page };
      try {
        return await decode(bytes, known, own);
      } catch {
        // 'truncated': a scan cut short must not come out as a shorter document
        const raster = await damaged(decode(bytes, { ...known, failOn: 'truncated' }, own));
        onDamage(page + 1);
        return raster;
      }
    },
  }));
}

async function readHeader(bytes: Uint8Array, options: SharpOptions, limits: Limits): Promise<Metadata> {
  const header = await damaged(sharp(bytes, { ...options, limitInputPixels: false }).metadata());
  const pixels = header.width * header.height;
  if (pixels > limits.imagePixels) throw overLimit('imagePixels', limits, pixels);
  return header;
}

async function decode(bytes: Uint8Array, options: SharpOptions, header: Metadata): Promise<Raster> {
  const space = GRAY_SPACES.includes(header.space) ? 'b-w' : 'srgb';
  const pipeline = sharp(bytes, options).autoOrient().flatten({ background: 'white' }).toColourspace(space).raw();
  const { data, info } = await pipeline.toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  return {
    width,
    height,
    channels: info.channels === 1 ? 1 : 3,
    data,
    dpi: believableDpi(header.density, width, height),
  };
}

async function damaged<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw fault('pilt-rikutud', { cause: error });
  }
}
