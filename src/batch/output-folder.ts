import { createHash } from 'node:crypto';
import { lstat, mkdir, open, readFile, realpath, rename, rm, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

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

/** A whole file that has no name yet. */
export interface Staged {
  path: string;
  sha256: string;
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
  stage(content: string | Iterable<string>): Promise<Staged>;
  /** Give a staged file its name, relative to the root, `/` between segments. */
  publish(staged: Staged, name: string): Promise<void>;
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
  let number = 0;

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
    stage: (content) => {
      const target = join(staging, String(number++));
      return attempt(target, async () => {
        const hash = createHash('sha256');
        const file = await open(target, 'wx');
        try {
          for (const chunk of typeof content === 'string' ? [content] : content) {
            hash.update(chunk);
            await file.writeFile(chunk);
          }
        } finally {
          await file.close();
        }
        return { path: target, sha256: hash.digest('hex') };
      });
    },
    publish: (staged, name) => {
      const target = join(root, name);
      return attempt(target, async () => {
        await enter(dirname(target));
        await rename(staged.path, target);
      });
    },
    async remove(name, sha256) {
      const path = join(root, name);
      await attempt(path, async () => {
        if ((await look(root, name, sha256)) === 'same') await unlink(path);
      });
    },
    tidy: () => attempt(staging, () => rm(staging, { recursive: true, force: true })),
  };
}

/** Like `mkdir -p`; Node's own says "no such file" where a file system is read-only. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && dirname(path) !== path) {
      await makeFolder(dirname(path));
      await mkdir(path);
    } else if (!(await stat(path).catch(() => undefined))?.isDirectory()) throw error;
  }
}

async function attempt<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Unwritable ? error : new Unwritable(path, error);
  }
}

/**
 * What stands at an output's place: nothing (or an empty file, as a power cut may leave), what `sha256` says, or something else,
 * which somebody has worked on.
 */
export async function look(root: string, name: string, sha256: string): Promise<'missing' | 'same' | 'changed'> {
  const path = join(root, name);
  const stats = await lstat(path).catch(() => undefined);
  if (!stats?.isFile() || stats.size === 0) return 'missing';
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return 'missing';
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? 'same' : 'changed';
}
