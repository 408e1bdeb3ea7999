import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { decide } from './decide.ts';
import { goneEntries } from './gone.ts';
import { openManifest } from './manifest.ts';
import type { BatchOptions, BatchResult, Watcher } from './options.ts';
import { mapInOrder } from './ordered.ts';
import { STATE_FOLDER } from './output-folder.ts';
import { recipeNames } from './recipe.ts';
import { shardSuffix } from './shard.ts';
import { allSources, requireOutside } from './sources.ts';
import { walk } from './walk.ts';

/** Inputs looked at side by side. */
const AHEAD = { parallel: 8, window: 64 };

/** Tell what `runBatch` would do; nothing is written, not even the output folder. */
export async function planBatch(options: BatchOptions, watcher: Watcher): Promise<BatchResult> {
  const { recipe, version, limits, cwd, signal } = options;
  const root = await realpath(options.output).catch(() => options.output);
  requireOutside(options.sources, root);
  const manifest = openManifest(join(root, STATE_FOLDER), shardSuffix(options.shard), { readOnly: true });
  const names = recipeNames(recipe, version, limits);
  const grounds = { manifest, root, recipe, names, force: options.force ?? false };
  try {
    const inputs = walk(allSources(options.sources, options.list, cwd), { ...options, avoid: root });
    const decisions = mapInOrder(inputs, AHEAD, async (item) =>
      'diagnostic' in item
        ? { key: item.key, how: 'refused' as const, edited: [] }
        : { key: item.key, ...(await decide(item, grounds)) },
    );
    for await (const { key, how, edited } of decisions) {
      if (signal?.aborted) return { complete: false };
      if (manifest.isSeen(key)) continue;
      manifest.keep(key);
      for (const output of edited) watcher.edited?.(output);
      watcher.settled?.(key, how, undefined);
    }
    for await (const entry of goneEntries(manifest, options.sources)) watcher.vanished?.(entry);
    return { complete: true };
  } finally {
    manifest.close();
  }
}
