import { readFile } from 'node:fs/promises';
import { archiveRows, indexCsv, indexJson } from './archive-index.ts';
import { openOutputFolder } from './output-folder.ts';
import type { MergedPart } from './merged-parts.ts';
import { readJsonReport, type ReportFile, type Totals, totalsOf } from './report/index.ts';

/** A report that cannot be read, and the file system's code for why. */
export class Unreadable extends Error {
  readonly path: string;
  readonly code: string;

  constructor(path: string, cause: unknown) {
    super(`Cannot read: ${path}`, { cause });
    this.name = 'Unreadable';
    this.path = path;
    this.code = (cause as NodeJS.ErrnoException).code ?? String(cause);
  }
}

/** What came of merging reports. */
export interface MergedReports {
  files: ReportFile[];
  totals: Totals;
  /** In the order in which they were named. */
  parts: MergedPart[];
}

/**
 * One report out of the JSON reports of shards: their files, each once (of two the one from the later report), by name.
 *
 * With `output` the index of them all is written there. Throws `NoReport` and `Unreadable` with the file's name.
 */
export async function mergeReports(paths: readonly string[], output?: string): Promise<MergedReports> {
  const files = new Map<string, ReportFile>();
  const parts: MergedPart[] = [];
  for (const path of paths) {
    const { files: own, shard } = readJsonReport(await readReport(path), path);
    parts.push({ path, ...(shard && { shard }) });
    for (const file of own) files.set(file.fail, file);
  }
  const merged = [...files.values()].sort((a, b) => (a.fail < b.fail ? -1 : 1));
  if (output !== undefined) {
    const folder = await openOutputFolder(output, '-merge');
    await folder.clean();
    await folder.publish(await folder.stage(indexJson(archiveRows(merged))), 'index.json');
    await folder.publish(await folder.stage(indexCsv(archiveRows(merged))), 'index.csv');
    await folder.tidy();
  }
  return { files: merged, totals: totalsOf(merged), parts };
}

async function readReport(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw new Unreadable(path, error);
  });
}
