import type { ExtractContext } from '../types.ts';
import { readDirectory } from './directory.ts';
import { unpack } from './unpack.ts';
import { archiveUse } from './use.ts';

export { visible } from './entry-name.ts';
export { archiveUse, countBytes, countEntries, requireDepth } from './use.ts';

/** A file out of an archive. Its name is text to show and compare, never a path on disk. */
export interface ZipEntry {
  /** NFC, segments parted by `/`, none of them empty, `.` or `..`. */
  name: string;
  bytes: Uint8Array;
}

export interface ZipOptions {
  /** Which entries to unpack; the others are checked by name and place only. By default all. */
  only?: (name: string) => boolean;
}

/**
 * Read a ZIP archive whose maker nobody vouches for (domain.md 3.5).
 *
 * Entries stand in the order of the directory; folders are left out. Names, duplicates, overlaps and headers that disagree are
 * refused before anything is unpacked; limits hold over all archives of the input (`context.archives`). Throws `Fault` only, or the
 * signal's reason.
 */
export async function readZip(
  bytes: Uint8Array,
  context: Pick<ExtractContext, 'limits' | 'signal' | 'archives' | 'password'>,
  { only = () => true }: ZipOptions = {},
): Promise<ZipEntry[]> {
  const use = archiveUse(context);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const packed = await readDirectory(buffer, use, context);
  const entries: ZipEntry[] = [];
  for (const entry of packed) {
    if (entry.folder || !only(entry.name)) continue;
    context.signal?.throwIfAborted();
    entries.push({ name: entry.name, bytes: await unpack(entry, use, context) });
  }
  return entries;
}
