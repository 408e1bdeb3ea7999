/** How numbers stand in a TIFF: the classic kind, and BigTIFF with its longer ones. */
interface Layout {
  littleEndian: boolean;
  /** Bytes of an offset; where the first one stands. */
  offsetBytes: 4 | 8;
  headAt: number;
  /** Bytes of a directory's number of entries, and of an entry. */
  countBytes: 2 | 8;
  entryBytes: number;
}

/** The pages of a TIFF as its chain of directories names them. */
export interface TiffChain {
  /** Bytes from the start, in the order of the pages. */
  directories: number[];
  /** The last link leads nowhere: outside the file, to what is no directory, or back; pages behind it cannot be found. */
  broken: boolean;
  layout: Layout;
}

const CLASSIC = { offsetBytes: 4, headAt: 4, countBytes: 2, entryBytes: 12 } as const;
const BIG = { offsetBytes: 8, headAt: 8, countBytes: 8, entryBytes: 20 } as const;
const LAYOUTS: Readonly<Record<string, Layout>> = {
  'II*\0': { ...CLASSIC, littleEndian: true },
  'MM\0*': { ...CLASSIC, littleEndian: false },
  'II+\0': { ...BIG, littleEndian: true },
  'MM\0+': { ...BIG, littleEndian: false },
};

/**
 * Follow the directories of a TIFF, one for each page, up to `most` of them; undefined for bytes that are no TIFF.
 *
 * The decoder stops without a word at the first link that it cannot follow (TIFF 6.0, section 2; BigTIFF).
 */
export function tiffChain(bytes: Uint8Array, most: number): TiffChain | undefined {
  const layout = LAYOUTS[String.fromCharCode(...bytes.subarray(0, 4))];
  if (!layout) return undefined;
  const directories: number[] = [];
  const seen = new Set<number>();
  let at = readNumber(bytes, layout.headAt, layout.offsetBytes, layout);
  while (at !== 0 && directories.length < most) {
    const next = at === undefined || seen.has(at) ? undefined : linkOf(bytes, at, layout);
    if (at === undefined || next === undefined) return { directories, broken: true, layout };
    seen.add(at);
    directories.push(at);
    at = readNumber(bytes, next, layout.offsetBytes, layout);
  }
  return { directories, broken: false, layout };
}

/** A copy of the file in which one page is the only one, so that what is wrong with the others does not matter. */
export function pageAlone(bytes: Uint8Array, { directories, layout }: TiffChain, page: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const directory = directories[page]!;
  writeNumber(copy, layout.headAt, directory, layout);
  writeNumber(copy, linkOf(copy, directory, layout)!, 0, layout);
  return copy;
}

/** Where the link to the next directory stands; undefined where none can be here. */
function linkOf(bytes: Uint8Array, directory: number, layout: Layout): number | undefined {
  const entries = readNumber(bytes, directory, layout.countBytes, layout);
  if (entries === undefined || entries === 0) return undefined;
  const link = directory + layout.countBytes + entries * layout.entryBytes;
  return link + layout.offsetBytes <= bytes.length ? link : undefined;
}

/** An unsigned number, or undefined where the file ends before it. */
function readNumber(bytes: Uint8Array, at: number, size: 2 | 4 | 8, { littleEndian }: Layout): number | undefined {
  if (at + size > bytes.length) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, size);
  if (size === 2) return view.getUint16(0, littleEndian);
  return size === 4 ? view.getUint32(0, littleEndian) : Number(view.getBigUint64(0, littleEndian));
}

function writeNumber(bytes: Uint8Array, at: number, value: number, { offsetBytes, littleEndian }: Layout): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, offsetBytes);
  if (offsetBytes === 4) view.setUint32(0, value, littleEndian);
  else view.setBigUint64(0, BigInt(value), littleEndian);
}
