import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { VFile } from 'vfile';
import { openImage } from '../../../src/extract/image/open-image.ts';
import { extract } from '../../../src/extract/index.ts';
import { createRecogniser } from '../../../src/extract/ocr/index.ts';
import { parse } from '../../../src/pipeline.ts';
import { DEFAULT_LIMITS, sourceFile } from '../../../src/source/index.ts';

const FOLDER = resolve(import.meta.dirname, '../../../fixtures/scan');
const fixture = (name: string): Buffer => readFileSync(join(FOLDER, name));
/** What `fixtures/scan/make.ts` cuts out of a printed page, and of the next one. */
const FIRST =
  '2. AMETIKOHA EESMÄRK Ametikoha eesmärk on hoida Eesti saarte kaardid täpsed ja kõigile kättesaadavad ning märgata muutusi enne, kui laevad karile jooksevad.';
const SECOND = 'Töövahenditeks on mõõtejaam, paat, raadio ja välitööde riietus. 7. AMETIKOHALE ESITATAVAD NÕUDED';

const ocr = { when: 'auto', engine: 'auto', languages: ['est'] } as const;
const recogniser = createRecogniser({ ...ocr, languages: ['est'] });
afterAll(() => recogniser.close());

/** A TIFF whose second directory says that its picture is packed in a way that nobody knows. */
function withoutSecondPicture(bytes: Buffer): Buffer {
  const [COMPRESSION, ENTRY] = [259, 12];
  const end = (directory: number): number => directory + 2 + ENTRY * bytes.readUInt16LE(directory);
  const second = bytes.readUInt32LE(end(bytes.readUInt32LE(4)));
  for (let entry = second + 2; entry < end(second); entry += ENTRY) {
    if (bytes.readUInt16LE(entry) === COMPRESSION) bytes.writeUInt32LE(999, entry + 8);
  }
  return bytes;
}

async function read(name: string, bytes: Uint8Array): Promise<{ pages: string[]; said: (string | undefined)[] }> {
  const file = new VFile({ path: name });
  const context = { file, limits: DEFAULT_LIMITS, ocr: { ...ocr, languages: ['est'] }, recogniser };
  const extracted = await extract(sourceFile(name, bytes), context);
  if (extracted.door !== 'pages') throw new Error(`Unexpected door ${extracted.door}`);
  const pages = extracted.pages.map(({ words }) => words.map(({ text }) => text).join(' '));
  return { pages, said: file.messages.map(({ ruleId }) => ruleId) };
}

describe('the words come out of', () => {
  it.each([
    ['ccitt-g4.pdf', [FIRST, SECOND]],
    ['jbig2.pdf', [FIRST]],
    ['jpeg.pdf', [FIRST]],
    ['jpeg-cmyk.pdf', [FIRST]],
    ['jpeg2000.pdf', [FIRST]],
    ['flate.pdf', [FIRST]],
    ['mask.pdf', [FIRST]],
    ['strips.pdf', [FIRST]],
    ['gray.png', [FIRST]],
    ['photo.jpg', [FIRST]],
    ['cmyk.jpg', [FIRST]],
    ['pages.tif', [FIRST, SECOND]],
    ['gray.tif', [FIRST]],
    ['lossy.webp', [FIRST]],
    ['palette.bmp', [FIRST]],
  ])('%s', async (name, expected) => {
    expect(await read(name, fixture(name))).toEqual({ pages: expected, said: [] });
  });
});

describe('a photograph is turned upright', () => {
  const upright = sharp(fixture('photo.jpg')).removeAlpha();
  /** How the camera stored it, by the orientation that its EXIF data state. */
  it.each<[number, (image: Sharp) => Sharp]>([
    [2, (image) => image.flop()],
    [3, (image) => image.rotate(180)],
    [4, (image) => image.flip()],
    [5, (image) => image.rotate(270).flop()],
    [6, (image) => image.rotate(270)],
    [7, (image) => image.rotate(90).flop()],
    [8, (image) => image.rotate(90)],
  ])('that was stored with orientation %i', async (orientation, store) => {
    const decoded = await upright.clone().png().toBuffer();
    const bytes = await store(sharp(decoded)).withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer();
    const [page] = await openImage(bytes, DEFAULT_LIMITS);
    const { width, height, data } = await page!.raster();
    const expected = await upright.clone().raw().toBuffer();
    expect([width, height]).toEqual([1420, 142]);
    const difference = data.reduce((sum, value, i) => sum + Math.abs(value - expected[i]!), 0) / data.length;
    expect(difference).toBeLessThan(4); // shades of 255: what JPEG loses
  });
});

describe('of a damaged file', () => {
  const half = (name: string): Buffer => fixture(name).subarray(0, fixture(name).length / 2);
  /** As long as before, with other bytes in the middle. */
  const smashed = (name: string): Buffer => {
    const bytes = fixture(name);
    for (let i = Math.floor(bytes.length * 0.4); i < bytes.length * 0.6; i++) bytes[i] = (i * 37) & 255;
    return bytes;
  };

  it.each(['cmyk.jpg', 'gray.png', 'gray.tif', 'lossy.webp', 'pages.tif', 'palette.bmp', 'photo.jpg'])(
    'cut short, nothing passes for the whole: %s',
    async (name) => {
      const { documents, file } = await parse(half(name), { name, recogniser });
      expect(documents).toEqual([]);
      expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['pilt-rikutud']);
    },
  );

  it.each(['ccitt-g4.pdf', 'jbig2.pdf', 'jpeg.pdf', 'jpeg2000.pdf', 'flate.pdf', 'strips.pdf'])(
    'cut short, that is said once: %s',
    async (name) => {
      const { documents, file } = await parse(half(name), { name, recogniser });
      expect(documents).toEqual([]);
      expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['pdf-lõputa']);
    },
  );

  it.each([
    ['jpeg.pdf', 'pdf-pilt-rikutud'],
    ['jpeg-cmyk.pdf', 'pdf-pilt-rikutud'],
    ['strips.pdf', 'pdf-pilt-rikutud'],
    ['photo.jpg', 'pilt-kahjustatud'],
    ['gray.tif', 'pilt-kahjustatud'],
  ])('what can be read is read, and the damage said: %s', async (name, rule) => {
    const { said } = await read(name, smashed(name));
    expect(said.filter((id) => id !== 'madal-usaldus')).toEqual([rule]);
  });

  it('one broken page costs only itself', async () => {
    const { pages, said } = await read('pages.tif', withoutSecondPicture(fixture('pages.tif')));
    expect(pages).toEqual([FIRST]);
    expect(said).toEqual(['pilt-leht-katki']);
  });
});
