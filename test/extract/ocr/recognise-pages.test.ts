import { describe, expect, it } from 'vitest';
import { VFile } from 'vfile';
import { recognisePages } from '../../../src/extract/ocr/index.ts';
import type { PageRaster, Raster, Recogniser } from '../../../src/extract/ocr/types.ts';
import type { ExtractContext, Progress } from '../../../src/extract/types.ts';
import { DEFAULT_LIMITS } from '../../../src/source/index.ts';

const paper = (): Raster => ({
  width: 850,
  height: 1100,
  channels: 1,
  data: new Uint8Array(850 * 1100).fill(255),
  dpi: 100,
});

const blank = (number: number): PageRaster => ({ number, raster: () => Promise.resolve(paper()) });

/** A page with a mark on it, so that there is something to read. */
const marked = (number: number): PageRaster => ({
  number,
  raster: () => {
    const raster = paper();
    for (let y = 300; y < 330; y++) raster.data.fill(0, y * 850 + 200, y * 850 + 220);
    return Promise.resolve(raster);
  },
});

const silent: Recogniser = {
  identity: () => Promise.resolve({ engine: 'wasm', version: '0', languages: ['est'] }),
  recognise: () => Promise.resolve([]),
  close: () => Promise.resolve(),
};

const contextWith = (more: Partial<ExtractContext>): ExtractContext => ({
  file: new VFile(),
  limits: DEFAULT_LIMITS,
  ocr: { when: 'auto', engine: 'wasm', languages: ['est'], jobs: 2 },
  recogniser: silent,
  ...more,
});

it('gives a page for each input, in their order, and says how far it is', async () => {
  const progress: Progress[] = [];
  const context = contextWith({ onProgress: (step) => progress.push(step) });
  const pages = await recognisePages([blank(2), blank(3), blank(5)], () => 3, context);
  expect(pages.map(({ number, method, words }) => ({ number, method, words }))).toEqual(
    [2, 3, 5].map((number) => ({ number, method: 'ocr', words: [] })),
  );
  expect(pages[0]).toMatchObject({ width: 612, height: 792 });
  expect(progress).toEqual([1, 2, 3].map((done) => ({ stage: 'ocr', done, of: 3 })));
});

it('leaves out a page that cannot be had', async () => {
  const lost: PageRaster = { number: 2, raster: () => Promise.resolve(undefined) };
  const pages = await recognisePages([blank(1), lost, blank(3)], () => 3, contextWith({}));
  expect(pages.map(({ number }) => number)).toEqual([1, 3]);
});

it('rejects with what a page throws and starts no more pages', async () => {
  let decoded = 0;
  const broken: PageRaster = { number: 1, raster: () => Promise.reject(new Error('broken')) };
  const later = Array.from({ length: 10 }, (_, index): PageRaster => {
    const page = blank(index + 2);
    return { ...page, raster: () => (decoded++, page.raster()) };
  });
  await expect(recognisePages([broken, ...later], () => 11, contextWith({}))).rejects.toThrow('broken');
  expect(decoded).toBeLessThan(10);
});

it('stops at once on abort', async () => {
  const abort = new AbortController();
  const stuck: Recogniser = {
    ...silent,
    recognise: (_image, _dpi, signal) =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => {
          reject(signal.reason as Error);
        });
      }),
  };
  const work = recognisePages(
    [marked(1), marked(2)],
    () => 2,
    contextWith({ recogniser: stuck, signal: abort.signal }),
  );
  setTimeout(() => {
    abort.abort(new Error('stopped'));
  }, 20);
  await expect(work).rejects.toThrow('stopped');
});

describe('a page read in two halves', () => {
  /** A page of forty lines of text. */
  const printed = (halved: boolean): PageRaster => ({
    number: 1,
    halved,
    raster: () => {
      const raster = paper();
      for (let line = 0; line < 40; line++) {
        for (let y = 100 + line * 20; y < 110 + line * 20; y++) {
          for (let x = 100; x < 700; x += 12) raster.data.fill(0, y * 850 + x, y * 850 + x + 6);
        }
      }
      return Promise.resolve(raster);
    },
  });

  /** Reads one word in the upper left corner of each image; the first takes longest. */
  const reading = (heights: number[]): Recogniser => ({
    ...silent,
    recognise: async (image) => {
      const text = `sõna${heights.push(image.height)}`;
      await new Promise((resolve) => setTimeout(resolve, heights.length === 1 ? 20 : 0));
      return [{ text, left: 20, top: 20, right: 60, bottom: 30, confidence: 0.9, line: 0 }];
    },
  });

  it.each([
    [false, ['sõna1']],
    [true, ['sõna1', 'sõna2']],
  ])('(%s) gives its words in their order, whichever half is done first', async (halved, expected) => {
    const heights: number[] = [];
    const [page] = await recognisePages([printed(halved)], () => 1, contextWith({ recogniser: reading(heights) }));
    expect(page!.words.map(({ text }) => text)).toEqual(expected);
    expect(heights).toHaveLength(expected.length);
    const tops = page!.words.map(({ box }) => box.top);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  });

  it('fails once, when neither half runs any more', async () => {
    let running = 0;
    const failing: Recogniser = {
      ...silent,
      recognise: async () => {
        const late = running++ > 0;
        await new Promise((resolve) => setTimeout(resolve, late ? 20 : 0));
        running--;
        if (!late) throw new Error('broken');
        return [];
      },
    };
    const work = recognisePages([printed(true)], () => 1, contextWith({ recogniser: failing }));
    await expect(work).rejects.toThrow('broken');
    expect(running).toBe(0);
  });
});
