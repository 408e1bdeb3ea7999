import { type Entry, type How, statusOf, type Watcher } from '../../batch/index.ts';
import { printable } from '../../messages/index.ts';
import type { Cli } from '../cli.ts';
import { createBar } from './bar.ts';
import { entryLines, nothingFound, summaryLines } from './lines.ts';
import type { BatchCommandOptions } from './options.ts';

/** What has come of a run so far. */
export interface Counts {
  ok: number;
  warning: number;
  error: number;
  converted: number;
  unchanged: number;
  vanished: number;
  edited: number;
  descriptions: number;
  /** Of converted inputs. */
  pages: number;
}

/** A run as a person sees it: lines for files, on a terminal what goes on, a summary at the end. */
export interface View extends Watcher {
  readonly counts: Counts;
  /** Somebody watches. */
  readonly live: boolean;
  /** How many inputs there will be. */
  expect: (total: number) => void;
  /** Take away what is only for the moment. */
  clear: () => void;
  end: (complete: boolean, index: string) => void;
}

export function createView(cli: Cli, options: BatchCommandOptions): View {
  const counts: Counts = {
    ok: 0,
    warning: 0,
    error: 0,
    converted: 0,
    unchanged: 0,
    vanished: 0,
    edited: 0,
    descriptions: 0,
    pages: 0,
  };
  const bar = createBar(cli, counts, options);
  const tell = (lines: readonly string[]): void => {
    if (lines.length === 0) return;
    bar.clear();
    for (const line of lines) cli.tell(line);
    bar.draw();
  };
  const gone: string[] = [];
  return {
    counts,
    live: bar.live,
    expect: bar.expect,
    clear: bar.clear,
    working: bar.working,
    progress: bar.progress,
    settled(_key: string, how: How, entry: Entry | undefined) {
      if (!entry) return;
      counts[statusOf(entry)]++;
      counts.descriptions += entry.descriptions.length;
      if (how === 'unchanged') counts.unchanged++;
      else if (how !== 'refused') {
        counts.converted++;
        counts.pages += entry.pages ?? 0;
      }
      tell(entryLines(entry, how, bar.live, options, cli));
      bar.settled();
    },
    edited(output) {
      counts.edited++;
      if (options.quiet) return;
      tell([
        cli.say({
          et: `${printable(output)}: käsitsi muudetud, jäi alles (--force kirjutab üle)`,
          en: `${printable(output)}: changed by hand, kept (--force overwrites it)`,
        }),
      ]);
    },
    vanished(entry) {
      counts.vanished++;
      gone.push(entry.input);
      if (options.quiet) return;
      tell([
        cli.say({
          et: `${printable(entry.input)}: sisend on kadunud, väljund on alles`,
          en: `${printable(entry.input)}: the input is gone, its output is still there`,
        }),
      ]);
    },
    end(complete, index) {
      bar.clear();
      if (options.quiet) return;
      // A shard may well be empty, and of an archive that is gone the summary tells.
      const met = counts.ok + counts.warning + counts.error + counts.vanished;
      if (met === 0 && complete && !options.shard) cli.tell(nothingFound(options, cli));
      else for (const line of summaryLines(counts, complete, index, bar.seconds(), cli)) cli.tell(line);
    },
  };
}
