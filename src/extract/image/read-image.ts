import { Fault, fault, report } from '../../messages/index.ts';
import { recognisePages, reportUnread } from '../ocr/index.ts';
import type { PageRaster } from '../ocr/types.ts';
import type { ExtractContext, Reader } from '../types.ts';
import { openBmp } from './bmp.ts';
import { type DamageListener, type ImagePage, openImage } from './open-image.ts';

/**
 * Read an image file (PNG, JPEG, TIFF with any number of pages, WebP, BMP): every page goes to recognition.
 *
 * Throws a `Fault` where the file is damaged, too large for the limits, or has none of the pages wanted; of several pages one that
 * is damaged is reported and left out. With `--ocr never` the pages come back empty and are named in a warning.
 */
export const readImage: Reader = async (source, context) => {
  const { file, limits } = context;
  const damaged = new Set<number>();
  const damage: DamageListener = {
    page: (number) => damaged.add(number),
    lostAfter: (leht) => report(file, 'pilt-lehed-kadunud', { origin: { page: leht }, parameters: { leht } }),
  };
  const all = openBmp(source.bytes, limits) ?? (await openImage(source.bytes, limits, damage));
  const [first, last] = context.pages ?? [1, all.length];
  const inputs = all.filter(({ number }) => number >= first && number <= last);
  if (inputs.length === 0) {
    throw fault('lehed-puuduvad', { parameters: { leht: first, lehti: all.length } });
  }
  if (context.ocr.when === 'never') {
    reportUnread(file, inputs);
    return { door: 'pages', pages: [], outline: [] };
  }
  const lost = new Map<number, Fault>();
  const readable = all.length > 1 ? inputs.map((input) => orLost(input, lost)) : inputs;
  const toRead = readable.map((input, i) => ({ ...input, halved: i === 0 || i === readable.length - 1 }));
  const recognised = await recognisePages(toRead, () => toRead.length, context);
  // What came out of damaged data may be an empty sheet.
  const pages = recognised.filter(({ number, words }) => words.length > 0 || !damaged.has(number));
  // Pages are decoded side by side; they are told of in their order.
  for (const { number } of inputs) {
    const cause = lost.get(number);
    if (cause) reportLost(number, cause, context);
    else if (damaged.has(number)) {
      const isRead = pages.some((page) => page.number === number);
      if (isRead || pages.length > 0)
        report(file, isRead ? 'pilt-kahjustatud' : 'pilt-leht-katki', { origin: { page: number } });
    }
  }
  if (pages.length === 0) throw fault('pilt-rikutud');
  return { door: 'pages', pages, outline: [], total: all.length };
};

/** One page of several: a fault of its own costs only that page. */
function orLost({ number, raster }: ImagePage, lost: Map<number, Fault>): PageRaster {
  return {
    number,
    raster: async () => {
      try {
        return await raster();
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        lost.set(number, error);
        return undefined;
      }
    },
  };
}

function reportLost(page: number, cause: Fault, { file }: ExtractContext): void {
  if (cause.diagnostic.ruleId === 'pilt-rikutud') report(file, 'pilt-leht-katki', { origin: { page }, cause });
  else file.messages.push(Object.assign(cause.diagnostic, { file: file.path, page }));
}
