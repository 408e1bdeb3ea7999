import type { PDFDocumentProxy } from 'pdfjs-dist';
import { appendAll } from '../../tree/index.ts';
import { cleanWord } from './characters.ts';

/** Bookmarks beyond this are no table of contents. */
const MOST_TITLES = 10_000;

interface Item {
  title: string;
  items: Item[];
}

/** Titles of a PDF's bookmarks, parents before their children, in reading order; empty where it has none or they are broken. */
export async function readOutline(document: PDFDocumentProxy): Promise<string[]> {
  const roots = ((await document.getOutline().catch(() => null)) ?? []) as Item[];
  const titles: string[] = [];
  const open = [...roots].reverse();
  for (let item = open.pop(); item && titles.length < MOST_TITLES; item = open.pop()) {
    const title = item.title
      .split(/\s+/u)
      .map((word) => cleanWord(word, false))
      .filter((word) => word !== '')
      .join(' ');
    if (title !== '') titles.push(title);
    appendAll(open, [...item.items].reverse());
  }
  return titles;
}
