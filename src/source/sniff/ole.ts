import type { Wording } from '../../messages/index.ts';
import type { Kind } from '../kind.ts';
import { startsWith } from './signatures.ts';
import type { Identity } from './types.ts';

export function isOle(bytes: Uint8Array): boolean {
  return startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');
}

/** Streams at the top of a compound file, and what they make it. An encrypted Office file is one of these around the real one. */
const BY_STREAM: Record<string, Kind | Wording> = {
  EncryptedPackage: { et: 'parooliga krüpteeritud Office’i fail', en: 'an Office file encrypted with a password' },
  WordDocument: 'doc',
  Workbook: { et: 'vana Exceli fail (.xls)', en: 'an old Excel file (.xls)' },
  Book: { et: 'vana Exceli fail (.xls)', en: 'an old Excel file (.xls)' },
  'PowerPoint Document': { et: 'vana PowerPointi esitlus (.ppt)', en: 'an old PowerPoint presentation (.ppt)' },
  VisioDocument: { et: 'Visio joonis (.vsd)', en: 'a Visio drawing (.vsd)' },
  '__properties_version1.0': { et: 'Outlooki kiri (.msg)', en: 'an Outlook message (.msg)' },
};

/** Tell compound files apart by the streams at their top level ([MS-CFB] 2.6). */
export function identifyOle(bytes: Uint8Array): Identity {
  const names = topLevelNames(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const stream = Object.keys(BY_STREAM).find((name) => names.has(name));
  const found = stream === undefined ? undefined : BY_STREAM[stream];
  if (typeof found === 'string') return { kind: found };
  return { description: found ?? { et: 'OLE-fail', en: 'an OLE compound file' } };
}

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const NO_ENTRY = 0xffffffff;
/** Entries looked at: a document has tens, thousands of embedded objects are damage or malice. */
const MOST_ENTRIES = 10_000;

/** Names of the root's children, walked as the tree that the directory is; objects embedded deeper have names of their own. */
function topLevelNames(bytes: Buffer): Set<string> {
  const names = new Set<string>();
  const entries = directory(bytes);
  const pending = [childOf(entries[0])];
  const seen = new Set<number>();
  while (pending.length > 0) {
    const id = pending.pop()!;
    const entry = entries[id];
    if (!entry || seen.has(id)) continue;
    seen.add(id);
    names.add(nameOf(entry));
    pending.push(entry.readUInt32LE(68), entry.readUInt32LE(72));
  }
  return names;
}

const childOf = (root: Buffer | undefined): number => root?.readUInt32LE(76) ?? NO_ENTRY;

function nameOf(entry: Buffer): string {
  const length = Math.min(64, entry.readUInt16LE(64));
  return entry.toString('utf16le', 0, Math.max(0, length - 2));
}

/** The entries of the directory, following its chain of sectors; what a damaged chain still gives. */
function directory(bytes: Buffer): Buffer[] {
  const entries: Buffer[] = [];
  if (bytes.length < HEADER_BYTES) return entries;
  const sectorBytes = bytes.readUInt16LE(30) === 12 ? 4096 : 512;
  const tables = tableSectors(bytes, sectorBytes);
  const seen = new Set<number>();
  let sector = bytes.readUInt32LE(48);
  while (!seen.has(sector) && entries.length < MOST_ENTRIES) {
    seen.add(sector);
    const start = (sector + 1) * sectorBytes;
    if (start + sectorBytes > bytes.length) break;
    for (let at = start; at < start + sectorBytes; at += ENTRY_BYTES)
      entries.push(bytes.subarray(at, at + ENTRY_BYTES));
    sector = nextSector(bytes, sector, sectorBytes, tables);
  }
  return entries;
}

/** Sectors of the allocation table: 109 are named in the header, further ones in a chain of sectors of their own. */
function tableSectors(bytes: Buffer, sectorBytes: number): number[] {
  const sectors: number[] = [];
  const most = Math.ceil(bytes.length / sectorBytes);
  for (let at = 76; at < HEADER_BYTES; at += 4) sectors.push(bytes.readUInt32LE(at));
  let list = bytes.readUInt32LE(68);
  while (sectors.length < most) {
    const start = (list + 1) * sectorBytes;
    if (start + sectorBytes > bytes.length) break;
    for (let at = start; at < start + sectorBytes - 4; at += 4) sectors.push(bytes.readUInt32LE(at));
    list = bytes.readUInt32LE(start + sectorBytes - 4);
  }
  return sectors;
}

/** The allocation table's word on which sector follows. */
function nextSector(bytes: Buffer, sector: number, sectorBytes: number, tables: number[]): number {
  const perSector = sectorBytes / 4;
  const table = tables[Math.floor(sector / perSector)] ?? NO_ENTRY;
  const at = (table + 1) * sectorBytes + 4 * (sector % perSector);
  return at + 4 <= bytes.length ? bytes.readUInt32LE(at) : NO_ENTRY;
}
