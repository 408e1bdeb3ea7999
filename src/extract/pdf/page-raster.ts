import { most } from '../../tree/index.ts';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { Raster } from '../ocr/types.ts';
import type { PlacedImage } from './drawing.ts';
import { imageRaster, type KeptPicture } from './image-raster.ts';
import type { PageReading } from './read-page.ts';
import { compactRaster } from './compact-raster.ts';
import { loadCanvas } from './late-canvas.ts';

/** Pixels per inch at which a page without images of its own is rendered: what recognition engines are made for. */
const USUAL_DPI = 300;
/** Bounds for pages that are rendered because of their images: the images' own resolution, within reason. */
const LEAST_DPI = 200;
const MOST_DPI = 400;
/** Points by which an image may miss the page's edges and still be the page. */
const EDGE = 3;
/** Parts; a picture of pixels further from square is rendered instead. */
const SQUARE = 0.02;

/**
 * The picture of a page for recognition: the image that it consists of, or else a rendering.
 *
 * `reading` is what `withPage` made of the page that `source` still holds.
 */
export async function pageRaster(
  document: PDFDocumentProxy,
  source: PDFPageProxy,
  reading: PageReading,
  mostPixels: number,
): Promise<Raster> {
  const image = await pageImage(source, reading);
  return image?.raster() ?? renderPage(document, source, renderingDpi(reading), mostPixels);
}

/** The one upright image that a page consists of, at its own resolution and without a second round of resampling; or nothing. */
export async function pageImage(source: PDFPageProxy, reading: PageReading): Promise<KeptPicture | undefined> {
  const image = soleImage(reading);
  return image && imageRaster(source, image);
}

/** The image that a page consists of, if nothing else is on it. */
function soleImage({ page, drawing: { images, shapes } }: PageReading): PlacedImage | undefined {
  const [image] = images;
  if (!image || images.length > 1 || page.words.length > 0 || shapes.length > 0) return undefined;
  const { left, top, right, bottom } = image.box;
  const isWhole =
    Math.abs(left) <= EDGE &&
    Math.abs(top) <= EDGE &&
    Math.abs(right - page.width) <= EDGE &&
    Math.abs(bottom - page.height) <= EDGE;
  return isWhole && Math.abs(dpiAlong(image, 'x') / dpiAlong(image, 'y') - 1) <= SQUARE ? image : undefined;
}

/** Pixels per inch of an image on the page, along the page's x or y. */
function dpiAlong({ box, matrix, width, height }: PlacedImage, axis: 'x' | 'y'): number {
  const turned = Math.abs(matrix[1]) > Math.abs(matrix[0]);
  const pixels = (axis === 'x') === turned ? height : width;
  const points = axis === 'x' ? box.right - box.left : box.bottom - box.top;
  return (pixels * 72) / points;
}

function renderingDpi({ page, drawing: { images } }: PageReading): number {
  const half = (page.width * page.height) / 2;
  const large = images.filter(({ box }) => (box.right - box.left) * (box.bottom - box.top) > half);
  if (large.length === 0) return USUAL_DPI;
  return Math.min(
    MOST_DPI,
    most(
      large.map((image) => dpiAlong(image, 'x')),
      LEAST_DPI,
    ),
  );
}

/**
 * Draw a page as it is shown.
 *
 * At `dpi` pixels per inch, or fewer where it would have more than `mostPixels`; `rotation` turns it another way than the file says.
 */
export async function renderPage(
  document: PDFDocumentProxy,
  source: PDFPageProxy,
  dpi: number,
  mostPixels: number,
  rotation = source.rotate,
): Promise<Raster> {
  loadCanvas();
  const plain = source.getViewport({ scale: 1 });
  const wanted = dpi / 72;
  const scale = Math.min(wanted, Math.sqrt(mostPixels / (plain.width * plain.height)));
  const viewport = source.getViewport({ scale, rotation });
  const factory = document.canvasFactory as CanvasFactory;
  const sheet = factory.create(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
  try {
    await source.render({ canvas: null, canvasContext: sheet.context, viewport }).promise;
    const { width, height } = sheet.canvas;
    const { data } = sheet.context.getImageData(0, 0, width, height);
    return compactRaster({ width, height, channels: 4, data: new Uint8Array(data.buffer), dpi: scale * 72 });
  } finally {
    factory.destroy(sheet);
  }
}

/** The library's own; its canvases and ours would not fit one another. */
interface CanvasFactory {
  create(width: number, height: number): Sheet;
  destroy(sheet: Sheet): void;
}

interface Sheet {
  canvas: { width: number; height: number };
  context: { getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray } };
}
