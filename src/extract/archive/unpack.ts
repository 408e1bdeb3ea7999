import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { fault } from '../../messages/index.ts';
import { overLimit, type Limits } from '../../source/index.ts';
import type { ArchiveUse, ExtractContext } from '../types.ts';
import { decrypt } from './decrypt.ts';
import type { PackedEntry } from './directory.ts';
import { visible } from './entry-name.ts';
import { countBytes } from './use.ts';

const inflate = promisify(inflateRaw);

/** Below this, bytes that come out are no threat whatever their ratio: empty templates of forms reach 1000 to 1. */
const RATIO_FREE_BYTES = 1_000_000;

const STORED = 0;
const DEFLATED = 8;

/** Names of methods that archivers use and that Node cannot undo. */
const METHODS: Record<number, string> = {
  9: 'Deflate64',
  12: 'bzip2',
  14: 'LZMA',
  93: 'Zstandard',
  95: 'xz',
  98: 'PPMd',
};

/**
 * Unpack one entry; limits count the bytes that come out, whatever the directory claims.
 *
 * Adds to `use`. Throws `Fault`: `piirmäär`, `arhiiv-krüpteeritud`, `arhiiv-parool`, `arhiiv-pakkimine`, `arhiiv-rikutud`.
 */
export async function unpack(
  { entry, packed, name }: PackedEntry,
  use: ArchiveUse,
  { limits, password }: Pick<ExtractContext, 'limits' | 'password'>,
): Promise<Uint8Array> {
  const content = entry.isEncrypted()
    ? decrypt(entry, packed, password)
    : { packed, method: entry.compressionMethod, hasCrc: true };
  const { method } = content;
  if (method !== STORED && method !== DEFLATED) {
    throw fault('arhiiv-pakkimine', { parameters: { viis: METHODS[method] ?? method, nimi: visible(name) } });
  }
  const bytes = method === STORED ? content.packed : await inflateWithin(content.packed, use, limits);
  countOut(bytes.length, content.packed.length, use, limits);
  const whole = bytes.length === entry.uncompressedSize && (!content.hasCrc || crc32(bytes) === entry.crc32);
  if (!whole) throw fault('arhiiv-rikutud');
  return bytes;
}

async function inflateWithin(packed: Uint8Array, use: ArchiveUse, limits: Limits): Promise<Uint8Array> {
  const ratioBytes = Math.max(RATIO_FREE_BYTES, limits.archiveRatio * packed.length);
  const room = Math.min(limits.entryBytes, limits.archiveBytes - use.bytes, ratioBytes);
  try {
    return await inflate(packed, { maxOutputLength: room + 1 });
  } catch (cause) {
    const tooMuch = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    if (tooMuch) countOut(room + 1, packed.length, use, limits);
    throw fault('arhiiv-rikutud', { cause });
  }
}

/** Count `out` bytes that were unpacked from `packed`; throws `piirmäär` for the first limit that they go over. */
function countOut(out: number, packed: number, use: ArchiveUse, limits: Limits): void {
  countBytes(use, out, { limits });
  if (out > RATIO_FREE_BYTES && out > limits.archiveRatio * packed)
    throw overLimit('archiveRatio', limits, Math.ceil(out / packed));
}
