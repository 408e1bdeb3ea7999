import type { PDFDocumentProxy } from 'pdfjs-dist';
import { report } from '../../messages/index.ts';
import type { Page } from '../../tree/index.ts';
import type { PageRaster, Raster } from '../ocr/types.ts';
import type { ExtractContext } from '../types.ts';
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
  /** Of a scan: what may stand in for recognition. */
  hidden: HiddenText[];
  /** The page's picture, where it is still at hand. */
  raster?: Raster;
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
  const { limits } = context;
  const rasters = wanted.map((read): PageRaster => {
    const { number } = read.page;
    return {
      number,
      raster: async () => {
        const { raster } = read;
        delete read.raster; // it is large, and asked for once
        return (
          raster ??
          withPage(library, document, number, limits, (reading, source) =>
            pageRaster(document, source, reading, limits.imagePixels),
          )
        );
      },
    };
  });
  const recognised = await recognisePages(rasters, context);
  const byRead = new Map(wanted.map((read, i) => [read, recognised[i]]));
  return pages.map((read) => byRead.get(read) ?? unrecognised(read));
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

function reportPage({ page, quality }: ReadPage, recognised: boolean, { file }: ExtractContext): void {
  const { verdict, hiddenCharacters } = quality;
  const details = { origin: { page: page.number }, parameters: { märke: hiddenCharacters } };
  if (recognised) {
    if (verdict === 'garbled') report(file, 'pdf-märgistik-vale', details);
    else if (verdict === 'scan' && hiddenCharacters > 0) report(file, 'pdf-tekstikiht-kõrvale', details);
  } else if (verdict === 'garbled') report(file, 'pdf-märgistik', details);
  else if (verdict === 'scan' && hiddenCharacters > 0) report(file, 'pdf-tekstikiht', details);
  else if (verdict === 'scan' || verdict === 'outlines') report(file, 'pdf-leht-pilt', details);
  else if (hiddenCharacters > 0) report(file, 'pdf-peidetud-tekst', details);
}
