import { type Shard, toShard } from '../shard.ts';
import type { ReportFile } from './report-file.ts';
import { totalsOf } from './totals.ts';
import type { WriteReport } from './types.ts';

/** Says what the file is and how to read it; the number rises when a reader would have to change. */
const KIND = 'ametijuhend-batch.v1';

/** For programs: the part of the archive (`3/400`) where it is one, totals, then one file a line. */
export const jsonReport: WriteReport = function* ({ files, version, shard }) {
  const part = shard && { osa: `${shard.number}/${shard.of}` };
  const head = { aruanne: KIND, programm: `ametijuhend ${version}`, ...part, kokku: totalsOf(files()) };
  yield `${JSON.stringify(head).slice(0, -1)},"failid":[`;
  let between = '\n';
  for (const file of files()) {
    yield `${between}${JSON.stringify(file)}`;
    between = ',\n';
  }
  yield '\n]}\n';
};

/** A text that is no report of ours. */
export class NoReport extends Error {
  readonly path: string;

  constructor(path: string) {
    super(`Not a JSON report of batch: ${path}`);
    this.name = 'NoReport';
    this.path = path;
  }
}

/** What `jsonReport` wrote; `path` is for the message. Throws `NoReport`. */
export function readJsonReport(text: string, path: string): { files: ReportFile[]; shard?: Shard } {
  let report: unknown;
  try {
    report = JSON.parse(text);
  } catch {
    throw new NoReport(path);
  }
  if (!isReport(report)) throw new NoReport(path);
  const shard = report.osa === undefined ? undefined : toShard(report.osa);
  return { files: report.failid, ...(shard && { shard }) };
}

function isReport(value: unknown): value is { aruanne: string; osa?: string; failid: ReportFile[] } {
  if (typeof value !== 'object' || value === null) return false;
  const { aruanne, osa = '1/1', failid } = value as Record<string, unknown>;
  return (
    aruanne === KIND &&
    typeof osa === 'string' &&
    toShard(osa) !== undefined &&
    Array.isArray(failid) &&
    failid.every(isFile)
  );
}

function isFile(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { fail, seis, väljundid, kirjeldused, leiud } = value as Record<string, unknown>;
  return typeof fail === 'string' && typeof seis === 'string' && [väljundid, kirjeldused, leiud].every(Array.isArray);
}
