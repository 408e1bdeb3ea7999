import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { openBmp } from '../../../src/extract/image/bmp.ts';
import { openImage } from '../../../src/extract/image/open-image.ts';
import { Fault } from '../../../src/messages/index.ts';
import { DEFAULT_LIMITS } from '../../../src/source/index.ts';

/** A sheet of 60 × 40 pixels, white, its left upper corner black. */
const sheet = (channels: 3 | 4 = 3): Sharp => {
  const black = { create: { width: 10, height: 8, channels: 3 as const, background: 'black' } };
  const paper = channels === 4 ? { r: 255, g: 255, b: 255, alpha: 0 } : 'white';
  return sharp({ create: { width: 60, height: 40, channels, background: paper } }).composite([
    { input: black, left: 0, top: 0 },
  ]);
};

/** The same sheet as gray pixels. */
const BILEVEL = Uint8Array.from({ length: 60 * 40 }, (_, at) => (at % 60 < 10 && at < 8 * 60 ? 0 : 255));

const corner = (raster: { data: Uint8Array; channels: number; width: number }, x: number, y: number): number =>
  raster.data[(y * raster.width + x) * raster.channels]!;

describe('openImage', () => {
  it.each([
    ['PNG', () => sheet().png()],
    ['transparent PNG', () => sheet(4).png()],
    ['gray JPEG', () => sheet().grayscale().jpeg({ quality: 100 })],
    ['CMYK JPEG', () => sheet().toColourspace('cmyk').jpeg({ quality: 100 })],
    ['WebP', () => sheet().webp({ lossless: true })],
    [
      'bilevel TIFF, G4',
      () =>
        sharp(BILEVEL, { raw: { width: 60, height: 40, channels: 1 } })
          .toColourspace('b-w')
          .tiff({ compression: 'ccittfax4', bitdepth: 1 }),
    ],
  ])('decodes a %s', async (_, make) => {
    const [page] = await openImage(await make().toBuffer(), DEFAULT_LIMITS);
    const raster = await page!.raster();
    expect(raster).toMatchObject({ width: 60, height: 40 });
    expect(corner(raster, 2, 2)).toBeLessThan(60);
    expect(corner(raster, 40, 30)).toBeGreaterThan(240);
  });

  it('turns a photograph as its EXIF orientation says', async () => {
    const [page] = await openImage(await sheet().jpeg().withMetadata({ orientation: 6 }).toBuffer(), DEFAULT_LIMITS);
    const raster = await page!.raster();
    expect(raster).toMatchObject({ width: 40, height: 60 });
    expect(corner(raster, 37, 2)).toBeLessThan(60);
  });

  it('refuses an image over the limit before decoding it', async () => {
    const bytes = await sheet().png().toBuffer();
    await expect(openImage(bytes, { ...DEFAULT_LIMITS, imagePixels: 100 })).rejects.toMatchObject({
      diagnostic: { ruleId: 'piirmäär' },
    });
  });

  it.each([
    ['no image', Buffer.from('no image at all')],
    ['a header alone', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ])('says that %s is damaged', async (_, bytes) => {
    await expect(openImage(bytes, DEFAULT_LIMITS)).rejects.toMatchObject({ diagnostic: { ruleId: 'pilt-rikutud' } });
  });

  it('says that an image cut short is damaged', async () => {
    const bytes = await sheet().png({ compressionLevel: 0 }).toBuffer();
    const [page] = await openImage(bytes.subarray(0, bytes.length / 2), DEFAULT_LIMITS);
    await expect(page!.raster()).rejects.toMatchObject({ diagnostic: { ruleId: 'pilt-rikutud' } });
  });
});

/** A BMP of 3 × 2 pixels; `rows` from the bottom, padded to four bytes. */
function bmp(bits: number, palette: number[], rows: number[], size: [number, number] = [3, 2]): Uint8Array {
  const bytes = new Uint8Array(54 + palette.length + rows.length);
  const view = new DataView(bytes.buffer);
  bytes.set([0x42, 0x4d]);
  view.setUint32(10, 54 + palette.length, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, size[0], true);
  view.setInt32(22, size[1], true);
  view.setUint16(28, bits, true);
  view.setUint32(46, palette.length / 4, true);
  bytes.set([...palette, ...rows], 54);
  return bytes;
}

function ruleOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof Fault ? error.diagnostic.ruleId : String(error);
  }
}

describe('openBmp', () => {
  const BLACK_AND_WHITE = [0, 0, 0, 0, 255, 255, 255, 0];
  const WHITE = [255, 255, 255];
  const RED = [0, 0, 255];
  const colour = bmp(24, [], [...WHITE, ...WHITE, ...WHITE, 0, 0, 0, ...RED, ...WHITE, ...WHITE, 0, 0, 0]);
  const bilevel = bmp(1, BLACK_AND_WHITE, [0b1110_0000, 0, 0, 0, 0b0110_0000, 0, 0, 0]);

  it('is for bitmaps only', () => {
    expect(openBmp(Buffer.from('GIF89a'), DEFAULT_LIMITS)).toBeUndefined();
  });

  it.each([
    ['24 bits', colour, [255, 0, 0]],
    ['1 bit', bilevel, [0, 0, 0]],
    [
      'rows from the top',
      bmp(24, [], [...RED, ...WHITE, ...WHITE, 0, 0, 0, ...Array<number>(12).fill(255)], [3, -2]),
      [255, 0, 0],
    ],
  ])('decodes %s', async (_, bytes, first) => {
    const raster = await openBmp(bytes, DEFAULT_LIMITS)![0]!.raster();
    expect(raster).toMatchObject({ width: 3, height: 2, channels: 3, dpi: 0 });
    expect([...raster.data]).toEqual([...first, ...Array<number>(15).fill(255)]);
  });

  it.each([
    ['cut short', colour.subarray(0, 70), DEFAULT_LIMITS, 'pilt-rikutud'],
    ['a header alone', colour.subarray(0, 20), DEFAULT_LIMITS, 'pilt-rikutud'],
    ['of no width', bmp(24, [], [], [0, 2]), DEFAULT_LIMITS, 'pilt-rikutud'],
    ['too large', bmp(24, [], [], [30_000, 30_000]), DEFAULT_LIMITS, 'piirmäär'],
  ])('refuses one that is %s', (_, bytes, limits, ruleId) => {
    expect(ruleOf(() => openBmp(bytes, limits))).toBe(ruleId);
  });
});
