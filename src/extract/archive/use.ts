import { overLimit } from '../../source/index.ts';
import type { ArchiveUse, ExtractContext } from '../types.ts';

type Counting = Pick<ExtractContext, 'limits' | 'archives' | 'depth'>;

/** What the archives of this input have given so far. */
export function archiveUse(context: Pick<ExtractContext, 'archives'>): ArchiveUse {
  return context.archives ?? { entries: 0, bytes: 0 };
}

/** Throw `piirmäär` where a file that holds files stands too deep inside others. Every reader of the door `files` begins so. */
export function requireDepth({ limits, depth = 0 }: Counting): void {
  if (depth >= limits.nesting) throw overLimit('nesting', limits, depth + 1);
}

/** Count entries of an archive before they are read; throws `piirmäär`. */
export function countEntries(use: ArchiveUse, entries: number, { limits }: Counting): void {
  use.entries += entries;
  if (use.entries > limits.archiveEntries) throw overLimit('archiveEntries', limits, use.entries);
}

/** Count the bytes of one entry that have come out; throws `piirmäär`. */
export function countBytes(use: ArchiveUse, bytes: number, { limits }: Counting): void {
  if (bytes > limits.entryBytes) throw overLimit('entryBytes', limits, bytes);
  use.bytes += bytes;
  if (use.bytes > limits.archiveBytes) throw overLimit('archiveBytes', limits, use.bytes);
}
