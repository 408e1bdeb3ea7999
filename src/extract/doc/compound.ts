import { fault } from '../../messages/index.ts';

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
/** Sector numbers from here on are signs: free, end of chain … */
const LAST_SECTOR = 0xfffffffa;
/** Directory entries looked at: a document has tens. */
const MOST_ENTRIES = 100_000;

/**
 * A compound file ([MS-CFB]): streams by name, chains of sectors followed within the bounds of the file.
 *
 * Only streams at the top level and by their plain names; embedded objects are not looked into. Throws `dokument-vigane` for a chain
 * that leaves the file or runs in a circle.
 */
export class CompoundFile {
  readonly #bytes: Buffer;
  readonly #sectorBytes: number;
  readonly #fat: number[] = [];
  readonly #entries = new Map<string, { start: number; size: number }>();
  readonly #miniFat: number[] = [];
  readonly #mini: Buffer;
  readonly #miniSectorBytes: number;
  readonly #miniLimit: number;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (this.#bytes.length < HEADER_BYTES || this.#bytes.readUInt32BE(0) !== 0xd0cf11e0) throw damaged('CFB');
    this.#sectorBytes = this.#bytes.readUInt16LE(30) === 12 ? 4096 : 512;
    this.#miniSectorBytes = 1 << Math.min(9, this.#bytes.readUInt16LE(32));
    this.#miniLimit = this.#bytes.readUInt32LE(56);
    for (const sector of this.#fatSectors()) this.#appendNumbers(this.#fat, this.#sector(sector));
    this.#appendNumbers(this.#miniFat, this.#chain(this.#bytes.readUInt32LE(60)));
    const root = this.#readDirectory();
    this.#mini = root ? this.#chain(root.start) : Buffer.alloc(0);
  }

  /** The content of a stream; `undefined` where there is none of this name. */
  stream(name: string): Buffer | undefined {
    const entry = this.#entries.get(name);
    if (!entry) return undefined;
    const bytes = entry.size < this.#miniLimit ? this.#miniChain(entry.start, entry.size) : this.#chain(entry.start);
    return bytes.subarray(0, entry.size);
  }

  #fatSectors(): number[] {
    const sectors: number[] = [];
    const most = Math.ceil(this.#bytes.length / this.#sectorBytes);
    for (let at = 76; at < HEADER_BYTES; at += 4) sectors.push(this.#bytes.readUInt32LE(at));
    let list = this.#bytes.readUInt32LE(68);
    for (let i = 0; list < LAST_SECTOR && i < most; i++) {
      const numbers: number[] = [];
      this.#appendNumbers(numbers, this.#sector(list));
      list = numbers.pop() ?? LAST_SECTOR;
      for (const number of numbers) sectors.push(number);
    }
    return sectors.filter((sector) => sector < LAST_SECTOR);
  }

  #appendNumbers(numbers: number[], bytes: Buffer): void {
    for (let at = 0; at + 4 <= bytes.length; at += 4) numbers.push(bytes.readUInt32LE(at));
  }

  #sector(number: number): Buffer {
    const start = (number + 1) * this.#sectorBytes;
    if (start >= this.#bytes.length) throw damaged(`sector ${number}`);
    return this.#bytes.subarray(start, start + this.#sectorBytes);
  }

  #chain(first: number): Buffer {
    const sectors: Buffer[] = [];
    for (let sector = first; sector < LAST_SECTOR; sector = this.#fat[sector] ?? LAST_SECTOR) {
      if (sectors.length > this.#fat.length) throw damaged(`sector ${first}`);
      sectors.push(this.#sector(sector));
    }
    return Buffer.concat(sectors);
  }

  #miniChain(first: number, size: number): Buffer {
    const sectors: Buffer[] = [];
    const most = Math.ceil(size / this.#miniSectorBytes);
    for (
      let sector = first;
      sector < LAST_SECTOR && sectors.length < most;
      sector = this.#miniFat[sector] ?? LAST_SECTOR
    )
      sectors.push(this.#mini.subarray(sector * this.#miniSectorBytes, (sector + 1) * this.#miniSectorBytes));
    return Buffer.concat(sectors);
  }

  /** Note the streams of the top level and give the root entry, which holds the short streams. */
  #readDirectory(): { start: number; size: number } | undefined {
    const directory = this.#chain(this.#bytes.readUInt32LE(48));
    const entryAt = (id: number): Buffer | undefined =>
      (id + 1) * ENTRY_BYTES <= directory.length
        ? directory.subarray(id * ENTRY_BYTES, (id + 1) * ENTRY_BYTES)
        : undefined;
    const root = entryAt(0);
    if (!root) return undefined;
    const pending = [root.readUInt32LE(76)];
    const seen = new Set<number>();
    while (pending.length > 0 && seen.size < MOST_ENTRIES) {
      const id = pending.pop()!;
      const entry = seen.has(id) ? undefined : entryAt(id);
      seen.add(id);
      if (!entry) continue;
      const length = Math.min(64, entry.readUInt16LE(64));
      const name = entry.toString('utf16le', 0, Math.max(0, length - 2));
      this.#entries.set(name, { start: entry.readUInt32LE(116), size: entry.readUInt32LE(120) });
      pending.push(entry.readUInt32LE(68), entry.readUInt32LE(72));
    }
    return { start: root.readUInt32LE(116), size: root.readUInt32LE(120) };
  }
}

export function damaged(place: string, cause?: unknown): Error {
  return fault('dokument-vigane', { parameters: { põhjus: place }, cause });
}
