import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openLineFile, readLineFile } from './line-file.ts';
import type { Entry } from './types.ts';

/**
 * What is known of every input, one line of JSON each, in the order of the run.
 *
 * A run appends what it finishes to a journal. At its end the lines that hold become the new manifest, by renaming; a run that
 * was killed leaves its journal, and the next one reads both. Lines stay on disk: memory holds a few numbers an input.
 */
export interface Manifest {
  /** What is known of an input, from before or from this run. */
  find(key: string): Entry | undefined;
  /** Whether this run has kept or added it. */
  isSeen(key: string): boolean;
  /** The input was met and is as it was: what is known stands, at this place of the order. */
  keep(key: string): void;
  /** The input was converted. */
  add(entry: Entry): void;
  /** What is known of inputs that this run has neither kept nor added. */
  unseen(): Generator<Entry>;
  /** Forget an input that this run has not seen. */
  drop(key: string): void;
  /** This run's entries, in its order. */
  entries(): Generator<Entry>;
  /** Put the new manifest in the old one's place, and close. */
  compact(): void;
  /** Leave the journal for the next run; nothing where it is closed. */
  close(): void;
}

const HEADER = '{"manifest":"ametijuhend-batch/1"}';
/** Every line begins with its input's number, so that reading the index parses nothing. */
const PREFIX = '{"id":"';
/** 52 bits, which a number holds exactly. Two inputs that share a number are told apart by name; one of them is then redone. */
const ID_CHARACTERS = 13;

/** Of an input that was met in a dry run and of which nothing is known. */
const NOWHERE = -1;

/** Where a line stands: twice its offset, plus one in the journal. */
type Place = number;

/** Read what stands in `folder`; `suffix` is that of a shard, `readOnly` writes nothing. Throws `Unwritable`. */
export function openManifest(folder: string, suffix: string, { readOnly = false } = {}): Manifest {
  const path = join(folder, `manifest${suffix}.jsonl`);
  const journalPath = join(folder, `journal${suffix}.jsonl`);
  const old = readLineFile(path);
  const journal = readOnly ? readLineFile(journalPath) : openLineFile(journalPath);
  const index = new Map<number, Place>();
  const order: Place[] = [];
  const seen = new Set<number>();
  let open = true;

  if (old?.read(0) === HEADER) for (const { offset, start } of old.lines()) learn(start, offset * 2);
  for (const { offset, start } of journal?.lines() ?? []) learn(start, offset * 2 + 1);

  function learn(start: string, place: Place): void {
    if (start.startsWith(PREFIX))
      index.set(parseInt(start.slice(PREFIX.length, PREFIX.length + ID_CHARACTERS), 16), place);
  }
  function lineAt(place: Place): string {
    return (place % 2 === 1 ? journal : old)!.read(Math.floor(place / 2));
  }
  function entryAt(place: Place): Entry {
    const line = JSON.parse(lineAt(place)) as Entry & { id?: string };
    delete line.id;
    return line;
  }
  function mark(id: number, place: Place): void {
    seen.add(id);
    order.push(place);
  }
  function unseen(): Place[] {
    return [...index].filter(([id]) => !seen.has(id)).map(([, place]) => place);
  }

  return {
    find(key) {
      const place = index.get(idOf(key));
      const entry = place === undefined ? undefined : entryAt(place);
      return entry?.input === key ? entry : undefined;
    },
    isSeen: (key) => seen.has(idOf(key)),
    keep(key) {
      mark(idOf(key), index.get(idOf(key)) ?? NOWHERE);
    },
    add(entry) {
      const line = `${PREFIX}${hexOf(entry.input)}",${JSON.stringify(entry).slice(1)}`;
      const place = journal!.append(line) * 2 + 1;
      index.set(idOf(entry.input), place);
      mark(idOf(entry.input), place);
    },
    *unseen() {
      for (const place of unseen()) yield entryAt(place);
    },
    drop: (key) => void index.delete(idOf(key)),
    *entries() {
      for (const place of order) yield entryAt(place);
    },
    compact() {
      const fresh = openLineFile(join(folder, `manifest${suffix}.new`), { fresh: true });
      fresh.append(HEADER);
      for (const place of [...order, ...unseen()]) fresh.append(lineAt(place));
      old?.close();
      fresh.become(path);
      journal!.remove();
      open = false;
    },
    close() {
      if (!open) return;
      open = false;
      old?.close();
      journal?.close();
    },
  };
}

function hexOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, ID_CHARACTERS);
}

function idOf(key: string): number {
  return parseInt(hexOf(key), 16);
}
