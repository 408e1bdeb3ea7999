import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { VFile } from 'vfile';
import { pageAlone, tiffChain } from '../../../src/extract/image/tiff-chain.ts';
import type { PageRaster, RecognisePages } from '../../../src/extract/ocr/types.ts';
import type { ExtractContext } from '../../../src/extract/types.ts';
import { DEFAULT_LIMITS, sourceFile } from '../../../src/source/index.ts';

/** Stands in for recognition: the shade of each page that it was given. */
const shades: number[] = [];

const recognise: RecognisePages = async (inputs) => {
  const rasters = Array.from(inputs as Iterable<PageRaster>, async ({ number, raster }) => ({
    number,
    raster: await raster(),
  }));
  const pages = await Promise.all(rasters);
  return pages.flatMap(({ number, raster }) => {
    if (!raster) return [];
    const { width, height, data } = raster;
    const shade = data[0]!;
    if (shade > 0) shades.push(shade);
    const box = { left: 0, top: 0, right: width, bottom: height };
    const words = shade > 0 ? [{ text: String(shade), box, fontSize: 1 }] : [];
    return [{ number, width, height, method: 'ocr' as const, words, rules: [] }];
  });
};

vi.mock('../../../src/extract/ocr/index.ts', async (original) => ({
  ...(await original<object>()),
  recognisePages: (...args: Parameters<RecognisePages>) => recognise(...args),
}));

const load = async () => ({
  ...(await import('../../../src/extract/image/index.ts')),
  ...(await import('../../../src/messages/index.ts')),
});
let loaded: Awaited<ReturnType<typeof load>>;

// Files share what is loaded: the reader may stand there with the true recognition, and must not stay with the stand-in.
beforeAll(async () => {
  vi.resetModules();
  loaded = await load();
});
afterAll(() => {
  vi.resetModules();
});

beforeEach(() => {
  shades.length = 0;
});

type Kind = 'II*\0' | 'MM\0*' | 'II+\0' | 'MM\0+';

/** Pages of 4 by 2 gray pixels, of the shades 10, 20, 30…; each page's pixels stand before its directory. */
interface TestTiff {
  bytes: Buffer;
  /** Where the directories and the links to them stand; the last link is the one that ends the chain. */
  directories: number[];
  links: number[];
  setLink: (index: number, to: number) => void;
}

const [WIDTH, HEIGHT] = [4, 2];

function makeTiff(pages: number, kind: Kind = 'II*\0'): TestTiff {
  const big = kind.includes('+');
  const bytes = Buffer.alloc(4096);
  const put = (at: number, value: number, size: number): void => {
    const ordered = Buffer.alloc(size);
    for (let i = 0; i < size; i++)
      ordered[kind.startsWith('II') ? i : size - 1 - i] = Math.floor(value / 256 ** i) & 255;
    ordered.copy(bytes, at);
  };
  const [offset, entry, count] = big ? [8, 20, 8] : [4, 12, 2];
  bytes.write(kind, 'latin1');
  if (big) put(4, 8, 2);
  const links = [big ? 8 : 4];
  const directories: number[] = [];
  let at = big ? 16 : 8;
  for (let page = 0; page < pages; page++) {
    bytes.fill(10 * (page + 1), at, at + WIDTH * HEIGHT);
    const tags = [
      [256, WIDTH],
      [257, HEIGHT],
      [258, 8],
      [259, 1],
      [262, 1],
      [273, at],
      [277, 1],
      [278, HEIGHT],
      [279, WIDTH * HEIGHT],
    ] as const;
    at += WIDTH * HEIGHT;
    directories.push(at);
    put(links.at(-1)!, at, offset);
    put(at, tags.length, count);
    at += count;
    for (const [tag, value] of tags) {
      put(at, tag, 2);
      put(at + 2, 4, 2); // LONG
      put(at + 4, 1, offset);
      put(at + 4 + offset, value, 4);
      at += entry;
    }
    links.push(at);
    at += offset;
  }
  const setLink = (index: number, to: number): void => {
    put(links[index]!, to, offset);
  };
  return { bytes: bytes.subarray(0, at), directories, links, setLink };
}

/** Overwrite a tag's number in a directory of a little-endian classic TIFF, so that it is missing. */
function dropTag({ bytes, directories }: TestTiff, page: number, tag: number): void {
  const start = directories[page]! + 2;
  for (let at = start; at < start + 9 * 12; at += 12)
    if (bytes.readUInt16LE(at) === tag) bytes.writeUInt16LE(60_000, at);
}

async function read(
  bytes: Uint8Array,
  more: Partial<ExtractContext> = {},
): Promise<{ pages: number[]; said: string[] }> {
  const file = new VFile({ path: 'skann.tif' });
  const ocr = { when: 'auto', engine: 'auto', languages: ['est'] } as const;
  const context = { file, limits: DEFAULT_LIMITS, ocr: { ...ocr, languages: ['est'] }, ...more };
  let pages: number[] = [];
  try {
    const extracted = await loaded.readImage(sourceFile('skann.tif', bytes), context);
    if (extracted.door === 'pages') pages = extracted.pages.map(({ number }) => number);
  } catch (error) {
    if (!(error instanceof loaded.Fault)) throw error;
    file.messages.push(error.diagnostic);
  }
  return { pages, said: file.messages.map(({ ruleId, page }) => `${ruleId} ${page ?? ''}`.trim()) };
}

describe.each<Kind>(['II*\0', 'MM\0*', 'II+\0', 'MM\0+'])('the pages of a TIFF %j', (kind) => {
  it('are all found and read', async () => {
    const { bytes, directories } = makeTiff(3, kind);
    expect(tiffChain(bytes, 9)).toMatchObject({ directories, broken: false });
    expect(await read(bytes)).toEqual({ pages: [1, 2, 3], said: [] });
    expect(shades).toEqual([10, 20, 30]);
  });

  it('can be taken one by one', () => {
    const { bytes, directories } = makeTiff(3, kind);
    const alone = pageAlone(bytes, tiffChain(bytes, 9)!, 1);
    expect(tiffChain(alone, 9)).toMatchObject({ directories: [directories[1]], broken: false });
  });

  it('are read up to the place where their chain breaks', async () => {
    const tiff = makeTiff(3, kind);
    tiff.setLink(2, 3_000_000);
    expect(await read(tiff.bytes)).toEqual({ pages: [1, 2], said: ['pilt-lehed-kadunud 2'] });
    expect(shades).toEqual([10, 20]);
  });
});

describe('of a damaged TIFF', () => {
  const LOST_AFTER_1 = { pages: [1], said: ['pilt-lehed-kadunud 1'] };

  it.each<[string, (tiff: TestTiff) => void, { pages: number[]; said: string[] }]>([
    [
      'a link back to the first page',
      (tiff) => {
        tiff.setLink(1, tiff.directories[0]!);
      },
      LOST_AFTER_1,
    ],
    [
      'a link into nowhere',
      (tiff) => {
        tiff.setLink(1, tiff.bytes.length - 1);
      },
      LOST_AFTER_1,
    ],
    ['a directory of no entries', ({ bytes, directories }) => bytes.writeUInt16LE(0, directories[1]), LOST_AFTER_1],
    [
      'a directory beyond the end',
      ({ bytes, directories }) => bytes.writeUInt16LE(65_535, directories[1]),
      LOST_AFTER_1,
    ],
    [
      'a second page without a width',
      (tiff) => {
        dropTag(tiff, 1, 256);
      },
      { pages: [1, 3], said: ['pilt-leht-katki 2'] },
    ],
    [
      'a first page without a width',
      (tiff) => {
        dropTag(tiff, 0, 256);
      },
      { pages: [2, 3], said: ['pilt-leht-katki 1'] },
    ],
    [
      'a last page whose pixels are gone',
      ({ bytes, links }) => bytes.writeUInt32LE(9_999, links[3]! - 4 * 12 + 8),
      { pages: [1, 2], said: ['pilt-leht-katki 3'] },
    ],
    [
      'no first page',
      (tiff) => {
        tiff.setLink(0, 9_999);
      },
      { pages: [], said: ['pilt-rikutud'] },
    ],
  ])('%s is said, and the rest is read', async (_, damage, expected) => {
    const tiff = makeTiff(3);
    damage(tiff);
    expect(await read(tiff.bytes)).toEqual(expected);
    expect(shades).toEqual(expected.pages.map((number) => number * 10));
  });

  it('nothing is left to read', async () => {
    const tiff = makeTiff(2);
    for (const page of [0, 1]) dropTag(tiff, page, 256);
    expect(await read(tiff.bytes)).toEqual({
      pages: [],
      said: ['pilt-leht-katki 1', 'pilt-leht-katki 2', 'pilt-rikutud'],
    });
  });

  it('a page that is too large costs only itself', async () => {
    const tiff = makeTiff(3);
    tiff.bytes.writeUInt32LE(40_000, tiff.directories[1]! + 2 + 8);
    const limits = { ...DEFAULT_LIMITS, imagePixels: 1000 };
    expect(await read(tiff.bytes, { limits })).toEqual({ pages: [1, 3], said: ['piirmäär 2'] });
  });

  it('too many pages are refused, however long the chain goes on', async () => {
    const limits = { ...DEFAULT_LIMITS, pages: 2 };
    expect(await read(makeTiff(5).bytes, { limits })).toEqual({ pages: [], said: ['piirmäär'] });
  });
});
