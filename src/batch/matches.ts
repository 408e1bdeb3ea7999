import type { BatchOptions } from './options.ts';
import { NoSuchSource } from './sources.ts';
import { walk } from './walk.ts';

/**
 * Throws `NoSuchSource` for a glob that matches no file at all: it was mistyped, as a file of that name would be.
 *
 * Walks up to the first match. An empty folder, or a filter that leaves nothing of it, is not a mistake.
 */
export async function requireMatches({ sources, cwd }: Pick<BatchOptions, 'sources' | 'cwd'>): Promise<void> {
  for (const source of sources) {
    if (source.kind !== 'folder' || source.glob === undefined) continue;
    const files = walk([source], { cwd });
    const { done } = await files.next();
    await files.return(undefined);
    if (done) throw new NoSuchSource(source.glob);
  }
}
