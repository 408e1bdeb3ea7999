import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { Fault, fault, report } from '../../messages/index.ts';
import type { ExtractContext } from '../types.ts';
import { judgePage } from './judge-page.ts';
import { pageImage, renderPage } from './page-raster.ts';
import { withPage, type OpenDocument, type PageReading } from './read-page.ts';
import { needsRecognition, type ReadPage } from './recognise-images.ts';

/**
 * Read the wanted pages of a document one after another, each when it is asked for.
 *
 * A broken page, and one of which nothing is left (`gaps`), is reported and left out; throws a `Fault` where none is left or the text passes its limit.
 */
export async function* readPages(
  open: OpenDocument,
  context: ExtractContext,
  gaps: ReadonlySet<number> = new Set(),
): AsyncGenerator<ReadPage> {
  const { document, turns } = open;
  const { file, limits, signal, onProgress } = context;
  const [first, last] = pageRange(document.numPages, context.pages);
  let pages = 0;
  let characters = 0;
  let held = 0;
  for (let number = first; number <= last; number++) {
    signal?.throwIfAborted();
    onProgress?.({ stage: 'pages', done: number - first, of: last - first + 1 });
    if (gaps.has(number)) {
      report(file, 'pdf-leht-katki', { origin: { page: number } });
      continue;
    }
    let read: ReadPage | undefined;
    try {
      read = await withPage(open, number, limits, (reading, page) => judge(document, reading, page, context, held));
      held += read.picture?.bytes ?? 0;
      pages++;
      characters += read.page.words.reduce((sum, word) => sum + word.text.length, 0);
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof Fault) {
        error.diagnostic.file = file.path;
        file.messages.push(error.diagnostic);
      } else report(file, 'pdf-leht-katki', { origin: { page: number }, cause: error });
    }
    if ((number - first + 1) % PAGES_BETWEEN_CLEANUPS === 0) await turns.run(() => document.cleanup());
    if (characters > limits.textCharacters) {
      throw fault('piirmäär', {
        origin: { page: number },
        parameters: { piir: 'märke tekstis', lubatud: limits.textCharacters, leitud: characters },
      });
    }
    if (read) yield read;
  }
  onProgress?.({ stage: 'pages', done: last - first + 1, of: last - first + 1 });
  if (pages === 0) throw fault('pdf-lehtedeta');
}

/** Fonts and images that the library keeps for the whole document are let go of after so many pages; joined files have many. */
const PAGES_BETWEEN_CLEANUPS = 100;

/** Bytes of pictures that are kept from reading to recognition; pages beyond that are decoded again when their turn comes. */
const MOST_HELD = 200_000_000;

/** Pixels per inch of a picture for people. */
const PICTURE_DPI = 150;

async function judge(
  document: PDFDocumentProxy,
  reading: PageReading,
  source: PDFPageProxy,
  context: ExtractContext,
  held: number,
): Promise<ReadPage> {
  const { page, hidden, mended, operators, lacksFont } = reading;
  const quality = judgePage(reading);
  const read: ReadPage = {
    page,
    quality,
    operators,
    mended,
    lacksFont,
    hidden: quality.verdict === 'scan' ? hidden : [],
  };
  if (!needsRecognition(quality, context)) {
    await context.onPicture?.(page.number, () =>
      renderPage(document, source, PICTURE_DPI, context.limits.imagePixels, reading.rotation),
    );
    return read;
  }
  const picture = held < MOST_HELD ? await pageImage(source, reading) : undefined;
  return picture ? { ...read, picture } : read;
}

/** The part of the wanted pages that the file has; a range wholly outside is a fault. */
function pageRange(count: number, wanted: [number, number] | undefined): [number, number] {
  const [first, last] = wanted ?? [1, count];
  if (first > count) throw fault('lehed-puuduvad', { parameters: { leht: first, lehti: count } });
  return [Math.max(1, first), Math.min(last, count)];
}
