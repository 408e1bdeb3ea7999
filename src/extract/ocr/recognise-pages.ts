import { availableParallelism } from 'node:os';
import type { Page } from '../../tree/index.ts';
import type { ExtractContext } from '../types.ts';
import { createPageCache } from './cache/page-cache.ts';
import { pageKey } from './cache/page-key.ts';
import { createRecogniser } from './engine/recogniser.ts';
import { type Means, pictureOf, readRaster } from './read-raster.ts';
import { reportDoubts, reportRepairs } from './report-doubts.ts';
import type { PageRaster, Raster, ReadRaster, Recogniser, RecognisePages } from './types.ts';

/** Beside the pages being recognised one is made ready, so that no core waits for pixels. */
const PAGES_AHEAD = 1;

/** Read the pages of one file, several at a time; the contract is in `types.ts`. */
export const recognisePages: RecognisePages = async (inputs, known, context) => {
  const recogniser = context.recogniser ?? createRecogniser(context.ocr);
  try {
    const read = await readAll(inputs, known, recogniser, context);
    // In the order of the pages, whichever was ready first.
    return read.flatMap(({ number, raster }): Page[] => {
      if (!raster) return [];
      const { width, height, words, rules, repairs } = raster;
      const page: Page = { number, width, height, method: 'ocr', words, rules };
      reportRepairs(context.file, page.number, repairs);
      reportDoubts(context.file, page);
      return [page];
    });
  } finally {
    if (recogniser !== context.recogniser) await recogniser.close();
  }
};

/** A page that was asked for and, where its picture could be had, what was read on it. */
interface Reading {
  number: number;
  raster?: ReadRaster;
}

async function readAll(
  inputs: Iterable<PageRaster> | AsyncIterable<PageRaster>,
  known: () => number,
  recogniser: Recogniser,
  context: ExtractContext,
): Promise<Reading[]> {
  const readings: Reading[] = [];
  const read = throughCache(recogniser, context);
  const inFlight = Math.max(1, context.ocr.jobs ?? availableParallelism()) + PAGES_AHEAD;
  // One page that fails stops the others: they share a signal with the caller's.
  const failed = new AbortController();
  const signal = context.signal ? AbortSignal.any([context.signal, failed.signal]) : failed.signal;
  const queue = oneByOne(inputs);
  await recogniser.identity(); // asks other programs, which is best done before pixels keep this thread busy
  let done = 0;
  const work = async (): Promise<void> => {
    for (let next = await queue.next(); !next.done; next = await queue.next()) {
      signal.throwIfAborted();
      const { number, raster: decode, halved = false } = next.value;
      const reading: Reading = { number };
      readings.push(reading);
      const raster = await decode();
      if (raster) {
        const page = (reading.raster = await read(raster, { halved, signal }));
        await context.onPicture?.(number, () => Promise.resolve(pictureOf(raster, page)));
      }
      context.onProgress?.({ stage: 'ocr', done: ++done, of: known() });
    }
  };
  const workers = Array.from({ length: inFlight }, () =>
    work().catch((error: unknown) => {
      failed.abort(error);
      throw error;
    }),
  );
  await Promise.allSettled(workers); // none may still run when the recogniser is closed
  await Promise.all(workers);
  return readings;
}

/** Several may ask at once: each gets an item of its own, in the order of asking. */
async function* oneByOne<T>(items: Iterable<T> | AsyncIterable<T>): AsyncGenerator<T> {
  yield* items;
}

/** Read a page, or take what was read of the same pixels before. */
function throughCache(
  recogniser: Recogniser,
  { ocr }: ExtractContext,
): (raster: Raster, means: Omit<Means, 'recogniser'>) => Promise<ReadRaster> {
  if (ocr.cache === undefined) return (raster, means) => readRaster(raster, { recogniser, ...means });
  const cache = createPageCache(ocr.cache);
  return async (raster, means) => {
    const key = pageKey(raster, await recogniser.identity(), means.halved);
    const known = await cache.read(key);
    if (known) return known;
    const page = await readRaster(raster, { recogniser, ...means });
    await cache.write(key, page);
    return page;
  };
}
