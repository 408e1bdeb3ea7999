import type { PDFDocumentProxy } from 'pdfjs-dist';
import { report } from '../../messages/index.ts';
import type { Page } from '../../tree/index.ts';
import type { Raster } from '../ocr/types.ts';
import type { ExtractContext } from '../types.ts';
import { hasBrokenImage, type KeptPicture } from './image-raster.ts';
import type { PageQuality } from './judge-page.ts';
import type { PdfLibrary } from './library.ts';
import { pageRaster } from './page-raster.ts';
import { withPage } from './read-page.ts';
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
  /** Of a scan: what may stand in for recognition. */
  hidden: HiddenText[];
  /** The page's picture, where it is still at hand. */
  picture?: KeptPicture;
}

/**
 * Give the pages of a document, those recognised from their picture that need it and may be (`context.ocr.when`).
 *
 * Says of each page what was not used of it, and why.
 */
export async function recogniseImages(
  library: PdfLibrary,
  document: PDFDocumentProxy,
  pages: readonly ReadPage[],
  context: ExtractContext,
): Promise<Page[]> {
  const wanted = pages.filter(({ quality }) => needsRecognition(quality, context));
  for (const read of pages) reportPage(read, wanted.includes(read), context);
  if (wanted.length === 0) return pages.map(unrecognised);

  const { recognisePages } = await import('../ocr/index.ts');
  const recognised = await recognisePages(
    wanted.map((read) => ({
      number: read.page.number,
      raster: () => {
        const { picture } = read;
        delete read.picture; // it is large, and asked for once
        return picture ? Promise.resolve(picture.raster()) : takeRaster(library, document, read.page.number, context);
      },
    })),
    context,
  );
  const byNumber = new Map(recognised.map((page) => [page.number, page]));
  return pages.map((read) => byNumber.get(read.page.number) ?? unrecognised(read));
}

/** Decode or draw a page's picture; one that cannot be is reported and costs only its page. */
async function takeRaster(
  library: PdfLibrary,
  document: PDFDocumentProxy,
  number: number,
  { file, limits, signal }: ExtractContext,
): Promise<Raster | undefined> {
  try {
    return await withPage(library, document, number, limits, async (reading, source) => {
      if (await hasBrokenImage(source, reading.drawing.images)) {
        report(file, 'pdf-pilt-rikutud', { origin: { page: number } });
      }
      return pageRaster(document, source, reading, limits.imagePixels);
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
