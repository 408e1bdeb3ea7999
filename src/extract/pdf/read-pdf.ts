import type { PDFDocumentProxy } from 'pdfjs-dist';
import { fault, report } from '../../messages/index.ts';
import type { Page } from '../../tree/index.ts';
import type { ExtractContext, Reader } from '../types.ts';
import { loadLibrary, type PdfLibrary } from './library.ts';
import { withDocument } from './open-document.ts';
import { readOutline } from './outline.ts';
import { readPage } from './read-page.ts';

/**
 * Read a PDF: words with boxes, ruling lines, tags and bookmarks.
 *
 * Throws a `Fault` where the file cannot be opened or no page can be read; a single broken page is reported and left out.
 */
export const readPdf: Reader = async (source, context) => {
  const library = await loadLibrary();
  return withDocument(library, source, context, async (document) => {
    const pages = await readPages(library, document, context);
    return { door: 'pages', pages, outline: await readOutline(document) };
  });
};

async function readPages(library: PdfLibrary, document: PDFDocumentProxy, context: ExtractContext): Promise<Page[]> {
  const { file, limits, signal, onProgress } = context;
  const [first, last] = pageRange(document.numPages, context.pages);
  const pages: Page[] = [];
  let characters = 0;
  for (let number = first; number <= last; number++) {
    signal?.throwIfAborted();
    onProgress?.({ stage: 'pages', done: number - first, of: last - first + 1 });
    try {
      const { page } = await readPage(library, document, number);
      characters += page.words.reduce((sum, word) => sum + word.text.length, 0);
      pages.push(page);
    } catch (error) {
      signal?.throwIfAborted();
      report(file, 'pdf-leht-katki', { origin: { page: number }, cause: error });
    }
    if (characters > limits.textCharacters) {
      throw fault('piirmäär', {
        origin: { page: number },
        parameters: { piir: 'märke tekstis', lubatud: limits.textCharacters, leitud: characters },
      });
    }
  }
  if (pages.length === 0) throw fault('pdf-lehtedeta');
  return pages;
}

/** The part of the wanted pages that the file has; a range wholly outside is a fault. */
function pageRange(count: number, wanted: [number, number] | undefined): [number, number] {
  const [first, last] = wanted ?? [1, count];
  if (first > count) throw fault('lehed-puuduvad', { parameters: { vahemik: `${first}–${last}`, lehti: count } });
  return [Math.max(1, first), Math.min(last, count)];
}
