import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createWorker, OEM, type Worker } from 'tesseract.js';
import type { GrayImage, RecognisedWord } from '../types.ts';
import { encodePgm } from './pgm.ts';
import { BLOCK_OF_TEXT, PARAMETERS } from './settings.ts';
import { parseTsv } from './tsv.ts';

/** Language models that ship with this package, as `@tesseract.js-data/<code>`. */
export const EMBEDDED_LANGUAGES: readonly string[] = ['est', 'eng'];

const require = createRequire(import.meta.url);

/** Version of the embedded recogniser for the cache's key: the library's and the models', which come with it. */
export function embeddedVersion(): string {
  return (require('tesseract.js/package.json') as { version: string }).version;
}

/** The recogniser that needs nothing but this package: WebAssembly in worker threads, models from disk, never the network. */
export interface Embedded {
  start(): Promise<EmbeddedWorker>;
  /** Removes what was laid out for the workers; they are ended by their owner. */
  close(): Promise<void>;
}

export interface EmbeddedWorker {
  recognise(image: GrayImage, dpi: number): Promise<RecognisedWord[]>;
  end(): Promise<void>;
}

/**
 * Make the embedded recogniser for `languages`, all of them in `EMBEDDED_LANGUAGES`.
 *
 * The library looks for all models in one folder, while npm installs each into its own: several languages are copied side by side
 * into a private temporary folder on first need.
 */
export function createEmbedded(languages: readonly string[]): Embedded {
  let folder: Promise<string> | undefined;
  return {
    start: async () => startWorker(languages, await (folder ??= modelFolder(languages))),
    close: async () => {
      const made = languages.length > 1 ? await folder?.catch(() => undefined) : undefined;
      folder = undefined;
      if (made !== undefined) await rm(made, { recursive: true, force: true });
    },
  };
}

const modelFile = (language: string): string => {
  const home = dirname(require.resolve(`@tesseract.js-data/${language}/package.json`));
  return join(home, '4.0.0_best_int', `${language}.traineddata.gz`);
};

async function modelFolder(languages: readonly string[]): Promise<string> {
  if (languages.length === 1) return dirname(modelFile(languages[0]!));
  const folder = await mkdtemp(join(tmpdir(), 'ametijuhend-'));
  await Promise.all(
    languages.map((language) => copyFile(modelFile(language), join(folder, `${language}.traineddata.gz`))),
  );
  return folder;
}

async function startWorker(languages: readonly string[], langPath: string): Promise<EmbeddedWorker> {
  const worker = await createWorker([...languages], OEM.LSTM_ONLY, {
    langPath,
    cacheMethod: 'none', // the default writes the unpacked model into the working folder
    errorHandler: () => undefined, // the default throws in the event loop; the promise of the job rejects all the same
  });
  await worker.setParameters({ ...PARAMETERS, tessedit_pageseg_mode: BLOCK_OF_TEXT as never });
  return {
    recognise: async (image, dpi) => {
      await worker.setParameters({ user_defined_dpi: String(Math.round(dpi)) });
      const { data } = await worker.recognize(encodePgm(image), {}, { text: false, tsv: true });
      return parseTsv(data.tsv ?? '');
    },
    end: async () => {
      await worker.terminate();
    },
  };
}

export type { Worker };
