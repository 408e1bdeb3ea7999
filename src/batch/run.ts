import { readFile, realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import { createPool, sibling } from '../isolate/index.ts';
import { SCHEMA_NAMES, schemaPath } from '../contract/index.ts';
import { commit } from './commit.ts';
import { type Conversion, convert, type Workshop } from './convert.ts';
import { decide, type Decision, type Grounds } from './decide.ts';
import { statusOf } from './entry.ts';
import { finish } from './finish.ts';
import { takeLock } from './lock.ts';
import { type Manifest, openManifest } from './manifest.ts';
import type { BatchOptions, BatchResult, Watcher } from './options.ts';
import { mapInOrder } from './ordered.ts';
import { openOutputFolder, type OutputFolder, STATE_FOLDER } from './output-folder.ts';
import { peek } from './peek.ts';
import { recipeNames } from './recipe.ts';
import { shardSuffix } from './shard.ts';
import { allSources, requireOutside } from './sources.ts';
import type { Converted, ConvertTask, Entry, InputFile, Refused } from './types.ts';
import { walk } from './walk.ts';

/** Inputs that are looked at (hashed) while others are converted. */
const LOOKED_AT = 8;
/** Inputs that may wait, done, behind one that takes long: their outputs lie on disk, so that each costs a few kilobytes. */
const WINDOW = 4096;

/**
 * Convert an archive into a folder.
 *
 * Inputs are read by worker processes, several at a time; what they made gets its names in the order of the inputs, by this
 * process alone. Rejects with `Unwritable`, `Locked` and `InputInsideOutput`, and for a fault of the program; whatever a file does is an entry.
 */
export async function runBatch(options: BatchOptions, watcher: Watcher = {}): Promise<BatchResult> {
  const suffix = shardSuffix(options.shard);
  requireOutside(options.sources, await realpath(options.output).catch(() => options.output));
  const folder = await openOutputFolder(options.output, suffix);
  const release = await takeLock(folder.state, suffix);
  try {
    await folder.clean();
    await placeSchemas(folder);
    const manifest = openManifest(folder.state, suffix);
    try {
      const complete = await convertAll(options, folder, manifest, watcher);
      if (!options.signal?.aborted) await finish(options, folder, manifest, watcher);
      return { complete };
    } finally {
      manifest.close();
      await folder.tidy();
    }
  } finally {
    await release();
  }
}

/** The schemas stand in the output folder, where the modelines of its files find them even after it was moved. */
async function placeSchemas(folder: OutputFolder): Promise<void> {
  for (const name of SCHEMA_NAMES) {
    const schema = await readFile(schemaPath(name), 'utf8');
    await folder.publish(await folder.stage(schema), `${STATE_FOLDER}/${basename(schemaPath(name))}`);
  }
}

type Settled =
  | { kind: 'refused'; item: Refused }
  | { kind: 'unchanged'; input: InputFile; decision: Decision }
  | { kind: 'converted'; input: InputFile; decision: Decision; conversion: Conversion };

/** False where the run was stopped before its end. */
async function convertAll(
  options: BatchOptions,
  folder: OutputFolder,
  manifest: Manifest,
  watcher: Watcher,
): Promise<boolean> {
  const { limits, recipe, signal } = options;
  const sources = allSources(options.sources, options.list, options.cwd);
  const { found, all } = await peek(walk(sources, { ...options, avoid: folder.root }), options.jobs);
  const jobs = Math.max(1, Math.min(options.jobs, found));
  const pool = createPool<ConvertTask, Converted>(options.worker ?? sibling(import.meta.url, 'worker'), {
    ...limits,
    size: jobs,
    onChange: watcher.working,
    onProgress: watcher.progress,
  });
  const names = recipeNames(recipe, options.version, limits);
  const ocrJobs = Math.max(1, Math.floor(options.cores / jobs));
  const shop: Workshop = { pool, folder, recipe, names, limits, ocrJobs };
  const grounds: Grounds = { manifest, root: folder.root, recipe, names, force: options.force ?? false };
  const stop = (): void => void pool.close();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const ahead = { parallel: 2 * jobs + LOOKED_AT, window: WINDOW };
    for await (const settled of mapInOrder(all, ahead, (item) => work(item, grounds, shop))) {
      if (signal?.aborted) return false;
      const entry = await settle(settled, folder, manifest, watcher);
      if (options.failFast && entry && statusOf(entry) === 'error') return false;
    }
    return !signal?.aborted;
  } catch (error) {
    if (signal?.aborted) return false; // the pool was closed under its tasks
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    await pool.close();
  }
}

async function work(item: InputFile | Refused, grounds: Grounds, shop: Workshop): Promise<Settled> {
  if ('diagnostic' in item) return { kind: 'refused', item };
  const decision = await decide(item, grounds);
  if (decision.how === 'unchanged') return { kind: 'unchanged', input: item, decision };
  return { kind: 'converted', input: item, decision, conversion: await convert(item, decision.before, shop) };
}

/** Undefined where the run had this input already: it was named twice. */
async function settle(
  settled: Settled,
  folder: OutputFolder,
  manifest: Manifest,
  watcher: Watcher,
): Promise<Entry | undefined> {
  const { key } = settled.kind === 'refused' ? settled.item : settled.input;
  if (manifest.isSeen(key)) return undefined;
  switch (settled.kind) {
    case 'refused': {
      const entry = refusedEntry(settled.item);
      manifest.add(entry);
      watcher.settled?.(key, 'refused', entry);
      return entry;
    }
    case 'unchanged': {
      const entry = settled.decision.old!;
      manifest.keep(key);
      for (const output of settled.decision.edited) watcher.edited?.(output);
      watcher.settled?.(key, 'unchanged', entry);
      return entry;
    }
    case 'converted': {
      const { how, old } = settled.decision;
      const entry = await commit(settled.conversion, old, folder, manifest);
      watcher.settled?.(key, how, entry);
      return entry;
    }
  }
}

function refusedEntry({ key, diagnostic }: Refused): Entry {
  return {
    input: key,
    recipe: '',
    name: '',
    formats: [],
    outputs: [],
    descriptions: [],
    diagnostics: [diagnostic],
  };
}
