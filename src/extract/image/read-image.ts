import { fault, report } from '../../messages/index.ts';
import { recognisePages, reportUnread } from '../ocr/index.ts';
import type { Reader } from '../types.ts';
import { openBmp } from './bmp.ts';
import { openImage } from './open-image.ts';

/**
 * Read an image file (PNG, JPEG, TIFF with any number of pages, WebP, BMP): every page goes to recognition.
 *
 * Throws a `Fault` where the file is damaged, too large for the limits, or has none of the pages wanted; with `--ocr never` the
 * pages come back empty and are named in a warning.
 */
export const readImage: Reader = async (source, context) => {
  const { file, limits } = context;
  const onDamage = (page: number): void => {
    report(file, 'pilt-kahjustatud', { origin: { page } });
  };
  const all = openBmp(source.bytes, limits) ?? (await openImage(source.bytes, limits, onDamage));
  const [first, last] = context.pages ?? [1, all.length];
  const inputs = all.filter(({ number }) => number >= first && number <= last);
  if (inputs.length === 0) {
    throw fault('lehed-puuduvad', { parameters: { leht: first, lehti: all.length } });
  }
  if (context.ocr.when === 'never') {
    reportUnread(file, inputs);
    return { door: 'pages', pages: [], outline: [] };
  }
  return { door: 'pages', pages: await recognisePages(inputs, context), outline: [], total: all.length };
};
