import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { chmod, lstat, open, readlink, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

export interface WriteWholeOptions {
  /** Write to what a symbolic link points to; otherwise the link itself is replaced. For paths that the user named, never for made ones. */
  followLink?: boolean;
  /** Gives up before the file is put in its place. */
  signal?: AbortSignal | undefined;
}

/**
 * Write a file whole or not at all: beside its place, then renamed into it. A long text may come in pieces.
 *
 * The old file stays as it was until the new one is on the disk; its permissions carry over. Whatever goes wrong (a full disk, a
 * folder that cannot be written, an abort), nothing is left behind and the error is thrown. A device or a pipe is written to directly.
 */
export async function writeWhole(
  path: string,
  data: string | Uint8Array | Iterable<string>,
  options: WriteWholeOptions = {},
): Promise<void> {
  // `/dev/stdout` and the like are links that lead to no path, only to something open.
  const there = await (options.followLink ? stat(path) : lstat(path)).catch(() => undefined);
  if (there && !there.isFile() && !there.isSymbolicLink()) {
    await writeFile(path, data);
    return;
  }
  const target = options.followLink ? await realTarget(path) : path;
  const old = await statOf(target);
  const beside = temporaryBeside(target);
  try {
    await writeThrough(beside, data);
    if (old?.isFile()) await chmod(beside, old.mode);
    options.signal?.throwIfAborted();
    await rename(beside, target);
  } catch (error) {
    await unlink(beside).catch(() => undefined); // it may not have come to exist
    throw error;
  }
  await keepRename(dirname(target));
}

/** As many as Linux follows. */
const MOST_LINKS = 40;

const TEMPORARY = /^\.[0-9a-f]{12}\.ametijuhend-tmp$/;

/** Whether a file name is that of an unfinished file, which only a killed process leaves behind. */
export function isTemporary(name: string): boolean {
  return TEMPORARY.test(name);
}

function temporaryBeside(target: string): string {
  return join(dirname(target), `.${randomBytes(6).toString('hex')}.ametijuhend-tmp`);
}

/** Without reaching the disk first, a file could be renamed before its content is there. */
async function writeThrough(path: string, data: string | Uint8Array | Iterable<string>): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await writeFile(file, data);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Bring the folder's entry to the disk too, where the system lets a folder be opened. */
async function keepRename(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows and some network file systems refuse; the file itself is safe.
  }
}

/** The file that a path leads to, also where it is still to be made: a link may name one that is not there. */
async function realTarget(path: string): Promise<string> {
  let target = path;
  for (let links = 0; links <= MOST_LINKS; links++) {
    const real = await realpath(target).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    });
    const next = real === undefined ? await readlink(target).catch(() => undefined) : undefined;
    if (next === undefined) return real ?? target;
    target = resolve(dirname(target), next);
  }
  return target;
}

async function statOf(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path);
  } catch {
    return undefined;
  }
}
