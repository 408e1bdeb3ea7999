import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PageRaster, Raster, RecognisePages } from '../../../src/extract/ocr/types.ts';
import { DEFAULT_LIMITS } from '../../../src/source/limits.ts';
import type { ExtractContext, OcrOptions } from '../../../src/extract/types.ts';
import type { Page } from '../../../src/tree/index.ts';
import { makePdf, read, stream, text, texts, type TestRead } from './make-pdf.ts';

/** Stands in for the engine: what it was given, and one word a page. */
const given: { number: number; raster: Raster; halved: boolean | undefined }[] = [];
/** For each file whose pages are all done, whether it had been given up. */
const ended: boolean[] = [];

const recognise: RecognisePages = async (inputs, _known, { signal }) => {
  const pages: Page[] = [];
  for await (const input of inputs) pages.push(...(await recognisePage(input)));
  ended.push(signal?.aborted === true);
  return pages;
};

async function recognisePage({ number, raster, halved }: PageRaster): Promise<Page[]> {
  const picture = await raster();
  if (!picture) return [];
  given.push({ number, raster: picture, halved });
  const box = { left: 0, top: 0, right: 10, bottom: 10 };
  const word = { text: 'loetud', box, fontSize: 10, confidence: 0.9 };
  return [{ number, width: 600, height: 800, method: 'ocr', words: [word], rules: [] }];
}

vi.mock('../../../src/extract/ocr/index.ts', () => ({
  recognisePages: (...args: Parameters<RecognisePages>) => recognise(...args),
}));

afterEach(() => {
  given.length = 0;
  ended.length = 0;
});

const readWith = (
  bytes: Uint8Array,
  when: OcrOptions['when'],
  options: Partial<ExtractContext> = {},
): Promise<TestRead> => read(bytes, { ocr: { when, engine: 'auto', languages: ['est'] }, ...options });

/** A picture of 6 by 8 pixels, gray, black in its top left corner. */
const GRAY = stream(
  `00${'ff'.repeat(47)}>`,
  '/Type/XObject/Subtype/Image/Width 6/Height 8/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/ASCIIHexDecode',
);
/** The same in black and white: rows of 6 bits in a byte each. */
const BILEVEL = stream(
  `7c${'fc'.repeat(7)}>`,
  '/Type/XObject/Subtype/Image/Width 6/Height 8/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/ASCIIHexDecode',
);
const resources = '/XObject<</I1 10 0 R>>';
const WHOLE = 'q 600 0 0 800 0 0 cm /I1 Do Q ';
const scan = (content: string, image = GRAY): Uint8Array => makePdf([{ content, resources }], [image]);
const HIDDEN = `BT 3 Tr /F1 10 Tf 50 700 Td (peidetud tekst) Tj ET `;
// A font without a map whose letters are numbered by place: what readers show of it is shifted by 29.
const shift = (words: string): string => words.replace(/./gu, (c) => String.fromCharCode(c.charCodeAt(0) - 29));
const SENTENCE = 'Ametikoha pohieesmark on korraldada osakonna tegevust ja vastata selle tulemuste eest';

describe('a page is recognised', () => {
  it.each([
    ['that is an image', scan(WHOLE), []],
    ['that is an image with hidden text over it', scan(WHOLE + HIDDEN), ['pdf-tekstikiht-kõrvale 1']],
    ['that is an image with text under it', scan(text(50, 700, 'peidetud') + WHOLE), ['pdf-tekstikiht-kõrvale 1']],
    ['that is an image with a page number', scan(WHOLE + text(300, 20, 'lk 1')), []],
    [
      'whose characters are not those it shows',
      makePdf([{ content: text(50, 700, shift(SENTENCE)) }]),
      ['pdf-märgistik-vale 1'],
    ],
    ['whose letters are shapes', makePdf([{ content: '50 700 m 60 710 70 710 80 700 c f '.repeat(200) }]), []],
  ])('%s', async (_, bytes, said) => {
    const result = await readWith(bytes, 'auto');
    expect(texts(result.pages[0]!)).toEqual(['loetud']);
    expect(result.said).toEqual(said);
  });

  it.each([
    ['with text', makePdf([{ content: text(50, 700, 'ametijuhend') }]), ['ametijuhend']],
    ['with text in front of an image', scan(WHOLE + text(50, 700, SENTENCE) + text(50, 680, SENTENCE)), 22],
    ['that is empty', makePdf([{ content: '' }]), []],
    ['with a small picture', scan(`${text(50, 700, 'ametijuhend')} q 60 0 0 80 0 0 cm /I1 Do Q`), ['ametijuhend']],
  ])('but not one %s', async (_, bytes, expected) => {
    const result = await readWith(bytes, 'auto');
    const words = texts(result.pages[0]!);
    expect(typeof expected === 'number' ? words.length : words).toEqual(expected);
    expect(given).toEqual([]);
    expect(result.said).toEqual([]);
  });

  it('always, where that is asked for, unless it is empty', async () => {
    const { pages } = await readWith(makePdf([{ content: text(50, 700, 'ametijuhend') }, { content: '' }]), 'always');
    expect(pages.map(({ method }) => method)).toEqual(['ocr', 'tekst']);
  });
});

describe('a document of several pages', () => {
  const TEXT = text(50, 700, SENTENCE);
  const pages = (...contents: string[]): Uint8Array =>
    makePdf(
      contents.map((content) => ({ content, resources })),
      [GRAY],
    );

  it.each([
    ['auto', ['tekst', 'ocr', 'tekst'], [2]],
    ['always', ['ocr', 'ocr', 'ocr'], [1, 2, 3]],
    ['never', ['tekst', 'tekst', 'tekst'], []],
  ] as const)('of both kinds, recognition %s', async (when, methods, recognised) => {
    const result = await readWith(pages(TEXT, WHOLE, TEXT), when);
    expect(result.pages.map(({ method }) => method)).toEqual(methods);
    expect(given.map(({ number }) => number)).toEqual(recognised);
    expect(result.said).toEqual(when === 'never' ? ['pdf-leht-pilt 2'] : []);
    expect(texts(result.pages[1]!)).toEqual(when === 'never' ? [] : ['loetud']);
  });

  it('is recognised from its first page on while the others are read', async () => {
    const recognised: number[] = [];
    await readWith(pages(WHOLE, WHOLE, WHOLE, WHOLE), 'auto', { onProgress: () => recognised.push(given.length) });
    expect(given.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(recognised.at(-1)).toBeGreaterThan(0);
  });

  it('that is given up ends what recognition has begun', async () => {
    const limits = { ...DEFAULT_LIMITS, textCharacters: 10 };
    await expect(readWith(pages(WHOLE, TEXT), 'auto', { limits })).rejects.toThrow();
    expect(ended).toEqual([true]);
  });
});

describe('without recognition', () => {
  it.each([
    ['an image stays unread', scan(WHOLE), [], 'pdf-leht-pilt 1'],
    ['its hidden text is better than none', scan(WHOLE + HIDDEN), ['peidetud', 'tekst'], 'pdf-tekstikiht 1'],
  ])('%s, and that is said', async (_, bytes, expected, said) => {
    const result = await readWith(bytes, 'never');
    expect(texts(result.pages[0]!)).toEqual(expected);
    expect(result.said).toEqual([said]);
  });

  it('wrong characters are said', async () => {
    const { said } = await readWith(makePdf([{ content: text(50, 700, shift(SENTENCE)) }]), 'never');
    expect(said).toEqual(['pdf-märgistik 1']);
  });
});

describe('a page that shows nothing is looked at again', () => {
  it('and an image beyond the limit is said', async () => {
    const { said } = await read(scan(WHOLE), { limits: { ...DEFAULT_LIMITS, imagePixels: 40 } });
    expect(said).toEqual(['pdf-leht-tühjaks 1']);
  });

  it('and a broken content stream is said', async () => {
    const broken = makePdf([{ content: 'q 1 0 0 1 0 0 cm /I9 Do Q' }]);
    expect((await read(broken)).said).toEqual(['pdf-leht-tühjaks 1']);
  });

  it('and nothing is said of one that is empty', async () => {
    expect((await read(makePdf([{ content: 'q 1 0 0 1 0 0 cm Q' }]))).said).toEqual([]);
  });
});

describe('the picture of a page', () => {
  const black = ({ data, width, channels }: Raster): string[] => {
    const found: string[] = [];
    for (let i = 0; i < data.length; i += channels) {
      if (data[i]! < 128) found.push(`${(i / channels) % width},${Math.floor(i / channels / width)}`);
    }
    return found;
  };

  it.each([
    ['gray', GRAY],
    ['black and white', BILEVEL],
  ])('is the image itself, %s, at its own resolution', async (_, image) => {
    await readWith(scan(WHOLE, image), 'auto');
    const { raster } = given[0]!;
    expect([raster.width, raster.height, raster.channels]).toEqual([6, 8, 1]);
    expect(raster.dpi).toBeCloseTo(0.72);
    expect(black(raster)).toEqual(['0,0']);
  });

  it.each([
    ['upside down', 'q -600 0 0 -800 600 800 cm /I1 Do Q', {}, [6, 8], ['5,7']],
    ['mirrored', 'q -600 0 0 800 600 0 cm /I1 Do Q', {}, [6, 8], ['5,0']],
    ['on a page turned right', WHOLE, { entries: '/Rotate 90' }, [8, 6], ['7,0']],
    ['on a page turned left', WHOLE, { entries: '/Rotate 270' }, [8, 6], ['0,5']],
  ])('is turned as the page shows it: %s', async (_, content, page, size, expected) => {
    await readWith(makePdf([{ content, resources, ...page }], [GRAY]), 'auto');
    const { raster } = given[0]!;
    expect([raster.width, raster.height]).toEqual(size);
    expect(black(raster)).toEqual(expected);
  });

  it('is drawn where the page is more than one image', async () => {
    await readWith(scan(`${WHOLE} 0 g 290 390 20 20 re f`), 'auto');
    const { raster } = given[0]!;
    expect(raster.dpi).toBe(200);
    expect(raster.width).toBe(Math.round((600 / 72) * 200));
    expect(
      raster.data[
        Math.floor(raster.height / 2) * raster.width * raster.channels + Math.floor(raster.width / 2) * raster.channels
      ],
    ).toBe(0);
  });
});

it('asks for the first scanned page and the last page of what is read in two halves', async () => {
  const pages = [{ content: text(50, 700, SENTENCE) }, ...[1, 2, 3].map(() => ({ content: WHOLE, resources }))];
  const file = makePdf(pages, [GRAY]);
  const halved = (): [number, boolean | undefined][] => given.map(({ number, halved }) => [number, halved]);
  await readWith(file, 'auto');
  expect(halved()).toEqual([
    [2, true],
    [3, false],
    [4, true],
  ]);
  given.length = 0;
  await readWith(file, 'auto', { pages: [2, 3] });
  expect(halved()).toEqual([
    [2, true],
    [3, true],
  ]);
});
