import { fromBufferPromise, type Entry, type LocalFileHeader, type ZipFile } from 'yauzl';
import { Fault, fault } from '../../messages/index.ts';
import type { ArchiveUse, ExtractContext } from '../types.ts';
import { entryName, nameKey, requireSafeName, unsafeName, visible } from './entry-name.ts';
import { countEntries } from './use.ts';

/** An entry whose name and place have been checked; its content is still packed. */
export interface PackedEntry {
  name: string;
  folder: boolean;
  entry: Entry;
  packed: Uint8Array;
}

/** Where an entry lies in the file, from its local header to the end of its content. */
interface Extent {
  start: number;
  end: number;
  name: string;
}

/** Bit 0: encrypted. */
const ENCRYPTED_FLAG = 0x1;
/** Bit 3: sizes and check sum stand behind the content, the local header has zeros. */
const DESCRIPTOR_FLAG = 0x8;
/** A size that stands in the ZIP64 extra field instead. */
const IN_ZIP64_FIELD = 0xffffffff;

/**
 * Read the directory of an archive and hold it against the local headers.
 *
 * Refuses what different programs would read differently: names (domain.md 3.5), duplicates, overlapping entries, headers that
 * say something else. Throws `Fault` only.
 */
export async function readDirectory(
  bytes: Buffer,
  use: ArchiveUse,
  { limits, signal }: Pick<ExtractContext, 'limits' | 'signal'>,
): Promise<PackedEntry[]> {
  const zip = await damagedUnlessRead(fromBufferPromise(bytes, { decodeStrings: false, validateEntrySizes: true }));
  countEntries(use, zip.entryCount, { limits });
  const directoryStart = zip.readEntryCursor as unknown as number; // a number, whatever its declaration says
  const entries: PackedEntry[] = [];
  const extents: Extent[] = [];
  const keys = new Set<string>();
  const iterator = zip.eachEntry();
  for (;;) {
    signal?.throwIfAborted();
    const next = await damagedUnlessRead(iterator.next());
    if (next.done) break;
    const entry = next.value;
    const name = entryName(entry);
    requireNewSafeName(name, keys, entry);
    const local = await localHeader(zip, entry);
    requireAgreement(name, entry, local);
    const end = local.fileDataStart + entry.compressedSize;
    extents.push({ start: entry.relativeOffsetOfLocalHeader, end, name });
    entries.push({ name, folder: name.endsWith('/'), entry, packed: bytes.subarray(local.fileDataStart, end) });
  }
  requireNoOverlap(extents, directoryStart);
  return entries;
}

function requireNewSafeName(name: string, keys: Set<string>, entry: Entry): void {
  requireSafeName(name);
  if (name.endsWith('/') && entry.uncompressedSize > 0)
    throw unsafeName(name, { et: 'faili nime lõpus on /', en: 'trailing slash on a file' });
  const key = nameKey(name);
  if (keys.has(key)) throw unsafeName(name, { et: 'nimi kordub', en: 'duplicate' });
  keys.add(key);
}

function localHeader(zip: ZipFile, entry: Entry): Promise<LocalFileHeader> {
  return damagedUnlessRead(zip.readLocalFileHeaderPromise(entry));
}

function requireAgreement(name: string, entry: Entry, local: LocalFileHeader): void {
  const flags = entry.generalPurposeBitFlag ^ local.generalPurposeBitFlag;
  const later = (local.generalPurposeBitFlag & DESCRIPTOR_FLAG) !== 0;
  const same = (here: number, there: number): boolean =>
    here === there || here === IN_ZIP64_FIELD || (later && here === 0);
  const agree =
    local.fileName.equals(entry.fileNameRaw) &&
    local.compressionMethod === entry.compressionMethod &&
    (flags & ENCRYPTED_FLAG) === 0 &&
    same(local.compressedSize, entry.compressedSize) &&
    same(local.uncompressedSize, entry.uncompressedSize) &&
    same(local.crc32, entry.crc32);
  if (!agree) throw disagreement(name);
}

/** No byte belongs to two entries, and none to an entry and the directory. */
function requireNoOverlap(extents: Extent[], directoryStart: number): void {
  extents.sort((a, b) => a.start - b.start);
  extents.forEach(({ end, name }, index) => {
    const next = extents[index + 1]?.start ?? directoryStart;
    if (end > next) throw disagreement(name);
  });
}

function disagreement(name: string): Fault {
  return fault('arhiiv-vastuolu', { parameters: { nimi: visible(name) } });
}

/** Whatever yauzl says against a file is damage, but for encryption, which has a remedy of its own. */
async function damagedUnlessRead<T>(promise: Promise<T>): Promise<T> {
  try {
    return await promise;
  } catch (cause) {
    const encrypted = cause instanceof Error && cause.message.includes('encryption');
    throw fault(encrypted ? 'arhiiv-krüpteeritud' : 'arhiiv-rikutud', { cause });
  }
}
