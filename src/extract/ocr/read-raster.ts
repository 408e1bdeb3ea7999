import type { Page, Word } from '../../tree/index.ts';
import { toGray } from './prepare/to-gray.ts';
import type { Raster, RecognisedWord, Recogniser } from './types.ts';

const POINTS_PER_INCH = 72;
/** The longer side of A4 in inches: the size a page of unknown resolution is taken to have. */
const A4_INCHES = 11.69;

/** Read one page: pixels in, words in points out. Rejects with the signal's reason on abort. */
export async function readRaster(
  raster: Raster,
  number: number,
  recogniser: Recogniser,
  signal?: AbortSignal,
): Promise<Page> {
  const dpi = raster.dpi > 0 ? raster.dpi : Math.max(raster.width, raster.height) / A4_INCHES;
  const words = await recogniser.recognise(toGray(raster), dpi, signal);
  const scale = POINTS_PER_INCH / dpi;
  return {
    number,
    width: raster.width * scale,
    height: raster.height * scale,
    method: 'ocr',
    words: words.map((word) => toWord(word, scale)),
    rules: [],
  };
}

function toWord(word: RecognisedWord, scale: number): Word {
  const box = {
    left: word.left * scale,
    top: word.top * scale,
    right: word.right * scale,
    bottom: word.bottom * scale,
  };
  return { text: word.text, box, fontSize: box.bottom - box.top, confidence: word.confidence };
}
