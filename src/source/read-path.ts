import type { Stats } from 'node:fs';
import { constants } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { fault, type Wording } from '../messages/index.ts';
import type { Limits } from './limits.ts';
import { overLimit } from './over-limit.ts';

/** Bytes asked for at once: large enough for speed, small enough that a stop or a limit is met soon. */
const CHUNK_BYTES = 8 * 1024 * 1024;

/** Without it, opening a FIFO that took a file's place after the first look would wait for a writer; absent on Windows. */
const OPEN_FLAGS = constants.O_RDONLY | ((constants as { O_NONBLOCK?: number }).O_NONBLOCK ?? 0);

/**
 * Read a regular file whole.
 *
 * The size limit holds before reading (as the file system says) and while reading (as bytes come). A file that changes
 * meanwhile is refused (`fail-muutus`): half of two versions would be read as one. Throws `Fault`.
 */
export async function readPath(path: string, limits: Limits, signal?: AbortSignal): Promise<Uint8Array> {
  let handle: FileHandle | undefined;
  try {
    requireRegular(await stat(path));
    handle = await open(path, OPEN_FLAGS);
    const before = await handle.stat();
    requireRegular(before);
    if (before.size > limits.fileBytes) throw overLimit('fileBytes', limits, before.size);
    const bytes = await readAll(handle, before.size, signal);
    const after = await handle.stat();
    if (after.size !== bytes.length || after.mtimeMs !== before.mtimeMs) throw fault('fail-muutus');
    return bytes;
  } catch (error) {
    throw readingFault(error, path);
  } finally {
    await handle?.close();
  }
}

/** Read `size` bytes, and one more where there is one, so that growth shows. */
async function readAll(handle: FileHandle, size: number, signal?: AbortSignal): Promise<Uint8Array> {
  const bytes = new Uint8Array(size + 1);
  let length = 0;
  while (length < bytes.length) {
    signal?.throwIfAborted();
    const wanted = Math.min(CHUNK_BYTES, bytes.length - length);
    const { bytesRead } = await handle.read(bytes, length, wanted, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}

function requireRegular(stats: Stats): void {
  if (stats.isFile()) return;
  const kind = specialKind(stats);
  throw fault('fail-eriline', { parameters: { liik: kind.et, kind: kind.en } });
}

function specialKind(stats: Stats): Wording {
  if (stats.isDirectory()) return { et: 'kaust', en: 'a folder' };
  if (stats.isFIFO()) return { et: 'nimega toru', en: 'a named pipe' };
  if (stats.isSocket()) return { et: 'sokkel', en: 'a socket' };
  return { et: 'seade', en: 'a device' };
}

/** Reasons that people can do something about; others are told by their code. */
const REASONS: Record<string, Wording> = {
  EACCES: { et: 'lugemisõigust ei ole', en: 'permission denied' },
  EPERM: { et: 'lugemisõigust ei ole', en: 'permission denied' },
  ELOOP: { et: 'sümbolviidad viivad ringi', en: 'symbolic links go round in a circle' },
  EMFILE: { et: 'liiga palju avatud faile', en: 'too many open files' },
  ENFILE: { et: 'liiga palju avatud faile', en: 'too many open files' },
  EIO: { et: 'ketta viga', en: 'a disk error' },
  ENAMETOOLONG: { et: 'nimi on liiga pikk', en: 'the name is too long' },
};

/** A name with a NUL in it, or below something that is no folder, names no file either. */
const MISSING = new Set(['ENOENT', 'ENOTDIR', 'ERR_INVALID_ARG_VALUE']);

/** Turn what the file system says into a `Fault`; anything without a code is passed on as it is. */
export function readingFault(error: unknown, path: string): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  if (MISSING.has(code)) return fault('fail-puudub', { parameters: { tee: path }, cause: error });
  const reason = REASONS[code] ?? { et: code, en: code };
  return fault('fail-loetamatu', { parameters: { põhjus: reason.et, reason: reason.en }, cause: error });
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || error.name === 'AbortError') return undefined;
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
