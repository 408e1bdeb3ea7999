import { report } from '../../messages/index.ts';
import { decodeText, overLimit } from '../../source/index.ts';
import { cleanCharacters } from '../flow/index.ts';
import type { Reader } from '../types.ts';
import { isColumnar, toPages } from './columns.ts';
import { toLines } from './lines.ts';
import { takeRegister } from './register.ts';

/**
 * Read plain text: what extractors of PDF print, and what people paste.
 *
 * Text whose columns stand side by side (`pdftotext -layout`) becomes pages of a typewriter and goes through layout; any other text
 * becomes a tree of lines, since only the part a line stands in tells which lines belong together.
 */
export const readText: Reader = (source, context) => {
  const { text, encoding, guessed, repaired } = decodeText(source.bytes);
  if (text.length > context.limits.textCharacters)
    return Promise.reject(overLimit('textCharacters', context.limits, text.length));
  if (guessed) report(context.file, 'kodeering-arvatud', { parameters: { kodeering: encoding } });
  if (repaired) report(context.file, 'kodeering-parandatud', { parameters: { kodeering: repaired } });
  const struck = filled(text.normalize('NFC').split('\f'), (page) => page.split(/\r\n?|\n/u));
  if (isColumnar(struck.flat()))
    return Promise.resolve({ door: 'pages', pages: toPages(struck, context.pages), outline: [], total: struck.length });
  const pages = filled(hyphensAtLineEnds(text).split('\f'), (page) => cleanCharacters(page).split('\n'));
  const { register, rest } = takeRegister(pages);
  return Promise.resolve({
    door: 'tree',
    root: { ...toLines(rest, context.pages), ...(register ? { register } : {}) },
  });
};

/** Lines of each page; an empty page behind the last form feed is none. */
function filled(pages: readonly string[], linesOf: (page: string) => string[]): string[][] {
  const lines = pages.map(linesOf);
  return lines.length > 1 && lines.at(-1)!.every((line) => line.trim() === '') ? lines.slice(0, -1) : lines;
}

/**
 * A soft hyphen that a line break made visible, alone or before U+2010, is a hyphen; any other disappears. One before a space ended the
 * line of a cell whose neighbour was printed on: the neighbour's text becomes a line of its own.
 */
function hyphensAtLineEnds(text: string): string {
  return text
    .replace(/\u00AD[\u2010-]?(?=[ \t]*\r?\n)|\u2010(?=[ \t]*\r?\n)/gu, '-')
    .replace(/\u00AD[\u2010-]?[ \t]+(?=\S)/gu, '-\n');
}
