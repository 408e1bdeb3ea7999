import { archiveRows, indexCsv, indexJson } from './archive-index.ts';
import { goneEntries } from './gone.ts';
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
  for await (const entry of goneEntries(manifest, options.sources)) {
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

async function hasOutputs(entry: Entry, root: string): Promise<boolean> {
  for (const output of entry.outputs) if ((await look(root, output)) !== 'missing') return true;
  return false;
}
