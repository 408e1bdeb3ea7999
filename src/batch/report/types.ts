import type { Shard } from '../shard.ts';
import type { ReportFile } from './report-file.ts';

/** What every kind of report is made of. */
export interface ReportInput {
  /** Can be gone through again and again. */
  files: () => Iterable<ReportFile>;
  /** The part of the archive that the report covers, where it is not the whole. */
  shard?: Shard;
  /** Of the program. */
  version: string;
  language: 'et' | 'en';
  /** The output folder as seen from the report's folder, `/` between segments, for links; `''` where they are one. */
  outputs: string;
}

/** A report as pieces of text. */
export type WriteReport = (input: ReportInput) => Generator<string>;
