import { availableParallelism } from 'node:os';
import type { Page } from '../../tree/index.ts';
import type { ExtractContext } from '../types.ts';
import { createPageCache } from './cache/page-cache.ts';
import { pageKey } from './cache/page-key.ts';
import { createRecogniser } from './engine/recogniser.ts';
import { pictureOf, readRaster } from './read-raster.ts';
import { reportDoubts, reportRepairs } from './report-doubts.ts';
import type { PageRaster, Raster, ReadRaster, Recogniser, RecognisePages } from './types.ts';

/** Beside the pages being recognised one is made ready, so that no core waits for pixels. */
const PAGES_AHEAD = 1;

/** Read the pages of one file, several at a time; the contract is in `types.ts`. */
export const recognisePages: RecognisePages = async (inputs, context) => {
  const recogniser = context.recogniser ?? createRecogniser(context.ocr);
  try {
    const read = await readAll(inputs, recogniser, context);
    // In the order of the pages, whichever was ready first.
    return read.flatMap((raster, i): Page[] => {
      if (!raster) return [];
      const { width, height, words, rules, repairs } = raster;
      const page: Page = { number: inputs[i]!.number, width, height, method: 'ocr', words, rules };
      reportRepairs(context.file, page.number, repairs);
      reportDoubts(context.file, page);
      return [page];
    });
  } finally {
    if (recogniser !== context.recogniser) await recogniser.close();
  }
};

async function readAll(
  inputs: readonly PageRaster[],
  recogniser: Recogniser,
  context: ExtractContext,
): Promise<(ReadRaster | undefined)[]> {
  const pages: (ReadRaster | undefined)[] = [];
  const read = throughCache(recogniser, context);
  const inFlight = Math.max(1, context.ocr.jobs ?? availableParallelism()) + PAGES_AHEAD;
  // One page that fails stops the others: they share a signal with the caller's.
  const failed = new AbortController();
  const signal = context.signal ? AbortSignal.any([context.signal, failed.signal]) : failed.signal;
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    while (next < inputs.length) {
      const index = next++;
      signal.throwIfAborted();
      const input = inputs[index]!;
      const raster = await input.raster();
      const page = (pages[index] = raster && (await read(raster, signal)));
      if (raster && page) await context.onPicture?.(input.number, () => Promise.resolve(pictureOf(raster, page)));
      context.onProgress?.({ stage: 'ocr', done: ++done, of: inputs.length });
    }
  };
  const workers = Array.from({ length: Math.min(inFlight, inputs.length) }, () =>
    work().catch((error: unknown) => {
      failed.abort(error);
      throw error;
    }),
  );
  await Promise.allSettled(workers); // none may still run when the recogniser is closed
  await Promise.all(workers);
  return pages;
}

/** Read a page, or take what was read of the same pixels before. */
function throughCache(
  recogniser: Recogniser,
  { ocr }: ExtractContext,
): (raster: Raster, signal: AbortSignal) => Promise<ReadRaster> {
  if (ocr.cache === undefined) return (raster, signal) => readRaster(raster, recogniser, signal);
  const cache = createPageCache(ocr.cache);
  return async (raster, signal) => {
    const key = pageKey(raster, await recogniser.identity());
    const known = await cache.read(key);
    if (known) return known;
    const page = await readRaster(raster, recogniser, signal);
    await cache.write(key, page);
    return page;
  };
}
