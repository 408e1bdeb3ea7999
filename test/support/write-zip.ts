import { crc32, deflateRawSync } from 'node:zlib';

/** An entry to write, with fields that an honest writer would not set. */
export interface EntryToWrite {
  name: string | Uint8Array;
  content?: string | Uint8Array;
  deflate?: boolean;
  /** General purpose bits; by default bit 11, the name is UTF-8. */
  flags?: number;
  extra?: Uint8Array;
  method?: number;
  /** What the directory says against the truth. */
  claimed?: { bytes?: number; packedBytes?: number; crc?: number };
  /** What the local header says against the directory. */
  local?: { name?: string; method?: number; bytes?: number; flags?: number };
  /** Take the content of an earlier entry instead of writing one: its index. */
  sameAs?: number;
}

/** Write a ZIP file, honest or forged. */
export function writeZip(entries: readonly EntryToWrite[], { claimedEntries = entries.length } = {}): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content ?? '');
    const packed = entry.deflate ? deflateRawSync(content) : content;
    const bytes = entry.claimed?.bytes ?? content.length;
    const packedBytes = entry.claimed?.packedBytes ?? packed.length;
    const fields = {
      flags: entry.flags ?? 0x800,
      method: entry.method ?? (entry.deflate ? 8 : 0),
      crc: entry.claimed?.crc ?? crc32(content),
      packedBytes,
      bytes,
    };
    const start = entry.sameAs === undefined ? offset : offsets[entry.sameAs]!;
    offsets.push(start);
    if (entry.sameAs === undefined) {
      const name = Buffer.from(entry.local?.name ?? entry.name);
      const local = header({ ...fields, ...entry.local }, name, entry.extra);
      pieces.push(local, packed);
      offset += local.length + packed.length;
    }
    directory.push(header(fields, Buffer.from(entry.name), entry.extra, start));
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(claimedEntries, 8);
  end.writeUInt16LE(claimedEntries, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, ...directory, end]);
}

interface HeaderFields {
  flags: number;
  method: number;
  crc: number;
  packedBytes: number;
  bytes: number;
}

/** A local header, or with `start` an entry of the directory; both hold the same fields at other places. */
function header(fields: HeaderFields, name: Buffer, extra: Uint8Array = Buffer.alloc(0), start?: number): Buffer {
  const central = start !== undefined;
  const at = central ? 6 : 4;
  const bytes = Buffer.alloc(central ? 46 : 30);
  bytes.writeUInt32LE(central ? 0x02014b50 : 0x04034b50, 0);
  bytes.writeUInt16LE(20, at);
  bytes.writeUInt16LE(fields.flags, at + 2);
  bytes.writeUInt16LE(fields.method, at + 4);
  bytes.writeUInt32LE(fields.crc, at + 10);
  bytes.writeUInt32LE(fields.packedBytes, at + 14);
  bytes.writeUInt32LE(fields.bytes, at + 18);
  bytes.writeUInt16LE(name.length, at + 22);
  bytes.writeUInt16LE(extra.length, at + 24);
  if (central) bytes.writeUInt32LE(start, 42);
  return Buffer.concat([bytes, name, extra]);
}
