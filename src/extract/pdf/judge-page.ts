import type { Box, Page } from '../../tree/index.ts';
import type { PlacedImage } from './drawing.ts';
import { intersect } from './matrix.ts';
import type { PageReading } from './read-page.ts';
import { isReadable } from './readable.ts';
import type { HiddenText } from './visibility.ts';

/** What a page's text layer is worth. */
export type Verdict =
  /** Its words are what the page shows. */
  | 'text'
  /** It shows nothing. */
  | 'blank'
  /** It shows an image, with or without hidden text of an earlier recognition. */
  | 'scan'
  /** Its letters are drawn as shapes. */
  | 'outlines'
  /** It has words, but their characters are not those that it shows (a wrong or missing ToUnicode map). */
  | 'garbled';

export interface PageQuality {
  verdict: Verdict;
  /** Letters and digits that the page holds but does not show. */
  hiddenCharacters: number;
}

/** Part of a page that images must cover for it to be a picture of a page: a photo or a map takes less. */
const SCAN_COVER = 0.5;
/** Words beyond which a page with a large image is a page with a background and not a scan with a stamp or page number over it. */
const MOST_OVERLAID_WORDS = 15;
/** Part of the page from which on an image without any text beside it is worth reading. */
const LEAST_COVER = 0.05;
/** Curved shapes on a page without text from which on they are letters rather than an ornament; a line of text has about a hundred. */
const LETTER_SHAPES = 150;

/** Decide whether the words of a page can be used or the page has to be recognised from its picture. */
export function judgePage(reading: PageReading): PageQuality {
  return { verdict: verdictOn(reading), hiddenCharacters: countCharacters(reading.hidden) };
}

function verdictOn({ page, drawing, seen }: PageReading): Verdict {
  const cover = imageCover(page, drawing.images);
  if (page.words.length === 0) {
    if (cover >= LEAST_COVER) return 'scan';
    return drawing.shapes.filter((shape) => shape.curved).length >= LETTER_SHAPES ? 'outlines' : 'blank';
  }
  if (cover >= SCAN_COVER && page.words.length <= MOST_OVERLAID_WORDS) return 'scan';
  return isReadable(page.words, seen) ? 'text' : 'garbled';
}

/** 0..1, images that overlap counted twice. */
function imageCover(page: Page, images: readonly PlacedImage[]): number {
  const whole = { left: 0, top: 0, right: page.width, bottom: page.height };
  let covered = 0;
  for (const { box } of images) {
    const part = intersect(box, whole);
    if (part) covered += areaOf(part);
  }
  return Math.min(1, covered / areaOf(whole));
}

const areaOf = ({ left, top, right, bottom }: Box): number => (right - left) * (bottom - top);

function countCharacters(hidden: readonly HiddenText[]): number {
  let count = 0;
  for (const { run } of hidden) {
    for (const { text } of run.glyphs) if (/[\p{L}\p{N}]/u.test(text)) count++;
  }
  return count;
}
