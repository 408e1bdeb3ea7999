import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from './manifest.ts';
import type { Source } from './sources.ts';
import type { Entry } from './types.ts';

/** What the manifest knows of inputs that the run did not meet because they are no longer in their folder. */
export async function* goneEntries(
  manifest: Pick<Manifest, 'unseen'>,
  sources: readonly Source[],
): AsyncGenerator<Entry> {
  for (const entry of [...manifest.unseen()]) if (await isGone(entry.input, sources)) yield entry;
}

async function isGone(key: string, sources: readonly Source[]): Promise<boolean> {
  for (const source of sources) {
    if (source.kind !== 'folder') continue;
    const { root, label } = source;
    if (label !== '' && !key.startsWith(`${label}/`)) continue;
    const path = join(root, label === '' ? key : key.slice(label.length + 1));
    return lstat(path).then(
      () => false,
      (error: unknown) => ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? ''),
    );
  }
  return false;
}
