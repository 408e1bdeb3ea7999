import { Readable } from 'node:stream';
import { report } from '../../messages/index.ts';
import type { Page } from '../../tree/index.ts';
import type { PageRaster, Raster } from '../ocr/types.ts';
import type { ExtractContext } from '../types.ts';
import { hasBrokenImage, type KeptPicture } from './image-raster.ts';
import type { PageQuality } from './judge-page.ts';
import { pageRaster } from './page-raster.ts';
import { withPage, type OpenDocument } from './read-page.ts';
import type { HiddenText } from './visibility.ts';
import { makeWords } from './words.ts';

/** A page with what decides how to go on with it. */
export interface ReadPage {
  page: Page;
  quality: PageQuality;
  /** How many operators the page has. */
  operators: number;
  /** Words whose letters were put right. */
  mended: number;
  /** Text was to be set in a font that is not there or cannot be read. */
  lacksFont: boolean;
  /** Of a scan: what may stand in for recognition. */
  hidden: HiddenText[];
  /** The page's picture, where it is still at hand. */
  picture?: KeptPicture;
}

/**
 * Give the pages of a document as they were read, and as they stand once those are recognised from their picture that need it and
 * may be (`context.ocr.when`).
 *
 * Recognition begins with the first page that needs it, while the others are still being read. Says of each page what was not
 * used of it, and why.
 */
export async function recogniseImages(
  document: OpenDocument,
  reading: AsyncIterable<ReadPage>,
  context: ExtractContext,
): Promise<{ read: ReadPage[]; pages: Page[] }> {
  const read: ReadPage[] = [];
  const recognition = createRecognition(document, context);
  try {
    for await (const page of reading) {
      const wanted = needsRecognition(page.quality, context);
      reportPage(page, wanted, context);
      if (wanted) await recognition.add(page);
      read.push(page);
    }
  } catch (error) {
    await recognition.stop(error);
    throw error;
  }
  const recognised = new Map((await recognition.end()).map((page) => [page.number, page]));
  return { read, pages: read.map((each) => recognised.get(each.page.number) ?? unrecognised(each)) };
}

/** The pages to recognise, given one by one while they are worked on. */
interface Recognition {
  add(page: ReadPage): Promise<void>;
  /** No more pages follow: gives those recognised, rejects where recognition did. */
  end(): Promise<Page[]>;
  stop(reason: unknown): Promise<void>;
}

function createRecognition(document: OpenDocument, context: ExtractContext): Recognition {
  const queue = new Readable({ objectMode: true, read: () => undefined });
  const stopped = new AbortController();
  const signal = context.signal ? AbortSignal.any([context.signal, stopped.signal]) : stopped.signal;
  const lastPage = Math.min(document.document.numPages, context.pages?.[1] ?? Infinity);
  let known = 0;
  let pages: Promise<Page[]> | undefined;
  const end = async (): Promise<Page[]> => {
    queue.push(null);
    return (await pages) ?? [];
  };
  return {
    async add(read) {
      const { recognisePages } = await import('../ocr/index.ts'); // large, and most files need none of it
      known++;
      const halved = known === 1 || read.page.number === lastPage;
      queue.push({ ...toRecognise(read, document, context), halved });
      pages ??= recognisePages(queue, () => known, { ...context, signal });
      pages.catch(() => undefined); // told by `end`
    },
    end,
    async stop(reason) {
      stopped.abort(reason);
      await end().catch(() => undefined);
    },
  };
}

function toRecognise(read: ReadPage, document: OpenDocument, context: ExtractContext): PageRaster {
  const { number } = read.page;
  return {
    number,
    raster: () => {
      const { picture } = read;
      delete read.picture; // it is large, and asked for once
      return picture ? Promise.resolve(picture.raster()) : takeRaster(document, number, context);
    },
  };
}

/** Decode or draw a page's picture; one that cannot be is reported and costs only its page. */
async function takeRaster(
  open: OpenDocument,
  number: number,
  { file, limits, signal }: ExtractContext,
): Promise<Raster | undefined> {
  try {
    return await withPage(open, number, limits, async (reading, source) => {
      if (await hasBrokenImage(source, reading.drawing.images)) {
        report(file, 'pdf-pilt-rikutud', { origin: { page: number } });
      }
      return pageRaster(open.document, source, reading, limits.imagePixels);
    });
  } catch (error) {
    signal?.throwIfAborted();
    report(file, 'pdf-leht-katki', { origin: { page: number }, cause: error });
    return undefined;
  }
}

/** Whether a page is read from its picture. */
export function needsRecognition({ verdict }: PageQuality, { ocr }: ExtractContext): boolean {
  if (ocr.when === 'never' || verdict === 'blank') return false;
  return ocr.when === 'always' || verdict !== 'text';
}

/** The page as far as it can be read without recognition: a scan's hidden text is better than none. */
function unrecognised({ page, quality, hidden }: ReadPage): Page {
  if (quality.verdict !== 'scan' || page.words.length > 0) return page;
  const runs = hidden.filter(({ why }) => why === 'invisible' || why === 'covered').map(({ run }) => run);
  return { ...page, words: makeWords(runs).map(({ word }) => word) };
}

function reportPage({ page, quality, mended }: ReadPage, recognised: boolean, { file }: ExtractContext): void {
  const { verdict, hiddenCharacters } = quality;
  const details = { origin: { page: page.number }, parameters: { märke: hiddenCharacters } };
  if (recognised) {
    if (verdict === 'garbled') report(file, 'pdf-märgistik-vale', details);
    else if (verdict === 'scan' && hiddenCharacters > 0) report(file, 'pdf-tekstikiht-kõrvale', details);
  } else if (verdict === 'garbled') report(file, 'pdf-märgistik', details);
  else if (verdict === 'scan' && hiddenCharacters > 0) report(file, 'pdf-tekstikiht', details);
  else if (verdict === 'scan' || verdict === 'outlines') report(file, 'pdf-leht-pilt', details);
  else if (hiddenCharacters > 0) report(file, 'pdf-peidetud-tekst', details);
  if (mended > 0 && !recognised) {
    report(file, 'pdf-tähed-parandatud', { origin: { page: page.number }, parameters: { sõnu: mended } });
  }
}
