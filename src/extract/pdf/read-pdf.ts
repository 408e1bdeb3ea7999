import { report } from '../../messages/index.ts';
import { createSlots } from '../slots.ts';
import type { ExtractContext, Reader } from '../types.ts';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { checkBlankPages } from './blank-pages.ts';
import { declaredPages } from './declared-pages.ts';
import { loadLibrary } from './library.ts';
import { hasEnd, withDocument } from './open-document.ts';
import { readOutline } from './outline.ts';
import { readPages } from './read-pages.ts';
import { withoutStrayRejections } from './stray-rejections.ts';
import { recogniseImages, type ReadPage } from './recognise-images.ts';

/**
 * Read a PDF: words with boxes, ruling lines, tags and bookmarks; pages without usable text are recognised from their picture.
 *
 * Throws a `Fault` where the file cannot be opened or no page can be read; a single broken page is reported and left out.
 */
export const readPdf: Reader = async (source, context) => {
  const library = await loadLibrary();
  return withoutStrayRejections(() =>
    withDocument(library, source, context, async (document) => {
      if (!hasEnd(source.bytes)) report(context.file, 'pdf-poolik');
      const open = { library, document, turns: createSlots(1) };
      const { read, pages } = await recogniseImages(open, readPages(open, context), context);
      reportLost(document, read, source.bytes, context);
      await checkBlankPages(library, source, read, context);
      return { door: 'pages', pages, outline: await readOutline(document), total: document.numPages };
    }),
  );
};

/** Where the library cannot find a page, it takes the pages before it for all there are; the page tree may tell of more. */
function reportLost(
  { numPages }: PDFDocumentProxy,
  read: readonly ReadPage[],
  bytes: Uint8Array,
  { file, pages: wanted }: ExtractContext,
): void {
  const isCut = (wanted?.[1] ?? numPages) >= numPages && read.at(-1)!.page.number < numPages;
  if (!isCut) return;
  const lehti = declaredPages(bytes);
  if (lehti > numPages)
    report(file, 'pdf-lehed-kadunud', { origin: { page: numPages }, parameters: { leht: numPages, lehti } });
}
