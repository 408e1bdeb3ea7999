import type { TaskLimits } from '../isolate/index.ts';
import type { Shard } from './shard.ts';
import type { ReportFile } from './report/report-file.ts';
import type { Source } from './sources.ts';
import type { ConvertTask, Entry, Recipe } from './types.ts';

/** One run of `batch`. */
export interface BatchOptions {
  /** Folders, globs and files, in order. */
  sources: readonly Source[];
  /** More files, from a list that may be long. */
  list?: AsyncIterable<string>;
  include?: readonly string[];
  exclude?: readonly string[];
  shard?: Shard | undefined;
  /** What files given by name are called relative to. */
  cwd: string;
  /** The output folder. */
  output: string;
  recipe: Recipe;
  /** The program's: another version may read the same input differently. */
  version: string;
  limits: TaskLimits;
  /** Worker processes at most. */
  jobs: number;
  /** Processors that workers and the recognition of pages share. */
  cores: number;
  /** Convert also what is unchanged. */
  force?: boolean;
  /** End after the first input with an error, in the order of inputs. */
  failFast?: boolean;
  /** Writes the reports, at the end of the run; `files` can be gone through again and again. */
  report?: (files: () => Iterable<ReportFile>) => Promise<void>;
  signal?: AbortSignal | undefined;
  /** The worker's module; tests give another one. */
  worker?: URL;
}

/** Why an input was converted, or why not. */
export type How =
  | 'new'
  /** The content is another one. */
  | 'changed'
  /** Options, version or name are other ones, an output is missing, or it was forced. */
  | 'again'
  | 'unchanged'
  /** A symbolic link, or a folder that cannot be read. */
  | 'refused';

/** Sees a run go by. */
export interface Watcher {
  /** An input is done with; in the order of inputs. `entry` is absent in a dry run. */
  settled?: (key: string, how: How, entry: Entry | undefined) => void;
  /** A worker began an input, or is idle again. */
  working?: (worker: number, task: ConvertTask | undefined) => void;
  /** A page was recognised. */
  progress?: (task: ConvertTask, progress: unknown) => void;
  /** An unchanged input's output is not what was written: somebody worked on it, so it stays. */
  edited?: (output: string) => void;
  /** An input is gone; its outputs are still there. */
  vanished?: (entry: Entry) => void;
}

/** How a run ended. */
export interface BatchResult {
  /** False where it was stopped, by a signal or by `failFast`. */
  complete: boolean;
}
