import sharp, { type Metadata } from 'sharp';
import { fault } from '../../messages/index.ts';
import { overLimit, type Limits } from '../../source/index.ts';
import type { Raster } from '../ocr/types.ts';
import { believableDpi } from './resolution.ts';
import { pageAlone, tiffChain } from './tiff-chain.ts';

/** Spaces whose samples are gray; every other one (CMYK, Lab, palettes) is made RGB. */
const GRAY_SPACES = ['b-w', 'grey16'];

/** One page of an image file; `raster` throws a `Fault` where it cannot be decoded. */
export interface ImagePage {
  /** From 1. */
  number: number;
  raster: () => Promise<Raster>;
}

/** Told of what is wrong with a file that can be read all the same. */
export interface DamageListener {
  /** Pixels came out in spite of damaged data. */
  page: (number: number) => void;
  /** The pages after this one cannot be found. */
  lostAfter: (number: number) => void;
}

/**
 * The pages of an image that `sharp` can decode.
 *
 * Headers are read and held against the limits before a pixel is decoded; `raster` of a page decodes that page alone, turned as
 * EXIF says, transparent parts white. Throws a `Fault` where the file is no image, is cut short, or is over a limit;
 * what is wrong with the rest of the file is told to `damage`.
 */
export async function openImage(bytes: Uint8Array, limits: Limits, damage?: DamageListener): Promise<ImagePage[]> {
  const chain = tiffChain(bytes, limits.pages + 1);
  const named = chain?.directories.length ?? 0;
  const header = readHeader({ bytes, page: 0 }, limits);
  const readable = await header.then(pagesOf, () => 0);
  const isBroken = chain !== undefined && named > 0 && (chain.broken || (named > 1 && readable < named));
  const count = isBroken ? named : pagesOf(await header);
  if (count > limits.pages) throw overLimit('pages', limits, count);
  if (isBroken && chain.broken) damage?.lostAfter(named);
  return Array.from({ length: count }, (_, page) => ({
    number: page + 1,
    raster: async () => {
      const whole = { bytes, page };
      const raster = isBroken ? undefined : await decode(whole, limits, 'warning').catch(() => undefined);
      if (raster) return raster;
      // For one page the decoder looks at the whole chain: what is wrong with another one must not cost this one.
      const alone = chain && named > 0 ? { bytes: pageAlone(bytes, chain, page), page: 0 } : whole;
      return decodeDamaged(alone, limits, () => damage?.page(page + 1));
    },
  }));
}

/** A file, and which of its pages (from 0) is meant. */
interface Source {
  bytes: Uint8Array;
  page: number;
}

const pagesOf = ({ pages }: Metadata): number => pages ?? 1;

async function readHeader({ bytes, page }: Source, limits: Limits): Promise<Metadata> {
  const header = await damaged(sharp(bytes, { page, failOn: 'warning', limitInputPixels: false }).metadata());
  const pixels = header.width * header.height;
  if (pixels > limits.imagePixels) throw overLimit('imagePixels', limits, pixels);
  return header;
}

async function decodeDamaged(source: Source, limits: Limits, onDamage: () => void): Promise<Raster> {
  try {
    return await decode(source, limits, 'warning');
  } catch {
    // 'truncated': a scan cut short must not come out as a shorter document
    const raster = await decode(source, limits, 'truncated');
    onDamage();
    return raster;
  }
}

async function decode(source: Source, limits: Limits, failOn: 'warning' | 'truncated'): Promise<Raster> {
  const { space, density } = await readHeader(source, limits);
  const options = { page: source.page, failOn, limitInputPixels: limits.imagePixels };
  const pixels = sharp(source.bytes, options).autoOrient().flatten({ background: 'white' });
  const known = pixels.toColourspace(GRAY_SPACES.includes(space) ? 'b-w' : 'srgb').raw();
  const { data, info } = await damaged(known.toBuffer({ resolveWithObject: true }));
  const { width, height, channels } = info;
  return { width, height, channels: channels === 1 ? 1 : 3, data, dpi: believableDpi(density, width, height) };
}

async function damaged<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw fault('pilt-rikutud', { cause: error });
  }
}
