import { damaged } from './compound.ts';
import { plcData } from './fib.ts';

/** Properties of the text between two bytes of the document stream. */
export interface PropertyRun {
  start: number;
  end: number;
  /** Number of the paragraph's style; characters name theirs inside the list. */
  style: number;
  list: Buffer;
}

const PAGE_BYTES = 512;
/** Bytes that describe one paragraph of a page; the first says where its properties stand. */
const PARAGRAPH_ENTRY = 13;
const PAGE_NUMBER_BITS = 0x3fffff;

/** The properties of characters or paragraphs, read from the pages that hold them ([MS-DOC] 2.9.33, 2.9.174). */
export class PropertyRuns {
  readonly #runs: PropertyRun[] = [];

  constructor(plc: Buffer, document: Buffer, kind: 'characters' | 'paragraphs') {
    const pages = plcData(plc, 4).map((data) => data.readUInt32LE(0) & PAGE_NUMBER_BITS);
    if (pages.length > document.length / PAGE_BYTES) throw damaged('PlcBte');
    for (const number of pages) {
      const page = document.subarray(number * PAGE_BYTES, (number + 1) * PAGE_BYTES);
      if (page.length === PAGE_BYTES)
        for (const run of kind === 'characters' ? characterRuns(page) : paragraphRuns(page)) this.#runs.push(run);
    }
    this.#runs.sort((a, b) => a.start - b.start);
  }

  *[Symbol.iterator](): Generator<PropertyRun> {
    yield* this.#runs;
  }

  /** The run that holds a byte; `undefined` where nothing is set. */
  at(offset: number): PropertyRun | undefined {
    let low = 0;
    let high = this.#runs.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const run = this.#runs[middle]!;
      if (offset < run.start) high = middle - 1;
      else if (offset >= run.end) low = middle + 1;
      else return run;
    }
    return undefined;
  }
}

function characterRuns(page: Buffer): PropertyRun[] {
  const count = page[PAGE_BYTES - 1]!;
  const entries = (count + 1) * 4;
  return rangesOf(page, count).map(({ start, end }, index) => {
    const at = (page[entries + index] ?? 0) * 2;
    return { start, end, style: 0, list: at === 0 ? Buffer.alloc(0) : page.subarray(at + 1, at + 1 + page[at]!) };
  });
}

function paragraphRuns(page: Buffer): PropertyRun[] {
  const count = page[PAGE_BYTES - 1]!;
  const entries = (count + 1) * 4;
  return rangesOf(page, count).map(({ start, end }, index) => {
    const at = (page[entries + index * PARAGRAPH_ENTRY] ?? 0) * 2;
    if (at === 0) return { start, end, style: 0, list: Buffer.alloc(0) };
    const words = page[at]!;
    const from = words === 0 ? at + 2 : at + 1;
    const size = words === 0 ? (page[at + 1] ?? 0) * 2 : words * 2 - 1;
    const bytes = page.subarray(from, from + size);
    return { start, end, style: bytes.length >= 2 ? bytes.readUInt16LE(0) : 0, list: bytes.subarray(2) };
  });
}

function rangesOf(page: Buffer, count: number): { start: number; end: number }[] {
  if ((count + 1) * 4 > PAGE_BYTES) throw damaged('Fkp');
  return Array.from({ length: count }, (_, index) => ({
    start: page.readUInt32LE(index * 4),
    end: page.readUInt32LE(index * 4 + 4),
  }));
}
