import { createHash, randomBytes } from 'node:crypto';
import { lstat, mkdir, open, readFile, realpath, rename, rm, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Output } from './types.ts';
import { makeFolder } from '../write/index.ts';

/** Where the program keeps its own files in an output folder. */
export const STATE_FOLDER = '.ametijuhend';

/** The output folder cannot be written: the disk is full, a folder is read-only, a symbolic link stands in the way. */
export class Unwritable extends Error {
  readonly path: string;
  readonly code: string;

  constructor(path: string, cause: unknown) {
    const code = (cause as NodeJS.ErrnoException).code ?? (cause as Error).message;
    super(`Cannot write ${path}: ${code}`, { cause });
    this.name = 'Unwritable';
    this.path = path;
    this.code = code;
  }
}

/**
 * A folder that is written to from one place, never half and never outside of itself.
 *
 * A file is first written whole under `.ametijuhend/` and gets its name by renaming: whoever looks sees the old one or the new
 * one. Symbolic links inside are not followed. Every method throws `Unwritable` where the system refuses.
 */
export interface OutputFolder {
  /** Real path. */
  readonly root: string;
  /** The program's own files. */
  readonly state: string;
  /** Make an empty place for staged files; what a killed run left there goes. */
  clean(): Promise<void>;
  /** A path where a file can be written, or several that begin with it; never the same twice, not even in two runs. */
  ticket(): string;
  /** Write a file whole, still without a name; gives its path. */
  stage(content: string | Iterable<string>): Promise<string>;
  /** Give a staged file its name, relative to the root, `/` between segments. */
  publish(staged: string, name: string): Promise<void>;
  /** Remove a file that is still what we wrote; otherwise it stays. */
  remove(name: string, sha256: string): Promise<void>;
  /** Take the place for staged files away. */
  tidy(): Promise<void>;
}

/** Create the folder where needed. `suffix` sets apart the staged files of runs that share it (shards). */
export async function openOutputFolder(path: string, suffix = ''): Promise<OutputFolder> {
  const root = await attempt(path, async () => {
    await makeFolder(path);
    return realpath(path);
  });
  const state = join(root, STATE_FOLDER);
  const staging = join(state, `tmp${suffix}`);
  const known = new Set<string>([root]);
  // A worker of a killed run may still write for a moment: it must not meet a file of the next one.
  const run = randomBytes(6).toString('hex');
  let number = 0;
  const ticket = (): string => join(staging, `${run}-${number++}`);

  /** Make the folders down to `folder`, each a real one. */
  async function enter(folder: string): Promise<void> {
    if (known.has(folder)) return;
    await enter(dirname(folder));
    await mkdir(folder).catch(async (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const stats = await lstat(folder);
      if (!stats.isDirectory()) throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' });
    });
    known.add(folder);
  }

  await attempt(state, () => enter(state));
  return {
    root,
    state,
    clean: () =>
      attempt(staging, async () => {
        known.delete(staging);
        await rm(staging, { recursive: true, force: true });
        await enter(staging);
      }),
    ticket,
    stage: (content) => {
      const target = ticket();
      return attempt(target, async () => {
        const file = await open(target, 'wx');
        try {
          for (const chunk of typeof content === 'string' ? [content] : content) await file.writeFile(chunk);
        } finally {
          await file.close();
        }
        return target;
      });
    },
    publish: (staged, name) => {
      const target = join(root, name);
      return attempt(target, async () => {
        await enter(dirname(target));
        await rename(staged, target);
      });
    },
    async remove(name, sha256) {
      const path = join(root, name);
      await attempt(path, async () => {
        if (await holds(path, sha256)) await unlink(path);
      });
    },
    tidy: () => attempt(staging, () => rm(staging, { recursive: true, force: true })),
  };
}

async function attempt<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Unwritable ? error : new Unwritable(path, error);
  }
}

/** Whether a file is there with this content. */
async function holds(path: string, sha256: string): Promise<boolean> {
  const stats = await lstat(path).catch(() => undefined);
  if (!stats?.isFile()) return false;
  return (
    createHash('sha256')
      .update(await readFile(path))
      .digest('hex') === sha256
  );
}

/**
 * What stands at an output's place: nothing (or an empty file, as a power cut may leave), a file of its size, or something else,
 * which somebody has worked on.
 */
export async function look(root: string, { path, bytes }: Output): Promise<'missing' | 'same' | 'changed'> {
  const stats = await lstat(join(root, path)).catch(() => undefined);
  if (!stats?.isFile() || stats.size === 0) return 'missing';
  return stats.size === bytes ? 'same' : 'changed';
}
