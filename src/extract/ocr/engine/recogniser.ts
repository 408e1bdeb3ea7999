import { availableParallelism } from 'node:os';
import { fault } from '../../../messages/index.ts';
import type { OcrOptions } from '../../types.ts';
import type { EngineIdentity, GrayImage, RecognisedWord, Recogniser } from '../types.ts';
import { createEmbedded, EMBEDDED_LANGUAGES, embeddedVersion, type EmbeddedWorker } from './embedded.ts';
import { findNative, recogniseNative } from './native.ts';
import { createSlots } from '../../slots.ts';

/** One image in, words out, as often as asked; `close` ends what runs. */
interface Engine {
  identity: EngineIdentity;
  recognise(image: GrayImage, dpi: number, signal?: AbortSignal): Promise<RecognisedWord[]>;
  close(): Promise<void>;
}

/**
 * Make a recogniser: nothing starts before the first page.
 *
 * `auto` takes the `tesseract` on the PATH where it has the languages asked (it is about twice as fast), else the embedded one.
 */
export function createRecogniser(options: Pick<OcrOptions, 'engine' | 'languages' | 'jobs'>): Recogniser {
  const slots = createSlots(Math.max(1, options.jobs ?? availableParallelism()));
  let started: Promise<Engine> | undefined;
  const chosen = (): Promise<Engine> => (started ??= choose(options));
  return {
    identity: async () => (await chosen()).identity,
    recognise: async (image, dpi, signal) => {
      const engine = await chosen();
      return slots.run(() => engine.recognise(image, dpi, signal), signal);
    },
    close: async () => {
      const engine = await started?.catch(() => undefined);
      started = undefined;
      await engine?.close();
    },
  };
}

async function choose({ engine, languages }: Pick<OcrOptions, 'engine' | 'languages'>): Promise<Engine> {
  const native = engine === 'wasm' ? undefined : await findNative();
  const missing = (known: readonly string[]): string[] => languages.filter((code) => !known.includes(code));
  if (native && missing(native.languages).length === 0) return nativeEngine(native.version, languages);
  if (engine === 'native') {
    if (!native) throw fault('ocr-mootor');
    throw languageFault(missing(native.languages), native.languages);
  }
  if (missing(EMBEDDED_LANGUAGES).length > 0) throw languageFault(missing(EMBEDDED_LANGUAGES), EMBEDDED_LANGUAGES);
  return embeddedEngine(languages);
}

const languageFault = (missing: readonly string[], known: readonly string[]): Error =>
  fault('ocr-keel', { parameters: { keel: missing.join(', '), olemas: known.join(', ') }, expected: [...known] });

function nativeEngine(version: string, languages: string[]): Engine {
  return {
    identity: { engine: 'native', version, languages },
    recognise: (image, dpi, signal) => recogniseNative(image, dpi, languages, signal),
    close: () => Promise.resolve(),
  };
}

function embeddedEngine(languages: string[]): Engine {
  const embedded = createEmbedded(languages);
  const idle: EmbeddedWorker[] = [];
  return {
    identity: { engine: 'wasm', version: embeddedVersion(), languages },
    recognise: async (image, dpi, signal) => {
      const worker = idle.pop() ?? (await embedded.start());
      try {
        const words = await withAbort(worker.recognise(image, dpi), signal);
        idle.push(worker);
        return words;
      } catch (error) {
        await worker.end(); // WebAssembly cannot be interrupted, and after a fault its memory is not to be trusted
        throw error;
      }
    },
    close: async () => {
      await Promise.all(idle.splice(0).map((worker) => worker.end()));
      await embedded.close();
    },
  };
}

function withAbort<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', abort, { once: true });
    if (signal.aborted) abort();
    void work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', abort);
    });
  });
}
