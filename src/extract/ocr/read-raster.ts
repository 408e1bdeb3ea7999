import type { Rule, Word } from '../../tree/index.ts';
import { type Composite, compose, placeWords, readingZoom } from './compose/composite.ts';
import { findGutters } from './compose/find-gutters.ts';
import { halve } from './compose/halve.ts';
import { cutRegions, separatorsOf, type Region } from './compose/regions.ts';
import { eraseBlobs } from './marks/erase-blobs.ts';
import { findBlobs, type Blob } from './marks/find-blobs.ts';
import { findBullets, findMarks, isLetter } from './marks/find-bullets.ts';
import { findSpecks } from './marks/find-specks.ts';
import { setBullets } from './marks/set-bullets.ts';
import { darkSpans } from './pixels/dark-spans.ts';
import { prepare } from './prepare/prepare.ts';
import { turn } from './prepare/turn.ts';
import { dropGhosts } from './repair/drop-ghosts.ts';
import { repairCharacters } from './repair/repair-characters.ts';
import { splitWords } from './repair/split-words.ts';
import { eraseLines } from './rules/erase-lines.ts';
import { findLines, LINE_INK, type Line } from './rules/find-lines.ts';
import type { GrayImage, Raster, ReadRaster, RecognisedWord, Recogniser, Repair } from './types.ts';
import { fitBoxes } from './words/fit-boxes.ts';
import { setWords } from './words/set-words.ts';

const POINTS_PER_INCH = 72;
/** Mean confidence below which a page may stand on its head: upright ones of the worst scans stay above 0.85, turned ones below 0.65. */
const DOUBTFUL = 0.75;
/** Pixels. Specks stand among letters, bullets apart; what is left of a soft bullet reads as a degree sign. */
const SPECK_RIM = 1;
const BULLET_RIM = 4;

/** What was seen on one prepared page, in its pixels. */
interface Sight {
  image: GrayImage;
  words: RecognisedWord[];
  lines: Line[];
}

/** Who reads, and how. */
export interface Means {
  recogniser: Recogniser;
  /** Whether the page is read in two halves side by side (`PageRaster`). */
  halved?: boolean;
  signal?: AbortSignal;
}

/** Read one page: pixels in, words and ruling lines in points out. Rejects with the signal's reason on abort. */
export async function readRaster(raster: Raster, means: Means): Promise<ReadRaster> {
  const { dpi, image } = prepare(raster);
  let sight = await look(image, dpi, means);
  let upsideDown = false;
  if (confidenceOf(sight.words) < DOUBTFUL) {
    // Looking took the lines and marks out of the image: the few pages that are doubtful are made ready anew.
    const turned = await look(turn(prepare(raster).image, 2), dpi, means);
    upsideDown = confidenceOf(turned.words) > confidenceOf(sight.words);
    if (upsideDown) sight = turned;
  }
  const scale = POINTS_PER_INCH / dpi;
  const words = setWords(sight.words, sight.image, scale);
  return {
    width: sight.image.width * scale,
    height: sight.image.height * scale,
    words,
    rules: sight.lines.map((line) => toRule(line, scale)),
    repairs: repairsOf(sight.words, words),
    ...(upsideDown ? { upsideDown } : {}),
  };
}

/** What was read otherwise than the engine did; the parts of a word that was split are one repair. */
function repairsOf(words: readonly RecognisedWord[], set: readonly Word[]): Repair[] {
  const repairs: Repair[] = [];
  for (const [i, { read, text, line }] of words.entries()) {
    if (read === undefined) continue;
    const before = words[i - 1];
    if (before?.read === read && before.line === line) repairs.at(-1)!.to += ` ${text}`;
    else repairs.push({ from: read, to: text, box: set[i]!.box });
  }
  return repairs;
}

/** The pixels on which the points of a page were measured. */
export function pictureOf(raster: Raster, { upsideDown }: ReadRaster): Raster {
  const { image, dpi } = prepare(raster);
  return { ...(upsideDown ? turn(image, 2) : image), channels: 1, dpi };
}

/** Take lines and marks out of a page, in place, read the rest in one piece without columns, and put the words back in their places. */
async function look(page: GrayImage, dpi: number, means: Means): Promise<Sight> {
  const spans = darkSpans(page, LINE_INK);
  const lines = findLines(page, dpi, spans);
  eraseLines(page, lines);
  const blobs = findBlobs(page, spans);
  const specks = findSpecks(page, blobs, dpi);
  eraseBlobs(page, specks, SPECK_RIM);
  const print = without(blobs, specks);
  const marks = findMarks(print, dpi);
  const letters = without(print, marks).filter((blob) => isLetter(blob, dpi));
  const ruled = separatorsOf(lines, dpi);
  const gutters = findGutters(cutRegions(page, print, ruled, dpi), letters, dpi);
  const regions = cutRegions(page, print, [...ruled, ...gutters], dpi);
  const bullets = findBullets(marks, print, regions, dpi);
  eraseBlobs(page, bullets, BULLET_RIM);
  if (regions.length === 0) return { image: page, words: [], lines };
  const parts = means.halved ? halve(regions, print, dpi) : [regions];
  const zoom = readingZoom(letters);
  const found = await readParts(parts, (part) => compose(page, part, dpi, zoom), means);
  const rest = without(print, bullets);
  const words = repairCharacters(splitWords(dropGhosts(fitBoxes(found, page), rest), rest), rest);
  return { image: page, words: setBullets(words, bullets), lines };
}

/** Read parts of a page side by side; the words come in the order of the parts. */
async function readParts(
  parts: readonly (readonly Region[])[],
  composed: (part: readonly Region[]) => Composite,
  { recogniser, signal }: Means,
): Promise<RecognisedWord[]> {
  const reading = parts.map(async (part) => {
    const composite = composed(part);
    return placeWords(composite, await recogniser.recognise(composite.image, composite.dpi, signal));
  });
  await Promise.allSettled(reading); // none may still run when the other has failed
  const words: RecognisedWord[] = [];
  for (const part of await Promise.all(reading)) {
    const before = (words.at(-1)?.line ?? -1) + 1;
    for (const word of part) words.push({ ...word, line: before + word.line });
  }
  return words;
}

function without(blobs: readonly Blob[], some: readonly Blob[]): Blob[] {
  const gone = new Set(some);
  return blobs.filter((blob) => !gone.has(blob));
}

/** Mean over letters; 1 where nothing was read. */
function confidenceOf(words: readonly RecognisedWord[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  return letters === 0 ? 1 : words.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0) / letters;
}

function toRule({ direction, from, to, near, far }: Line, scale: number): Rule {
  const along = { start: from * scale, end: to * scale };
  const across = { start: near * scale, end: far * scale };
  const [x, y] = direction === 'horizontal' ? [along, across] : [across, along];
  return { box: { left: x.start, top: y.start, right: x.end, bottom: y.end }, direction, evidence: 'raster' };
}
