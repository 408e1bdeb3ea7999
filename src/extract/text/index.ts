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
  const pages = hyphensAtLineEnds(text)
    .split('\f')
    .map((page) => cleanCharacters(page).split('\n'));
  if (pages.length > 1 && pages.at(-1)!.every((line) => line.trim() === '')) pages.pop();
  if (isColumnar(pages.flat()))
    return Promise.resolve({ door: 'pages', pages: toPages(pages, context.pages), outline: [] });
  const { register, rest } = takeRegister(pages);
  return Promise.resolve({
    door: 'tree',
    root: { ...toLines(rest, context.pages), ...(register ? { register } : {}) },
  });
};

/** A soft hyphen that a line break made visible, alone or before U+2010, is a hyphen; any other disappears. */
function hyphensAtLineEnds(text: string): string {
  return text.replace(/\u00AD\u2010?(?=[ \t]*\r?\n)|\u2010(?=[ \t]*\r?\n)/gu, '-');
}
