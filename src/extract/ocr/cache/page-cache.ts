import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../../write/make-folder.ts';
import { writeWhole } from '../../../write/write-whole.ts';
import type { ReadRaster } from '../types.ts';

/** Recognised pages on disk; nothing in it is needed, and what cannot be read or written is as if it were not there. */
export interface PageCache {
  read(key: string): Promise<ReadRaster | undefined>;
  write(key: string, page: ReadRaster): Promise<void>;
}

/** Only the user may read what stood on the pages. */
const PRIVATE_FOLDER = 0o700;

/** Keep pages in `folder`, a file each, named by their keys. */
export function createPageCache(folder: string): PageCache {
  // Folders of a few hundred files each, as Git has them.
  const pathOf = (key: string): string => join(folder, key.slice(0, 2), `${key.slice(2)}.json`);
  return {
    read: async (key) => {
      try {
        const page: unknown = JSON.parse(await readFile(pathOf(key), 'utf8'));
        return isPage(page) ? page : undefined;
      } catch {
        return undefined;
      }
    },
    write: async (key, page) => {
      try {
        await makeFolder(dirname(pathOf(key)), PRIVATE_FOLDER);
        await writeWhole(pathOf(key), JSON.stringify(page));
      } catch {
        // A full disk or a read-only home costs the next run its time, not this one its result.
      }
    },
  };
}

/** A file that someone cut or edited is not a page. */
function isPage(value: unknown): value is ReadRaster {
  if (!isRecord(value)) return false;
  const { width, height, words, rules, repairs } = value;
  return (
    [width, height].every(Number.isFinite) &&
    isListOf(words, (word) => typeof word.text === 'string' && isBox(word.box) && Number.isFinite(word.fontSize)) &&
    isListOf(rules, (rule) => isBox(rule.box) && typeof rule.direction === 'string') &&
    isListOf(repairs, ({ from, to }) => typeof from === 'string' && typeof to === 'string')
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isListOf = (value: unknown, is: (item: Record<string, unknown>) => boolean): boolean =>
  Array.isArray(value) && value.every((item) => isRecord(item) && is(item));

const isBox = (value: unknown): boolean =>
  isRecord(value) && [value.left, value.top, value.right, value.bottom].every(Number.isFinite);
