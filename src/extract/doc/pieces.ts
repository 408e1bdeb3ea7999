import { decodeOneByte, overLimit, type Limits } from '../../source/index.ts';
import { damaged } from './compound.ts';
import { plcData, plcPositions } from './fib.ts';

/** A stretch of text that lies in one place of the file. */
export interface PieceOfText {
  /** First character and the one after the last, counted over the whole document. */
  start: number;
  end: number;
  /** Byte in the document stream where it begins. */
  offset: number;
  /** Bytes a character takes: one where all of it is windows-1252. */
  width: 1 | 2;
  /** Properties that a fast save laid over it. */
  changes: Buffer | undefined;
}

const COMPRESSED = 0x40000000;
const PROPERTIES = 1;
const PIECES = 2;

/** The text of a document: pieces in the order of its characters ([MS-DOC] 2.4.1, 2.8.35). */
export class PieceTable {
  readonly #pieces: PieceOfText[];
  readonly #document: Buffer;

  constructor(clx: Buffer, document: Buffer, limits: Limits) {
    this.#document = document;
    this.#pieces = readPieces(clx);
    const length = this.#pieces.at(-1)?.end ?? 0;
    if (length > limits.textCharacters) throw overLimit('textCharacters', limits, length);
  }

  /** The piece that holds a character. */
  at(position: number): PieceOfText | undefined {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const piece = this.#pieces[middle]!;
      if (position < piece.start) high = middle - 1;
      else if (position >= piece.end) low = middle + 1;
      else return piece;
    }
    return undefined;
  }

  /** Where in the document stream a character lies. */
  offsetOf(piece: PieceOfText, position: number): number {
    return piece.offset + (position - piece.start) * piece.width;
  }

  /** Characters from `start` to before `end`, all inside `piece`. */
  text(piece: PieceOfText, start: number, end: number): string {
    const bytes = this.#document.subarray(this.offsetOf(piece, start), this.offsetOf(piece, end));
    return piece.width === 1 ? decodeOneByte(bytes, 'windows-1252') : bytes.toString('utf16le');
  }
}

function readPieces(clx: Buffer): PieceOfText[] {
  const changes: Buffer[] = [];
  let at = 0;
  while (clx[at] === PROPERTIES) {
    const size = clx.readUInt16LE(at + 1);
    changes.push(clx.subarray(at + 3, at + 3 + size));
    at += 3 + size;
  }
  if (clx[at] !== PIECES) throw damaged('Clx');
  const plc = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
  const positions = plcPositions(plc, 8);
  return plcData(plc, 8).map((descriptor, index) => {
    const start = positions[index];
    const end = positions[index + 1];
    if (start === undefined || end === undefined) throw damaged('Clx');
    const place = descriptor.readUInt32LE(2);
    const modifier = descriptor.readUInt16LE(6);
    const compressed = (place & COMPRESSED) !== 0;
    return {
      start,
      end,
      offset: compressed ? (place & ~COMPRESSED) / 2 : place,
      width: compressed ? 1 : 2,
      changes: modifier & 1 ? changes[modifier >> 1] : undefined,
    };
  });
}
