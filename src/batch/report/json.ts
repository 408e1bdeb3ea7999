import type { Severity } from '../../messages/index.ts';
import { type Shard, toShard } from '../shard.ts';
import type { ReportFile, ReportStatus } from './report-file.ts';
import { totalsOf } from './totals.ts';
import type { WriteReport } from './types.ts';

/** Says what the file is and how to read it; the number rises when a reader would have to change. */
const KIND = 'ametijuhend-batch.v1';

/** For programs: the part of the archive (`3/400`) where it is one, where the outputs are, totals, then one file a line. */
export const jsonReport: WriteReport = function* ({ files, version, shard, outputs }) {
  const part = shard && { osa: `${shard.number}/${shard.of}` };
  const where = { väljundkaust: outputs === '' ? '.' : outputs };
  const head = { aruanne: KIND, programm: `ametijuhend ${version}`, ...part, ...where, kokku: totalsOf(files()) };
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

/** What `jsonReport` wrote; `outputs` is the output folder as seen from the report's, which early reports do not say. */
export interface WrittenReport {
  files: ReportFile[];
  shard?: Shard;
  outputs?: string;
}

/** What `jsonReport` wrote; `path` is for the message. Throws `NoReport`. */
export function readJsonReport(text: string, path: string): WrittenReport {
  let report: unknown;
  try {
    report = JSON.parse(text);
  } catch {
    throw new NoReport(path);
  }
  if (!isReport(report)) throw new NoReport(path);
  const shard = report.osa === undefined ? undefined : toShard(report.osa);
  const { failid: files, väljundkaust: outputs } = report;
  return { files, ...(shard && { shard }), ...(outputs !== undefined && { outputs }) };
}

function isReport(value: unknown): value is { osa?: string; väljundkaust?: string; failid: ReportFile[] } {
  if (!isObject(value)) return false;
  const { aruanne, osa = '1/1', väljundkaust = '.', failid } = value;
  return (
    aruanne === KIND &&
    typeof osa === 'string' &&
    toShard(osa) !== undefined &&
    typeof väljundkaust === 'string' &&
    Array.isArray(failid) &&
    failid.every(isFile)
  );
}

/** What every report goes through; the rest of a file is only handed on. */
function isFile(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { fail, seis, väljundid, kirjeldused, leiud } = value;
  return (
    typeof fail === 'string' &&
    STATUSES.includes(seis as ReportStatus) &&
    isPaths(väljundid) &&
    Array.isArray(kirjeldused) &&
    kirjeldused.every((row) => isObject(row) && isPaths(row['väljundid'])) &&
    Array.isArray(leiud) &&
    leiud.every(isFinding)
  );
}

const STATUSES: readonly ReportStatus[] = ['korras', 'hoiatus', 'viga', 'kadunud'];

function isFinding(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { reegel, raskus, teade } = value;
  const isSaid = isObject(teade) && typeof teade.et === 'string' && typeof teade.en === 'string';
  return typeof reegel === 'string' && SEVERITIES.includes(raskus as Severity) && isSaid;
}

const SEVERITIES: readonly Severity[] = ['viga', 'hoiatus', 'teade'];

function isPaths(value: unknown): boolean {
  return Array.isArray(value) && value.every((path) => typeof path === 'string');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
