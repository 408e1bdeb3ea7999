import { type ReportKind, reportKindOf } from './extensions.ts';
import { htmlReport } from './html/index.ts';
import { jsonReport } from './json.ts';
import { junitReport } from './junit.ts';
import type { WriteReport } from './types.ts';

export { NoReport, readJsonReport } from './json.ts';
export type { ReportFile } from './report-file.ts';
export { type Totals, totalsOf } from './totals.ts';
export type { ReportInput } from './types.ts';

const WRITERS: Record<ReportKind, WriteReport> = { json: jsonReport, html: htmlReport, junit: junitReport };

/** What writes the kind of report for a file, by its extension; undefined where there is none. */
export function reportKind(path: string): WriteReport | undefined {
  const kind = reportKindOf(path);
  return kind && WRITERS[kind];
}
