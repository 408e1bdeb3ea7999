import { createHash } from 'node:crypto';
import { constants, readFile } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { promisify } from 'node:util';

/** A file's content and the marks by which a later change shows. */
export interface Fingerprint {
  sha256: string;
  size: number;
  mtimeMs: number;
}

/** Files up to this many bytes are read at once, which costs half as much. */
const AT_ONCE = 1 << 20;
const CHUNK_BYTES = 1 << 20;
/** Opening a named pipe must not wait for its writer; absent on Windows. */
const FLAGS = constants.O_RDONLY | ((constants as { O_NONBLOCK?: number }).O_NONBLOCK ?? 0);
/** Much cheaper than its namesake among the promises. */
const readWhole = promisify(readFile);

/** Hash a file; undefined where it is no regular file or cannot be read (reading it will say why). */
export async function fingerprint(path: string): Promise<Fingerprint | undefined> {
  try {
    const stats = await stat(path);
    if (!stats.isFile()) return undefined;
    const { mtimeMs, size } = stats;
    const hash = createHash('sha256');
    if (size <= AT_ONCE) hash.update(await readWhole(path, { flag: FLAGS as never }));
    else for await (const chunk of chunksOf(path)) hash.update(chunk);
    return { sha256: hash.digest('hex'), size, mtimeMs };
  } catch {
    return undefined;
  }
}

/** Whether a file is still the one that the fingerprint was taken of, as far as its size and time tell. */
export async function isSame(path: string, before: Fingerprint): Promise<boolean> {
  const now = await stat(path).catch(() => undefined);
  return now?.size === before.size && now.mtimeMs === before.mtimeMs;
}

async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  const file = await open(path, FLAGS);
  try {
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, CHUNK_BYTES);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
