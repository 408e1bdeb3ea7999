import { readFile, stat } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
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

/** Where to merge, absolute paths. */
export interface MergeOptions {
  /** What the paths of outputs are told from: the output folder, where there is one. */
  base: string;
  /** Write the index of them all there. */
  output?: string | undefined;
}

/**
 * One report out of the JSON reports of shards: their files, each once (of two the one from the later report), by name.
 *
 * Paths of outputs are told anew where a part has an output folder of its own. Throws `NoReport` and `Unreadable` with the file's name.
 */
export async function mergeReports(paths: readonly string[], { base, output }: MergeOptions): Promise<MergedReports> {
  const files = new Map<string, ReportFile>();
  const parts: MergedPart[] = [];
  for (const path of paths) {
    const { files: own, shard, outputs } = readJsonReport(await readReport(path), path);
    parts.push({ path, ...(shard && { shard }) });
    const folder = outputs === undefined ? '' : await leadTo(resolve(dirname(path), outputs), base);
    for (const file of own) files.set(file.fail, folder === '' ? file : below(folder, file));
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

/** The way from one folder to another; none where that is not there, as for reports that were brought together without their outputs. */
async function leadTo(folder: string, base: string): Promise<string> {
  const stats = await stat(folder).catch(() => undefined);
  return stats?.isDirectory() ? relative(base, folder).split(sep).join('/') : '';
}

/** A file of a report, its outputs in a folder of their own. */
function below(folder: string, file: ReportFile): ReportFile {
  const within = (paths: readonly string[]): string[] => paths.map((path) => `${folder}/${path}`);
  return {
    ...file,
    väljundid: within(file.väljundid),
    kirjeldused: file.kirjeldused.map((row) => ({ ...row, väljundid: within(row.väljundid) })),
  };
}

async function readReport(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw new Unreadable(path, error);
  });
}
