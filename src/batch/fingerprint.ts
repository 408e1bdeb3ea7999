import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';

/** A file's content and the marks by which a later change shows. */
export interface Fingerprint {
  sha256: string;
  size: number;
  mtimeMs: number;
}

const CHUNK_BYTES = 1 << 20;
/** Opening a named pipe must not wait for its writer; absent on Windows. */
const FLAGS = constants.O_RDONLY | ((constants as { O_NONBLOCK?: number }).O_NONBLOCK ?? 0);

/** Hash a file piece by piece; undefined where it is no regular file or cannot be read (reading it will say why). */
export async function fingerprint(path: string): Promise<Fingerprint | undefined> {
  const file = await open(path, FLAGS).catch(() => undefined);
  try {
    const stats = await file?.stat();
    if (!file || !stats?.isFile()) return undefined;
    const hash = createHash('sha256');
    const buffer = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, stats.size + 1));
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length);
      if (bytesRead === 0) break;
      hash.update(buffer.subarray(0, bytesRead));
    }
    return { sha256: hash.digest('hex'), size: stats.size, mtimeMs: stats.mtimeMs };
  } catch {
    return undefined;
  } finally {
    await file?.close();
  }
}

/** Whether a file is still the one that the fingerprint was taken of, as far as its size and time tell. */
export async function isSame(path: string, before: Fingerprint): Promise<boolean> {
  const now = await stat(path).catch(() => undefined);
  return now?.size === before.size && now.mtimeMs === before.mtimeMs;
}
