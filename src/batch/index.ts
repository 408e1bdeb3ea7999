/** The room that converts an archive: from folders of files to a folder of descriptions, in one go or in many. */
export { planBatch } from './dry-run.ts';
export { statusOf } from './entry.ts';
export { linesOf } from './lines.ts';
export { countInputs } from './count.ts';
export { requireMatches } from './matches.ts';
export { type MergedReports, mergeReports, Unreadable } from './merge.ts';
export { checkParts } from './merged-parts.ts';
export { NoReport, type ReportFile, reportKind } from './report/index.ts';
export { Locked } from './lock.ts';
export type { BatchOptions, BatchResult, How, Watcher } from './options.ts';
export { Unwritable } from './output-folder.ts';
export { runBatch } from './run.ts';
export { type Shard, toShard } from './shard.ts';
export { InputInsideOutput, NoSuchSource, type Source, sourcesOf } from './sources.ts';
export type { ConvertTask, Entry, Format, Recipe } from './types.ts';
