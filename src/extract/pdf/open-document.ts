import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';
import { fault, type Fault } from '../../messages/index.ts';
import type { SourceFile } from '../../source/types.ts';
import type { ExtractContext } from '../types.ts';
import { librarySettings, type PdfLibrary } from './library.ts';

/** Characters of the library's own words about a fault that are worth showing. */
const LONGEST_CAUSE = 200;

/**
 * Open a PDF, hand it to `use`, and let go of it whatever happens.
 *
 * Throws a `Fault` for a file that cannot be opened: a password is needed or wrong, the file is damaged, it has no pages or too many.
 */
export async function withDocument<T>(
  library: PdfLibrary,
  { bytes }: SourceFile,
  { password, limits, signal }: ExtractContext,
  use: (document: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const task = library.getDocument({
    ...librarySettings(),
    data: bytes.slice(), // the library takes its bytes for good
    maxImageSize: limits.imagePixels,
    ...(password === undefined ? {} : { password }),
  });
  const stop = (): void => void task.destroy();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const document = await open(task, password !== undefined, signal);
    if (document.numPages === 0) throw fault('pdf-tühi');
    if (document.numPages > limits.pages) {
      throw fault('piirmäär', {
        parameters: { piir: 'lehekülgi', lubatud: limits.pages, leitud: document.numPages },
      });
    }
    return await use(document);
  } finally {
    signal?.removeEventListener('abort', stop);
    await task.destroy();
  }
}

async function open(
  task: PDFDocumentLoadingTask,
  hasPassword: boolean,
  signal: AbortSignal | undefined,
): Promise<PDFDocumentProxy> {
  try {
    return await task.promise;
  } catch (error) {
    signal?.throwIfAborted();
    throw openingFault(error, hasPassword);
  }
}

function openingFault(error: unknown, hasPassword: boolean): Fault {
  const name = error instanceof Error ? error.name : '';
  const cause = (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_CAUSE);
  if (name === 'PasswordException') return fault(hasPassword ? 'pdf-vale-parool' : 'pdf-parool', { cause: error });
  if (/encrypt/i.test(cause)) return fault('pdf-krüpteering', { cause: error, parameters: { põhjus: cause } });
  return fault('pdf-katki', { cause: error, parameters: { põhjus: cause } });
}
