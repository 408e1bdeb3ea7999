import type { Page } from '../tree/index.ts';
import { guessBullet } from './bullets.ts';
import { makeLine, median, quantile, type Line } from './line.ts';
import { CLOSED, endOf, SMALL } from './paragraph-start.ts';
import { splitAtGaps } from './segments.ts';
import { readTags, type ClearPair, type TaggedBlocks } from './tagged-blocks.ts';

/** What the lines of a document have in common; lengths in ems of the text they are used on. */
export interface Typography {
  /** Distance of baselines inside a paragraph. */
  leading: number;
  /** How far measures of one thing may differ: next to nothing in a text layer, more in a scan. */
  jitter: number;
  /** Text edges of the body over all pages, points. */
  left: number;
  right: number;
  /** The page was made of plain text with columns kept by spaces: widths are only roughly those of print. */
  mono: boolean;
  /** Lines are stretched to the edges of their columns, so that spaces between words may be as wide as gaps between columns. */
  justified: boolean;
  /** Which words are tagged as one paragraph; absent where nothing is tagged or the tags are not to be believed. */
  tags: TaggedBlocks | undefined;
}

/** Ems; boxes of text layers are exact but for rounding, OCR boxes end where the ink does. */
const JITTER = { tekst: 0.08, ocr: 0.25 };
/** Ems; nearer lines overlap, farther ones are parted by more than any line spacing in use (2 lines at most). */
const LEADING_RANGE: [number, number] = [0.85, 2.6];
/** Part of the lines that specks of a scan may make longer than its text. */
const SPECKS = 0.01;
/** Most lines that follow one another closely are lines of one paragraph; where few are, those few are still the closest. */
const CLOSE_LINES = 0.25;
/** Ems; where no two lines of a document follow one another. */
const USUAL_LEADING = 1.2;
/** Ems; lines that begin so near to each other begin at one edge. */
const EDGE = 0.5;

/** Words of a line that tell how wide its spaces are. */
const TELLING_WORDS = 4;
/** A line whose spaces are so many times as wide as those of the narrowest lines is stretched. */
const STRETCHED = 1.3;
/** Part of the lines that are stretched where text is justified: last lines of paragraphs are not, nor are headings. */
const STRETCHED_LINES = 0.2;

/** Measure the lines of all pages. */
export function measure(pages: readonly Page[], lines: readonly (readonly Line[])[]): Typography {
  const words = lines.flatMap((list) => list.flatMap((line) => line.words));
  const ocr = pages.some((page) => page.method === 'ocr');
  return {
    leading: leadingOf(lines),
    jitter: ocr ? JITTER.ocr : JITTER.tekst,
    left: quantile(
      lines.flatMap((list) => list.map((line) => line.box.left)),
      ocr ? SPECKS : 0,
    ),
    right: quantile(
      words.map((word) => word.box.right),
      0.998,
    ),
    mono: isMonospaced(lines),
    justified: isJustified(lines),
    tags: pages.some((page) => page.structure) ? readTags(pages, clearPairs(lines)) : undefined,
  };
}

/** Ems between baselines of a paragraph: lines that begin at one edge, one right under the other, are mostly lines of one. */
export function leadingOf(pages: readonly (readonly Line[])[]): number {
  return quantile(successive(pages).map(pitchOf), CLOSE_LINES) || USUAL_LEADING;
}

type Pair = [last: Line, next: Line];

const pitchOf = ([last, next]: Pair): number => (next.base - last.base) / next.size;

/** Pairs of lines that begin at one edge, one under the other. */
function successive(pages: readonly (readonly Line[])[]): Pair[] {
  const pairs: Pair[] = [];
  for (const lines of pages) {
    const above = new Map<number, Line>();
    for (const line of lines.flatMap((whole) => splitAtGaps(whole))) {
      const edge = Math.round(line.box.left / (EDGE * line.size));
      const last = above.get(edge) ?? above.get(edge - 1) ?? above.get(edge + 1);
      above.set(edge, line);
      if (!last) continue;
      const pitch = pitchOf([last, line]);
      if (pitch > LEADING_RANGE[0] && pitch < LEADING_RANGE[1]) pairs.push([last, line]);
    }
  }
  return pairs;
}

/** The pairs of which it is clear whether they are of one paragraph: sentences that go on in small letters, and bullets. */
function clearPairs(pages: readonly (readonly Line[])[]): ClearPair[] {
  return successive(pages).flatMap(([last, next]): ClearPair[] => {
    if (guessBullet(next) === 'sure') return [{ last, next: makeLine(next.words.slice(1)), isOne: false }];
    const goesOn = SMALL.test(next.words[0]!.text) && !CLOSED.test(endOf(last));
    return goesOn && guessBullet(last) === 'none' ? [{ last, next, isOne: true }] : [];
  });
}

/** Every letter as wide as the next, in no font: a text file with its columns kept. */
function isMonospaced(pages: readonly (readonly Line[])[]): boolean {
  let width: number | undefined;
  for (const lines of pages) {
    for (const { words } of lines) {
      for (const { box, text, font } of words) {
        if (font !== undefined) return false;
        const own = (box.right - box.left) / text.length;
        width ??= own;
        if (Math.abs(own - width) > 0.01 * width) return false;
      }
    }
  }
  return width !== undefined;
}

function isJustified(pages: readonly (readonly Line[])[]): boolean {
  const spaces: number[] = [];
  for (const { words, size } of pages.flat()) {
    if (words.length < TELLING_WORDS) continue;
    const gaps = words.slice(1).map((word, i) => word.box.left - words[i]!.box.right);
    spaces.push(median(gaps) / size);
  }
  const narrow = quantile(spaces, 0.1);
  return spaces.filter((space) => space > STRETCHED * narrow).length > STRETCHED_LINES * spaces.length;
}
