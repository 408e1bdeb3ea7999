import { describe, expect, it } from 'vitest';
import { Fault } from '../../../src/messages/index.ts';
import { DEFAULT_LIMITS } from '../../../src/source/limits.ts';
import { makePdf, read, text, texts } from './make-pdf.ts';

const page = { content: text(50, 700, 'ametijuhend') };
const whole = makePdf([page, page, page]);

async function ruleOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof Fault ? error.diagnostic.ruleId! : String(error);
}

describe('what cannot be read is one fault', () => {
  it.each<[string, Uint8Array, Parameters<typeof read>[1], string]>([
    ['no PDF', Uint8Array.from(Buffer.from('GIF89a and so on %%EOF')), {}, 'pdf-katki'],
    ['an empty file', new Uint8Array(), {}, 'pdf-lõputa'],
    ['a header alone', whole.slice(0, 9), {}, 'pdf-lõputa'],
    ['a file cut before its first page', whole.slice(0, whole.length / 5), {}, 'pdf-lõputa'],
    ['no pages', makePdf([]), {}, 'pdf-tühi'],
    ['too many pages', whole, { limits: { ...DEFAULT_LIMITS, pages: 2 } }, 'piirmäär'],
    ['too much text', whole, { limits: { ...DEFAULT_LIMITS, textCharacters: 20 } }, 'piirmäär'],
    ['pages that are not there', whole, { pages: [4, 9] }, 'lehed-puuduvad'],
  ])('%s', async (_, bytes, options, rule) => {
    expect(await ruleOf(read(bytes, options))).toBe(rule);
  });

  it('leaves the bytes to the caller, a Buffer as well', async () => {
    const bytes = whole.slice();
    await read(bytes);
    expect(bytes).toEqual(whole);
    expect((await read(Buffer.from(whole))).pages).toHaveLength(3);
  });
});

describe('what is broken in part costs that part', () => {
  it('a page that is too large', async () => {
    const large = { ...page, mediaBox: [0, 0, 90_000, 800] as [number, number, number, number] };
    const { pages, said } = await read(makePdf([page, large, page]));
    expect(pages.map(({ number }) => number)).toEqual([1, 3]);
    expect(said).toEqual(['piirmäär 2']);
  });

  it('a file whose end is missing but whose pages are there', async () => {
    const { pages, said } = await read(whole.slice(0, -20));
    expect(pages).toHaveLength(3);
    expect(said).toEqual(['pdf-poolik']);
  });

  it('nonsense between operators', async () => {
    const broken = { content: `q q Q Q Q 1 0 cm (x) Tj /Nope Do /Nope gs ${text(50, 700, 'ametijuhend')} ET EMC EMC` };
    const { pages } = await read(makePdf([broken]));
    expect(texts(pages[0]!)).toContain('ametijuhend');
  });
});

describe('pages', () => {
  it('are kept within the wanted range', async () => {
    const { pages } = await read(whole, { pages: [2, 9] });
    expect(pages.map(({ number }) => number)).toEqual([2, 3]);
  });

  it('are counted as they are read', async () => {
    const seen: [number, number][] = [];
    await read(whole, { onProgress: ({ done, of }) => seen.push([done, of]) });
    expect(seen.at(-1)).toEqual([3, 3]);
    expect(seen.length).toBeGreaterThanOrEqual(3);
  });

  it('are not read once the signal is given', async () => {
    const controller = new AbortController();
    const work = read(whole, {
      signal: controller.signal,
      onProgress: () => {
        controller.abort();
      },
    });
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
    await expect(read(whole, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
  });
});
