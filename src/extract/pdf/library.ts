import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentInitParameters } from 'pdfjs-dist/types/src/display/api.js';
import { withoutCanvas } from './late-canvas.ts';
import { keepBuiltins } from './native-builtins.ts';

/** Looked up once: it costs several calls of the file system. */
const FOLDER = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const WORKER = pathToFileURL(join(FOLDER, 'legacy/build/pdf.worker.mjs')).href;

export type PdfLibrary = typeof import('pdfjs-dist');

/**
 * Load pdf.js on first need, so that a run without PDFs does not pay for it; `loadCanvas` before a page is drawn.
 *
 * The legacy build is the one that runs on Node; its worker runs in this thread. The library would load it with the first
 * document; loaded here, it can do nothing to the built-in functions either.
 */
export async function loadLibrary(): Promise<PdfLibrary> {
  return keepBuiltins(() =>
    withoutCanvas(async () => {
      const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
      await import(WORKER);
      return library;
    }),
  );
}

/**
 * Settings that hold for every document: nothing from the network, no code out of a file, nothing printed.
 *
 * Fonts that a file does not embed, character maps and decoders come from the library's own folder.
 */
export function librarySettings(): DocumentInitParameters {
  return {
    isEvalSupported: false,
    verbosity: 0,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    cMapUrl: `${FOLDER}/cmaps/`,
    standardFontDataUrl: `${FOLDER}/standard_fonts/`,
    wasmUrl: `${FOLDER}/wasm/`,
    iccUrl: `${FOLDER}/iccs/`,
  };
}
