import type { Format, Shard } from '../../batch/index.ts';
import type { ReadingOptions } from '../reading-options.ts';

/** The options of `ametijuhend batch`, as the command line gives them. */
export interface BatchCommandOptions extends ReadingOptions {
  output?: string;
  format?: Format[];
  report?: string[];
  include?: string[];
  exclude?: string[];
  filesFrom?: string;
  shard?: Shard;
  jobs: number;
  force?: boolean;
  failFast?: boolean;
  dryRun?: boolean;
  mergeReports?: boolean;
  quiet?: boolean;
  verbose?: boolean;
}
