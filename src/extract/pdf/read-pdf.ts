import type { PDFDocumentProxy } from 'pdfjs-dist';
import { Fault, fault, report } from '../../messages/index.ts';
import type { ExtractContext, Reader } from '../types.ts';
import { judgePage } from './judge-page.ts';
import { loadLibrary, type PdfLibrary } from './library.ts';
import { withDocument } from './open-document.ts';
import { readOutline } from './outline.ts';
import { withPage } from './read-page.ts';
import { recogniseImages, type ReadPage } from './recognise-images.ts';

/**
 * Read a PDF: words with boxes, ruling lines, tags and bookmarks; pages without usable text are recognised from their picture.
 *
 * Throws a `Fault` where the file cannot be opened or no page can be read; a single broken page is reported and left out.
 */
export const readPdf: Reader = async (source, context) => {
  const library = await loadLibrary();
  return withDocument(library, source, context, async (document) => {
    const read = await readPages(library, document, context);
    const pages = await recogniseImages(library, document, read, context);
    return { door: 'pages', pages, outline: await readOutline(document) };
  });
};

async function readPages(
  library: PdfLibrary,
  document: PDFDocumentProxy,
  context: ExtractContext,
): Promise<ReadPage[]> {
  const { file, limits, signal, onProgress } = context;
  const [first, last] = pageRange(document.numPages, context.pages);
  const pages: ReadPage[] = [];
  let characters = 0;
  for (let number = first; number <= last; number++) {
    signal?.throwIfAborted();
    onProgress?.({ stage: 'pages', done: number - first, of: last - first + 1 });
    try {
      const read = await withPage(library, document, number, limits, (reading) => ({
        page: reading.page,
        quality: judgePage(reading),
        hidden: reading.hidden,
      }));
      pages.push(read);
      characters += read.page.words.reduce((sum, word) => sum + word.text.length, 0);
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof Fault) {
        error.diagnostic.file = file.path;
        file.messages.push(error.diagnostic);
      } else report(file, 'pdf-leht-katki', { origin: { page: number }, cause: error });
    }
    if (characters > limits.textCharacters) {
      throw fault('piirmäär', {
        origin: { page: number },
        parameters: { piir: 'märke tekstis', lubatud: limits.textCharacters, leitud: characters },
      });
    }
  }
  onProgress?.({ stage: 'pages', done: last - first + 1, of: last - first + 1 });
  if (pages.length === 0) throw fault('pdf-lehtedeta');
  return pages;
}

/** The part of the wanted pages that the file has; a range wholly outside is a fault. */
function pageRange(count: number, wanted: [number, number] | undefined): [number, number] {
  const [first, last] = wanted ?? [1, count];
  if (first > count) throw fault('lehed-puuduvad', { parameters: { vahemik: `${first}–${last}`, lehti: count } });
  return [Math.max(1, first), Math.min(last, count)];
}
