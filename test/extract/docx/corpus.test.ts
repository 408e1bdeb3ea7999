import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readZip } from '../../../src/extract/archive/index.ts';
import { readDocx } from '../../../src/extract/docx/index.ts';
import { contextFor, readTree } from '../../support/read-tree.ts';
import { wordsOf } from '../../support/words.ts';

const CORPUS = resolve(import.meta.dirname, '../../../../shared/corpus/dev');
const files = existsSync(CORPUS) ? readdirSync(CORPUS).filter((name) => name.endsWith('.docx')) : [];

/** The text of a body read the crudest way: nothing but `w:t`, an end of word after each paragraph. */
async function crudeWords(bytes: Uint8Array): Promise<string[]> {
  const parts = await readZip(bytes, contextFor(), { only: (name) => name === 'word/document.xml' });
  const xml = new TextDecoder().decode(parts[0]!.bytes);
  const text = xml
    .replace(/<\/w:p>|<w:tab\/>|<w:br\/>/gu, ' ')
    .replace(/<[^>]+>/gu, '')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&apos;/gu, "'")
    .replace(/&amp;/gu, '&');
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

describe.skipIf(files.length === 0)('every word stands in one block (shared corpus)', () => {
  it.each(files)('%s', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(CORPUS, name)));
    const { root } = await readTree(readDocx, 'docx', bytes);
    const words = wordsOf(root.children);
    // Numbers that Word prints stand in the tree and not in the XML; all else is the same, in the same order.
    const crude = await crudeWords(bytes);
    expect(subsequence(crude, words)).toEqual(crude);
    expect(words.filter((word) => !/^\d+(?:\.\d+)*\.?$/u.test(word))).toEqual(
      crude.filter((word) => !/^\d+(?:\.\d+)*\.?$/u.test(word)),
    );
  });
});

/** The longest start of `wanted` that stands in `words` in order. */
function subsequence(wanted: readonly string[], words: readonly string[]): string[] {
  let at = 0;
  for (const word of words) if (word === wanted[at]) at++;
  return wanted.slice(0, at);
}
