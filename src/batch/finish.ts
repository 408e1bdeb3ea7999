import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { archiveRows, indexCsv, indexJson } from './archive-index.ts';
import type { Manifest } from './manifest.ts';
import type { BatchOptions, Watcher } from './options.ts';
import { look, type OutputFolder } from './output-folder.ts';
import { type ReportFile, reportFile } from './report/report-file.ts';
import { shardSuffix } from './shard.ts';
import type { Entry } from './types.ts';

/**
 * End a run: tell which inputs are gone, write the index and the reports, and make the journal the manifest.
 *
 * The manifest comes last: a run that is killed before it does all of this again.
 */
export async function finish(
  options: BatchOptions,
  folder: OutputFolder,
  manifest: Manifest,
  watcher: Watcher,
): Promise<void> {
  const gone = new Set<string>();
  for (const entry of [...manifest.unseen()]) {
    if (!(await isGone(entry, options))) continue;
    if (await hasOutputs(entry, folder.root)) {
      gone.add(entry.input);
      watcher.vanished?.(entry);
    } else manifest.drop(entry.input);
  }
  function* files(): Generator<ReportFile> {
    for (const entry of manifest.entries()) yield reportFile(entry);
    for (const entry of manifest.unseen()) if (gone.has(entry.input)) yield reportFile(entry, true);
  }
  function* everything(): Generator<ReportFile> {
    yield* files();
    for (const entry of manifest.unseen()) if (!gone.has(entry.input)) yield reportFile(entry);
  }
  const index = `index${shardSuffix(options.shard)}`;
  await folder.publish(await folder.stage(indexJson(archiveRows(everything()))), `${index}.json`);
  await folder.publish(await folder.stage(indexCsv(archiveRows(everything()))), `${index}.csv`);
  await options.report?.(files);
  manifest.compact();
}

/** Whether an input that the run did not meet is no longer in the folder it came from. */
async function isGone(entry: Entry, { sources }: BatchOptions): Promise<boolean> {
  for (const source of sources) {
    if (source.kind !== 'folder') continue;
    const { root, label } = source;
    const inside = label === '' || entry.input.startsWith(`${label}/`);
    if (!inside) continue;
    const path = join(root, label === '' ? entry.input : entry.input.slice(label.length + 1));
    return lstat(path).then(
      () => false,
      (error: unknown) => ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? ''),
    );
  }
  return false;
}

async function hasOutputs(entry: Entry, root: string): Promise<boolean> {
  for (const { path, sha256 } of entry.outputs) if ((await look(root, path, sha256)) !== 'missing') return true;
  return false;
}
