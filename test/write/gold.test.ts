import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Description } from '../../src/model/types.ts';
import { readerOf, WRITE_FORMATS, writerOf } from '../../src/write/index.ts';

const CORPUS = resolve(import.meta.dirname, '../../../shared/corpus');

const files = ['real', 'dev'].flatMap((set) => {
  try {
    return readdirSync(join(CORPUS, set))
      .filter((name) => name.endsWith('.gold.json'))
      .map((name) => join(set, name));
  } catch {
    return []; // a clone without the corpus skips
  }
});

describe.skipIf(files.length === 0)('gold descriptions read back equal from every format', () => {
  it.each(files)('%s', async (name) => {
    const value = JSON.parse(readFileSync(join(CORPUS, name), 'utf8')) as object | object[];
    // The gold files of real documents carry no `skeem`, which every written file has.
    const gold = [value].flat().map((document): Description => ({ skeem: 'ametijuhend.v1', ...document }));
    for (const format of WRITE_FORMATS) {
      const read = await readerOf(format === 'jsonl' ? 'json' : format);
      const { documents, file } = read((await writerOf(format))(gold));
      expect(file.messages).toEqual([]);
      expect(documents).toEqual(gold);
    }
  });
});
