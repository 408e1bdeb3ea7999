import type { ConvertTask, Watcher } from '../../batch/index.ts';
import { printable } from '../../messages/index.ts';
import { canRedraw, type Cli } from '../cli.ts';
import type { BatchCommandOptions } from './options.ts';
import type { Counts } from './view.ts';

/** What goes on, on the last lines of a terminal: written over and over, and taken away at the end. */
export interface Bar extends Required<Pick<Watcher, 'working' | 'progress'>> {
  readonly live: boolean;
  expect: (total: number) => void;
  settled: () => void;
  draw: () => void;
  clear: () => void;
  /** Since the start; undefined where nobody watches. */
  seconds: () => number | undefined;
}

/** Milliseconds between two drawings: faster than this nobody reads. */
const INTERVAL = 100;
/** Workers that are shown; more would push everything else off the screen. */
const SHOWN = 8;
/** Columns below which a name says nothing: the page gives way to it. */
const SHORTEST_NAME = 8;

/** Only on a terminal that can write lines over, and not with `--quiet`. */
export function createBar(cli: Cli, counts: Counts, { quiet }: BatchCommandOptions): Bar {
  const live = canRedraw(cli.io) && !quiet;
  const started = performance.now();
  const workers = new Map<number, { name: string; page?: string }>();
  let total: number | undefined;
  let drawn = 0;
  let last = 0;
  const seconds = (): number => (performance.now() - started) / 1000;

  function clear(): void {
    if (drawn > 0) cli.io.stderr.write(`${'\u001b[1A\u001b[2K'.repeat(drawn)}\r`);
    drawn = 0;
  }
  function draw(): void {
    if (!live) return;
    clear();
    const lines = barLines({ counts, total, seconds: seconds(), workers }, cli);
    cli.io.stderr.write(lines.map((line) => `${line}\n`).join(''));
    drawn = lines.length;
    last = performance.now();
  }
  function redraw(): void {
    if (live && performance.now() - last >= INTERVAL) draw();
  }

  return {
    live,
    draw,
    clear,
    settled: redraw,
    expect: (count) => {
      total = count;
    },
    working: (worker, task) => {
      if (task) workers.set(worker, { name: task.name });
      else workers.delete(worker);
      redraw();
    },
    progress: (task: ConvertTask, progress) => {
      const { done, of } = progress as { done: number; of: number };
      for (const worker of workers.values()) if (worker.name === task.name) worker.page = `${done}/${of}`;
      redraw();
    },
    seconds: () => (live ? seconds() : undefined),
  };
}

export interface BarState {
  counts: Counts;
  /** Inputs to come to, where that is known yet. */
  total: number | undefined;
  seconds: number;
  workers: ReadonlyMap<number, { name: string; page?: string }>;
}

/** Files done of all, speed, failures, time left; then a line a worker. No line is wider than the terminal. */
export function barLines({ counts, total, seconds, workers }: BarState, cli: Cli): string[] {
  const width = Math.max(1, (cli.io.stderr.columns || 80) - 1);
  const done = counts.ok + counts.warning + counts.error;
  const left = total === undefined || done === 0 ? undefined : (seconds / done) * (total - done);
  const parts = [
    total === undefined ? String(done) : `${done}/${total} (${Math.floor((100 * done) / Math.max(1, total))} %)`,
    counts.pages > 0
      ? cli.say({
          et: `${(counts.pages / seconds).toFixed(1)} lk/s`,
          en: `${(counts.pages / seconds).toFixed(1)} pages/s`,
        })
      : '',
    cli.say({ et: `veaga ${counts.error}`, en: `${counts.error} failed` }),
    left === undefined ? '' : cli.say({ et: `jäänud ${duration(left)}`, en: `${duration(left)} left` }),
  ];
  const shown = [...workers].sort(([a], [b]) => a - b).slice(0, SHOWN);
  const page = cli.say({ et: 'lk', en: 'page' });
  return [
    cut(parts.filter(Boolean).join(' · '), width),
    ...shown.map(([, worker]) => {
      const at = worker.page === undefined ? '' : ` (${page} ${worker.page})`;
      const room = width - 2 - at.length;
      return room < SHORTEST_NAME
        ? cut(`  ${printable(worker.name)}`, width)
        : `  ${cut(printable(worker.name), room)}${at}`;
    }),
  ];
}

/** The middle goes first: names differ at their ends. */
function cut(text: string, width: number): string {
  const characters = Array.from(text);
  if (columnsOf(characters) <= width) return text;
  const head = fitting(characters, Math.ceil((width - 1) / 2));
  const rest = characters.slice(head.length).reverse();
  const tail = fitting(rest, width - 1 - columnsOf(head)).reverse();
  return `${head.join('')}…${tail.join('')}`;
}

/** The first characters that stand in so many columns. */
function fitting(characters: readonly string[], columns: number): string[] {
  let used = 0;
  const end = characters.findIndex((character) => (used += columnsOf([character])) > columns);
  return characters.slice(0, end < 0 ? undefined : end);
}

/** Characters that may take two columns; a mark that joins the letter before it is still given one, so nothing wraps. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffe6]|\p{Emoji_Presentation}|[\u{10000}-\u{3ffff}]/u;

const columnsOf = (characters: readonly string[]): number =>
  characters.reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);

/** `45 s`, `12 min`, `3 h 05 min`. */
export function duration(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (seconds < 90) return `${Math.round(seconds)} s`;
  if (minutes < 90) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}
