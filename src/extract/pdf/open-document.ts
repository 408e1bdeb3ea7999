import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';
import type { DocumentInitParameters } from 'pdfjs-dist/types/src/display/api.js';
import { fault, type RuleId } from '../../messages/index.ts';
import type { SourceFile } from '../../source/types.ts';
import type { ExtractContext } from '../types.ts';
import { librarySettings, type PdfLibrary } from './library.ts';

/** Bytes at the end of a file in which its end mark stands; some programs append a little. */
const TAIL = 2048;

/** A file cut short may open all the same, with the pages that are left; the end mark tells. */
export function hasEnd(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - TAIL));
  return Buffer.from(tail.buffer, tail.byteOffset, tail.byteLength).includes('%%EOF');
}

/**
 * Open a PDF, hand it to `use`, and let go of it whatever happens.
 *
 * `settings` add to those that hold for every document. Throws a `Fault` for a file that cannot be opened: a password is needed or wrong, the file is damaged, it has no pages or too many.
 */
export async function withDocument<T>(
  library: PdfLibrary,
  { bytes }: SourceFile,
  { password, limits, signal }: ExtractContext,
  use: (document: PDFDocumentProxy) => Promise<T>,
  settings: DocumentInitParameters = {},
): Promise<T> {
  signal?.throwIfAborted();
  const task = library.getDocument({
    ...librarySettings(),
    data: new Uint8Array(bytes), // a copy, since the library takes its bytes for good; it refuses a Buffer
    maxImageSize: limits.imagePixels,
    ...settings,
    ...(password === undefined ? {} : { password }),
  });
  const stop = (): void => void task.destroy();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const document = await open(task, bytes, password !== undefined, signal);
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
  bytes: Uint8Array,
  hasPassword: boolean,
  signal: AbortSignal | undefined,
): Promise<PDFDocumentProxy> {
  try {
    return await task.promise;
  } catch (error) {
    signal?.throwIfAborted();
    throw fault(openingRule(error, bytes, hasPassword), { cause: error });
  }
}

function openingRule(error: unknown, bytes: Uint8Array, hasPassword: boolean): RuleId {
  if (error instanceof Error) {
    if (error.name === 'PasswordException') return hasPassword ? 'pdf-vale-parool' : 'pdf-parool';
    if (/encrypt/i.test(error.message)) return 'pdf-krüpteering';
  }
  return hasEnd(bytes) ? 'pdf-katki' : 'pdf-lõputa';
}
