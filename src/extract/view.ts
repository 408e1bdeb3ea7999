import { decodeText, type SourceFile } from '../source/index.ts';
import type { DoubtfulWord, Page, PageView, View } from '../tree/index.ts';
import { encodePicture } from './picture.ts';
import type { ExtractContext, Extracted } from './types.ts';

/** Pages of one file that are drawn: far more than descriptions have, and a web page that a browser still opens. */
const MOST_PICTURES = 100;
/** Confidence below which a recognised word is shown to people: a few words a page, whatever the scan. */
const DOUBTFUL = 0.85;

/** Pictures of a file's pages, by number. */
export type Pictures = Map<number, Uint8Array>;

/** Keep a picture of each page in `pictures`; a page that cannot be drawn is shown without one. */
export function takePictures(pictures: Pictures, { signal }: ExtractContext): ExtractContext['onPicture'] {
  return async (page, draw) => {
    if (pictures.size >= MOST_PICTURES) return;
    try {
      pictures.set(page, await encodePicture(await draw()));
    } catch {
      signal?.throwIfAborted();
    }
  };
}

/** A file as people would look at it; the documents are for the caller to add. */
export function viewOf(
  { name, kind, bytes }: SourceFile,
  extracted: Extracted,
  pictures: Pictures,
): Omit<View, 'documents'> {
  const isText = kind === 'tekst';
  if (extracted.door === 'pages')
    return { file: name, pages: extracted.pages.map((page) => pageView(page, pictures.get(page.number), isText)) };
  return { file: name, pages: [], ...(isText ? { lines: decodeText(bytes).text.split(/\r\n?|[\n\f]/u) } : {}) };
}

function pageView(
  { number, width, height, method, words }: Page,
  picture: Uint8Array | undefined,
  isText: boolean,
): PageView {
  return {
    number,
    width,
    height,
    method,
    doubtful: words.flatMap(({ text, box, confidence }): DoubtfulWord[] =>
      confidence !== undefined && confidence < DOUBTFUL ? [{ text, box, confidence }] : [],
    ),
    ...(picture ? { picture } : {}),
    ...(isText ? { words: words.map(({ text, box }) => ({ text, box })) } : {}),
  };
}
