/** An entry as far as telling kinds apart needs it. Nothing here is trusted: `extract/archive` reads archives. */
export interface ListedEntry {
  name: string;
  method: number;
  packedBytes: number;
  /** Offset of its first packed byte. */
  start: number;
}

const DIRECTORY_END = 'PK\x05\x06';
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** The end record and the longest comment after it. */
const DIRECTORY_END_WITHIN = 22 + 0xffff;
/** Enough to see what an archive is. */
const MOST_ENTRIES = 2_000;

/** List the entries of a ZIP file by its directory, or by its local headers where the directory is lost. Never throws. */
export function listEntries(bytes: Uint8Array): ListedEntry[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = fromDirectory(buffer);
  return entries.length > 0 ? entries : fromLocalHeaders(buffer);
}

function fromDirectory(bytes: Buffer): ListedEntry[] {
  const entries: ListedEntry[] = [];
  const tail = Math.max(0, bytes.length - DIRECTORY_END_WITHIN);
  const end = bytes.lastIndexOf(DIRECTORY_END, undefined, 'latin1');
  if (end < tail || end + 22 > bytes.length) return entries;
  let at = bytes.readUInt32LE(end + 16);
  while (entries.length < MOST_ENTRIES && at + 46 <= bytes.length && bytes.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const header = bytes.readUInt32LE(at + 42);
    entries.push({
      name: bytes.toString('latin1', at + 46, nameEnd),
      method: bytes.readUInt16LE(at + 10),
      packedBytes: bytes.readUInt32LE(at + 20),
      start: contentStart(bytes, header),
    });
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function fromLocalHeaders(bytes: Buffer): ListedEntry[] {
  const entries: ListedEntry[] = [];
  let at = 0;
  while (entries.length < MOST_ENTRIES && at >= 0 && at + 30 <= bytes.length) {
    const start = contentStart(bytes, at);
    const next = bytes.indexOf('PK', start, 'latin1');
    entries.push({
      name: bytes.toString('latin1', at + 30, at + 30 + bytes.readUInt16LE(at + 26)),
      method: bytes.readUInt16LE(at + 8),
      packedBytes: bytes.readUInt32LE(at + 18) || Math.max(0, next - start),
      start,
    });
    at = bytes.indexOf('PK\x03\x04', start, 'latin1');
  }
  return entries;
}

/** Where the content behind a local header begins; the end of the file where there is no such header. */
function contentStart(bytes: Buffer, header: number): number {
  if (header + 30 > bytes.length || bytes.readUInt32LE(header) !== LOCAL_HEADER) return bytes.length;
  return header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
}
