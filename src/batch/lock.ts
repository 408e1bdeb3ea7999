import { randomUUID } from 'node:crypto';
import { constants, readFileSync } from 'node:fs';
import { copyFile, link, readFile, readdir, rename, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Another run works on the folder. */
export class Locked extends Error {
  readonly pid: number;
  readonly host: string;

  constructor({ pid, host }: Holder) {
    super(`Another run (process ${pid} on ${host}) works on this folder`);
    this.name = 'Locked';
    this.pid = pid;
    this.host = host;
  }
}

interface Holder {
  pid: number;
  host: string;
  /** Tells a process from a later one with the same number, where the system says when it started. */
  started: string;
  /** Tells two runs of one process apart. */
  token: string;
}

/** Milliseconds between signs of life, and how old the last one may be: for holders on other machines, which cannot be asked. */
const HEARTBEAT = 10_000;
const STALE = 60_000;

const NAME = 'lock';

/**
 * Take the lock of a folder, or the lock of one shard of it; resolves to what releases it.
 *
 * A whole run excludes all others, a shard excludes whole runs and its own double. A lock whose holder is dead is taken over.
 * Throws `Locked`.
 */
export async function takeLock(folder: string, suffix: string): Promise<() => Promise<void>> {
  const mine: Holder = { pid: process.pid, host: hostname(), started: startOf(process.pid), token: randomUUID() };
  const path = join(folder, NAME + suffix);
  await claim(path, mine);
  try {
    await sweep(folder);
    // Looking only after claiming: of two that come at once at least one sees the other.
    for (const name of await rivals(folder, suffix)) await requireDead(join(folder, name));
  } catch (error) {
    await release(path, mine);
    throw error;
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, HEARTBEAT).unref();
  return async () => {
    clearInterval(heartbeat);
    await release(path, mine);
  };
}

async function rivals(folder: string, suffix: string): Promise<string[]> {
  const own = NAME + suffix;
  const others = (await readdir(folder)).filter((name) => /^lock(?:-\d+-of-\d+)?$/u.test(name) && name !== own);
  return suffix === '' ? others : others.filter((name) => name === NAME);
}

/** Drafts of runs that were killed while they took a lock. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!/^lock.*\.[0-9a-f-]{36}(?:\.dead)?$/u.test(name)) continue;
    const holder = await holderOf(join(folder, name));
    if (!holder || !(await isAlive(holder, join(folder, name))))
      await unlink(join(folder, name)).catch(() => undefined);
  }
}

/** Write beside and link: the lock is there whole or not at all. */
async function claim(path: string, mine: Holder): Promise<void> {
  const draft = `${path}.${mine.token}`;
  await writeFile(draft, JSON.stringify(mine), { flag: 'wx' });
  try {
    for (;;) {
      try {
        await place(draft, path);
        return;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        await requireDead(path);
        await bury(path, draft);
      }
    }
  } finally {
    await unlink(draft);
  }
}

/** Give a draft its name unless that is taken; file systems without links (memory sticks) get a copy. */
async function place(draft: string, path: string): Promise<void> {
  try {
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    await copyFile(draft, path, constants.COPYFILE_EXCL);
  }
}

/** Take a dead holder's lock away, and put it back if it was another one by then. */
async function bury(path: string, draft: string): Promise<void> {
  const grave = `${draft}.dead`;
  try {
    await rename(path, grave);
  } catch {
    return; // somebody else was first
  }
  const holder = await holderOf(grave);
  if (holder && (await isAlive(holder, grave))) await link(grave, path).catch(() => undefined);
  await unlink(grave);
}

async function requireDead(path: string): Promise<void> {
  const holder = await holderOf(path);
  if (holder && (await isAlive(holder, path))) throw new Locked(holder);
}

async function release(path: string, mine: Holder): Promise<void> {
  const holder = await holderOf(path);
  if (holder?.token === mine.token) await unlink(path).catch(() => undefined);
}

async function holderOf(path: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

async function isAlive(holder: Holder, path: string): Promise<boolean> {
  if (holder.host !== hostname()) {
    const stats = await stat(path).catch(() => undefined);
    return stats !== undefined && Date.now() - stats.mtimeMs < STALE;
  }
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return startOf(holder.pid) === holder.started;
}

/** When a process started, in the system's own count; empty where it is not told. */
function startOf(pid: number): string {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return fields.slice(fields.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
