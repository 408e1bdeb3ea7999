import { describe, expect, it } from 'vitest';
import type { Page } from '../../../src/tree/index.ts';
import { makePdf, read, readContent, text, texts, type TestPage } from './make-pdf.ts';

const left = (page: Page): number => Math.round(page.words[0]!.box.left);
const bottom = (page: Page): number => Math.round(page.words[0]!.box.bottom);

describe('places are those of the page as shown', () => {
  // The word stands 50 from the left and 700 from the bottom of a sheet of 600 by 800.
  it.each<[string, Partial<TestPage>, Partial<Record<'width' | 'height' | 'left' | 'bottom', number>>]>([
    ['plain', {}, { width: 600, height: 800, left: 50, bottom: 102 }],
    ['cropped', { entries: '/CropBox[20 100 500 780]' }, { width: 480, height: 680, left: 30, bottom: 82 }],
    [
      'with a corner that is not the origin',
      { mediaBox: [10, 20, 610, 820] },
      { width: 600, height: 800, left: 40, bottom: 122 },
    ],
    ['in larger units', { entries: '/UserUnit 2' }, { width: 1200, height: 1600, left: 100, bottom: 204 }],
  ])('%s', async (_, page, expected) => {
    const read = await readContent(text(50, 700, 'koht'), page);
    expect({ width: read.width, height: read.height, left: left(read), bottom: bottom(read) }).toEqual(expected);
  });

  it('of a page that is turned by its dictionary', async () => {
    // Drawn sideways so that it stands upright after a turn of 90° clockwise.
    const page = await readContent('BT /F1 10 Tf 0 1 -1 0 100 50 Tm (koht) Tj ET', { entries: '/Rotate 90' });
    expect([page.width, page.height]).toEqual([800, 600]);
    expect(left(page)).toBe(50);
    expect(bottom(page)).toBe(102);
  });

  it('and of a page whose text runs sideways: it is turned to be read', async () => {
    const upwards = await readContent('BT /F1 10 Tf 0 1 -1 0 100 50 Tm (ametikoht) Tj ET');
    expect([upwards.width, upwards.height]).toEqual([800, 600]);
    expect([left(upwards), bottom(upwards)]).toEqual([50, 102]);
    const downwards = await readContent('BT /F1 10 Tf 0 -1 1 0 500 750 Tm (ametikoht) Tj ET');
    expect([downwards.width, downwards.height]).toEqual([800, 600]);
    expect([left(downwards), bottom(downwards)]).toEqual([50, 102]);
    const overhead = await readContent('BT /F1 10 Tf -1 0 0 -1 550 100 Tm (ametikoht) Tj ET');
    expect([overhead.width, overhead.height]).toEqual([600, 800]);
    expect([left(overhead), bottom(overhead)]).toEqual([50, 102]);
  });
});

it('says how a word runs that does not run to the right', async () => {
  const along = text(50, 700, 'ametikoha andmed ja nõuded');
  const page = await readContent(
    `${along} BT /F1 40 Tf 0.7071 0.7071 -0.7071 0.7071 100 200 Tm (KAVAND) Tj /F1 6 Tf 0 1 -1 0 20 300 Tm (viit) Tj ET`,
  );
  expect(page.words.map(({ text, angle }) => [text, angle])).toEqual([
    ['ametikoha', undefined],
    ['andmed', undefined],
    ['ja', undefined],
    ['nõuded', undefined],
    ['KAVAND', 315],
    ['viit', 270],
  ]);
});

describe('text that nobody sees', () => {
  const shown = text(50, 700, 'nähtav');
  it.each([
    ['without paint', `${shown} BT 3 Tr /F1 10 Tf 50 600 Td (peidus) Tj ET`],
    ['off the page', shown + text(700, 600, 'peidus')],
    ['cut off by a clip', `${shown} q 0 0 300 300 re W n ${text(50, 600, 'peidus')} Q`],
    ['white on white', `${shown} q 1 g ${text(50, 600, 'peidus')} Q`],
    ['gray on the same gray', `${shown} q 0.5 g 40 590 100 30 re f 0.52 g ${text(50, 600, 'peidus')} Q`],
    ['under a filled area', `${shown} ${text(50, 600, 'peidus')} 0.2 g 40 590 100 30 re f`],
    ['wholly transparent', `${shown} q /G1 gs ${text(50, 600, 'peidus')} Q`],
    ['on a layer that is off', `${shown} /OC /L1 BDC ${text(50, 600, 'peidus')} EMC`],
  ])('is left out and said: %s', async (_, content) => {
    const resources = '/ExtGState<</G1<</ca 0>>>>/Properties<</L1 10 0 R>>';
    const layers = '/OCProperties<</OCGs[10 0 R]/D<</OFF[10 0 R]>>>>';
    const bytes = makePdf([{ content, resources }], ['<</Type/OCG/Name(Kiht)>>'], layers);
    const { pages, said } = await read(bytes);
    expect(texts(pages[0]!)).toEqual(['nähtav']);
    expect(said).toEqual(['pdf-peidetud-tekst 1']);
  });

  it.each([
    ['white on a dark area', `0.2 g 40 690 100 30 re f 1 g ${text(50, 700, 'nähtav')}`],
    ['inside the clip', `q 0 0 600 750 re W n ${text(50, 700, 'nähtav')} Q`],
    ['on a white area', `1 g 40 690 100 30 re f 0 g ${text(50, 700, 'nähtav')}`],
    ['inside a frame drawn as two rectangles', `${text(50, 700, 'nähtav')} 0 g 40 690 100 30 re 41 691 98 28 re f*`],
    ['under a transparent area', `${text(50, 700, 'nähtav')} /G1 gs 1 1 0 rg 40 690 100 30 re f`],
  ])('does not take what is seen: %s', async (_, content) => {
    const { pages, said } = await read(makePdf([{ content, resources: '/ExtGState<</G1<</ca 0.3>>>>' }]));
    expect(texts(pages[0]!)).toEqual(['nähtav']);
    expect(said).toEqual([]);
  });
});
