import { closeSync, constants, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, renameSync } from 'node:fs';
import { unlinkSync, writeSync } from 'node:fs';
import { Unwritable } from './output-folder.ts';

/** A file of lines that is read by offset and only ever grows at its end. Every method throws `Unwritable` where it cannot. */
export interface LineFile {
  /** Offsets of the lines, with the first characters of each (ASCII). */
  lines(): Generator<{ offset: number; start: string }>;
  /** The line at an offset, without its end. */
  read(offset: number): string;
  /** Write a line (without its end); gives its offset. It is there whole, or the method throws. */
  append(line: string): number;
  /** Put the file on disk under another name, over what stands there. Closes it. */
  become(path: string): void;
  close(): void;
  /** Close and delete. */
  remove(): void;
}

const CHUNK = 1 << 16;
const LINE_FEED = 0x0a;
/** Characters of a line that `lines` gives. */
const START = 64;
/** Links are not followed: the file is ours. Absent on Windows. */
const NO_FOLLOW = (constants as { O_NOFOLLOW?: number }).O_NOFOLLOW ?? 0;

/** Open for reading alone; undefined where there is none. */
export function readLineFile(path: string): LineFile | undefined {
  try {
    return lineFile(path, constants.O_RDONLY | NO_FOLLOW);
  } catch (error) {
    if (error instanceof Unwritable && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Open for appending, made where it is not there; `fresh` empties it.
 *
 * A last line without its end, as a killed process leaves it, does not count and is written over.
 */
export function openLineFile(path: string, { fresh = false } = {}): LineFile {
  return lineFile(path, constants.O_RDWR | constants.O_CREAT | NO_FOLLOW | (fresh ? constants.O_TRUNC : 0));
}

function lineFile(path: string, flags: number): LineFile {
  const attempt = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw new Unwritable(path, error);
    }
  };
  const file = attempt(() => openSync(path, flags, 0o666));
  const buffer = Buffer.alloc(CHUNK);
  const chunkAt = (offset: number): Buffer =>
    buffer.subarray(
      0,
      attempt(() => readSync(file, buffer, 0, CHUNK, offset)),
    );
  let size = 0;
  for (const { end } of linesFrom(chunkAt)) size = end;

  return {
    *lines() {
      for (const { offset, start } of linesFrom(chunkAt)) yield { offset, start };
    },
    read(offset) {
      const parts: Buffer[] = [];
      for (let at = offset; ; at += CHUNK) {
        const chunk = chunkAt(at);
        const end = chunk.indexOf(LINE_FEED);
        parts.push(Buffer.from(end < 0 ? chunk : chunk.subarray(0, end)));
        if (end >= 0 || chunk.length === 0) return Buffer.concat(parts).toString();
      }
    },
    append(line) {
      const bytes = Buffer.from(`${line}\n`);
      const offset = size;
      attempt(() => {
        for (let done = 0; done < bytes.length;)
          done += writeSync(file, bytes, done, bytes.length - done, offset + done);
      });
      size += bytes.length;
      return offset;
    },
    become(target) {
      attempt(() => {
        ftruncateSync(file, size);
        fsyncSync(file);
        closeSync(file);
        renameSync(path, target);
      });
    },
    close() {
      if (fstatSync(file).size > size && flags & constants.O_RDWR) ftruncateSync(file, size);
      closeSync(file);
    },
    remove() {
      attempt(() => {
        closeSync(file);
        unlinkSync(path);
      });
    },
  };
}

/** The whole lines of a file, read in chunks. */
function* linesFrom(chunkAt: (offset: number) => Buffer): Generator<{ offset: number; end: number; start: string }> {
  let rest = Buffer.alloc(0);
  let base = 0;
  for (;;) {
    const chunk = chunkAt(base + rest.length);
    if (chunk.length === 0) return;
    const part = Buffer.concat([rest, chunk]);
    let from = 0;
    for (let at = part.indexOf(LINE_FEED); at >= 0; at = part.indexOf(LINE_FEED, from)) {
      const start = part.toString('latin1', from, Math.min(at, from + START));
      yield { offset: base + from, end: base + at + 1, start };
      from = at + 1;
    }
    rest = part.subarray(from);
    base += from;
  }
}
