import { fault } from '../../messages/index.ts';
import { damaged, type CompoundFile } from './compound.ts';

/** Places of the pairs (offset, length) in the file information block ([MS-DOC] 2.5.6). */
const PAIRS = {
  stylesheet: 1,
  footnoteReferences: 2,
  footnoteTexts: 3,
  sections: 6,
  headers: 11,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  drawings: 40,
  endnoteReferences: 46,
  endnoteTexts: 47,
  boxTexts: 56,
  lists: 73,
  listOverrides: 74,
} as const;

export type Part = keyof typeof PAIRS;

/** Offset of the first pair, and its size. */
const FIRST_PAIR = 0x9a;
const PAIR_BYTES = 8;

const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
/** nFib of Word 97; older files are built in another way. */
const WORD_97 = 0xc1;

/** Lengths of the stories, in characters, in the order in which they follow one another. */
export interface StoryLengths {
  body: number;
  footnotes: number;
  headers: number;
  macros: number;
  comments: number;
  endnotes: number;
  boxes: number;
}

/** The streams of a binary Word file and what its information block says of them. */
export class WordFile {
  readonly document: Buffer;
  readonly data: Buffer;
  readonly lengths: StoryLengths;
  readonly #table: Buffer;

  /** Throws `Fault` for a file that is encrypted, older than Word 97, or damaged. */
  constructor(file: CompoundFile) {
    const document = file.stream('WordDocument');
    if (!document || document.length < FIRST_PAIR) throw damaged('WordDocument');
    const flags = document.readUInt16LE(0x0a);
    if (flags & ENCRYPTED) throw fault('dokument-parooliga');
    if (document.readUInt16LE(2) < WORD_97) throw fault('doc-vana');
    const table = file.stream(flags & SECOND_TABLE ? '1Table' : '0Table');
    if (!table) throw damaged('Table');
    this.document = document;
    this.data = file.stream('Data') ?? Buffer.alloc(0);
    this.#table = table;
    const length = (at: number): number => Math.max(0, document.readInt32LE(at));
    this.lengths = {
      body: length(0x4c),
      footnotes: length(0x50),
      headers: length(0x54),
      macros: length(0x58),
      comments: length(0x5c),
      endnotes: length(0x60),
      boxes: length(0x64),
    };
  }

  /** A part of the table stream; empty where the file has none. */
  part(name: Part): Buffer {
    const { offset, length } = this.#place(name);
    return this.#table.subarray(offset, offset + length);
  }

  /** The table stream from the end of a part on. */
  after(name: Part): Buffer {
    const { offset, length } = this.#place(name);
    return length === 0 ? Buffer.alloc(0) : this.#table.subarray(offset + length);
  }

  #place(name: Part): { offset: number; length: number } {
    const at = FIRST_PAIR + PAIRS[name] * PAIR_BYTES;
    if (at + PAIR_BYTES > this.document.length) return { offset: 0, length: 0 };
    return { offset: this.document.readUInt32LE(at), length: this.document.readUInt32LE(at + 4) };
  }
}

/** The positions of a PLC, ascending: one more than its data, which are `size` bytes each ([MS-DOC] 2.2.2); the last may be void. */
export function plcPositions(plc: Buffer, size: number): number[] {
  if (plc.length < 4) return [];
  const count = Math.floor((plc.length - 4) / (4 + size));
  const positions = Array.from({ length: count + 1 }, (_, index) => plc.readUInt32LE(index * 4));
  const back = positions.findIndex((position, index) => index > 0 && position < positions[index - 1]!);
  return back < 0 ? positions : positions.slice(0, back);
}

/** The data that stand behind the positions of a PLC. */
export function plcData(plc: Buffer, size: number): Buffer[] {
  const count = plc.length < 4 ? 0 : Math.floor((plc.length - 4) / (4 + size));
  const start = (count + 1) * 4;
  return Array.from({ length: count }, (_, index) => plc.subarray(start + index * size, start + (index + 1) * size));
}
