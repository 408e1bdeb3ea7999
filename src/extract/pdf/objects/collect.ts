import { inflate } from './inflate.ts';
import { isDigit, isSpace, Name, Reference, ValueReader, type Dictionary, type Value } from './syntax.ts';

/** An object of a file, as far as it has been looked at. */
export interface PdfObject {
  number: number;
  generation: number;
  value: Value | undefined;
  /** The data of a stream, as they stand in the file. */
  data?: Buffer;
}

/** The objects that stand in a file. */
export interface PdfObjects {
  /** What a value stands for: itself, or the object that it refers to; undefined where that is not in the file. */
  resolve: (value: Value | undefined) => Value | undefined;
  get: (number: number) => PdfObject | undefined;
  numbers: () => Iterable<number>;
  /** What the file says of itself, last first: its trailers. */
  trailers: Dictionary[];
  isEncrypted: boolean;
  /** Some objects stand in streams that cannot be looked into: of one that is not found nothing can be said. */
  isOpaque: boolean;
}

/** Where an object stands: in the file, or in a stream that holds several. */
interface Place {
  bytes: Buffer;
  at: number;
  generation: number;
}

const OBJECT = Buffer.from('obj');
const STREAM = Buffer.from('stream');
const END_OF_STREAM = Buffer.from('endstream');
const END_OF_OBJECT = Buffer.from('endobj');
const TRAILER = Buffer.from('trailer');
/** Bytes between the end of a stream by its length and its closing word. */
const SLACK = 4;

/**
 * Find the objects of a PDF by what stands in its bytes, whether or not its cross-reference table is right.
 *
 * Of several with one number the last counts, as in a file that was edited. Streams are passed over, so that a file within the file is
 * no part of it. What an object holds is read when it is asked for.
 */
export function collectObjects(bytes: Uint8Array): PdfObjects {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const places = new Map<number, Place>();
  const read = new Map<number, PdfObject>();
  const containers: { number: number; dictionary: Dictionary }[] = [];
  const trailers: Dictionary[] = [];

  const get = (number: number): PdfObject | undefined => {
    const known = read.get(number);
    if (known) return known;
    const place = places.get(number);
    if (!place) return undefined;
    const object = readObject(number, place, lengthOf);
    read.set(number, object);
    return object;
  };
  const resolve = (value: Value | undefined): Value | undefined => {
    let resolved = value;
    for (let steps = 0; resolved instanceof Reference && steps < 8; steps++) resolved = get(resolved.number)?.value;
    return resolved instanceof Reference ? undefined : resolved;
  };
  const lengthOf = (dictionary: Dictionary): number | undefined => {
    const length = resolve(dictionary.get('Length'));
    return typeof length === 'number' ? length : undefined;
  };

  let previous: { number: number; at: number } | undefined;
  let nextStream = file.indexOf(STREAM);
  for (let at = file.indexOf(OBJECT); at >= 0; at = file.indexOf(OBJECT, at + OBJECT.length)) {
    if (previous && nextStream >= 0 && nextStream < at) {
      const { number } = previous;
      const stream = streamAt(file, previous.at, directLength);
      previous = undefined;
      if (stream) {
        const type = stream.dictionary.get('Type');
        if (type instanceof Name && type.name === 'ObjStm') containers.push({ number, dictionary: stream.dictionary });
        if (stream.dictionary.has('Root')) trailers.unshift(stream.dictionary);
        nextStream = file.indexOf(STREAM, stream.end + END_OF_STREAM.length);
        if (stream.end > at) {
          at = stream.end;
          continue;
        }
      }
    }
    const head = headBefore(file, at);
    if (!head) continue;
    if (nextStream >= 0 && nextStream < at) nextStream = file.indexOf(STREAM, at);
    places.set(head.number, { bytes: file, at: at + OBJECT.length, generation: head.generation });
    previous = { number: head.number, at: at + OBJECT.length };
  }
  for (let at = file.indexOf(TRAILER); at >= 0; at = file.indexOf(TRAILER, at + TRAILER.length)) {
    const trailer = new ValueReader(file, at + TRAILER.length).value();
    if (trailer instanceof Map && trailer.has('Root')) trailers.unshift(trailer);
  }
  const isEncrypted = trailers.some((trailer) => trailer.has('Encrypt'));
  let isOpaque = isEncrypted && containers.length > 0;
  if (!isEncrypted) {
    for (const { number, dictionary } of containers) {
      if (!openContainer(number, dictionary)) isOpaque = true;
    }
  }
  return { resolve, get, numbers: () => places.keys(), trailers, isEncrypted, isOpaque };

  function openContainer(number: number, dictionary: Dictionary): boolean {
    const container = get(number);
    const [first, count] = [resolve(dictionary.get('First')), resolve(dictionary.get('N'))];
    if (!container?.data || typeof first !== 'number' || typeof count !== 'number') return false;
    const filter = resolve(dictionary.get('Filter'));
    if (dictionary.has('DecodeParms') || (filter !== undefined && !isFlate(filter, resolve))) return false;
    const inflated = filter === undefined ? { data: container.data } : inflate(container.data);
    if (!inflated) return false;
    const index = new ValueReader(inflated.data, 0);
    for (let i = 0; i < count && index.at < first; i++) {
      const [held, offset] = [index.value(), index.value()];
      if (typeof held !== 'number' || typeof offset !== 'number') break;
      if (first + offset >= inflated.data.length) continue;
      const known = places.get(held);
      if (known?.bytes === file && known.at > (places.get(number)?.at ?? 0)) continue;
      places.set(held, { bytes: inflated.data, at: first + offset, generation: 0 });
      read.delete(held);
    }
    return true;
  }
}

/** Whether data are compressed the usual way and no other. */
export function isFlate(filter: Value, resolve: PdfObjects['resolve']): boolean {
  const only = Array.isArray(filter) && filter.length === 1 ? resolve(filter[0]) : filter;
  return only instanceof Name && (only.name === 'FlateDecode' || only.name === 'Fl');
}

const directLength = (dictionary: Dictionary): number | undefined => {
  const length = dictionary.get('Length');
  return typeof length === 'number' ? length : undefined;
};

/** The numbers before the word `obj`. */
function headBefore(file: Buffer, at: number): { number: number; generation: number } | undefined {
  let end = at;
  const back = (): number | undefined => {
    while (isSpace(file[end - 1])) end--;
    let start = end;
    while (end - start < 10 && isDigit(file[start - 1])) start--;
    if (start === end) return undefined;
    const number = Number(file.toString('latin1', start, end));
    end = start;
    return number;
  };
  const generation = back();
  if (generation === undefined || !isSpace(file[end - 1])) return undefined;
  const number = back();
  return number === undefined || isDigit(file[end - 1]) ? undefined : { number, generation };
}

function readObject(
  number: number,
  { bytes, at, generation }: Place,
  lengthOf: (dictionary: Dictionary) => number | undefined,
): PdfObject {
  const stream = streamAt(bytes, at, lengthOf);
  if (stream) return { number, generation, value: stream.dictionary, data: bytes.subarray(stream.start, stream.end) };
  return { number, generation, value: new ValueReader(bytes, at).value() };
}

interface Stream {
  dictionary: Dictionary;
  start: number;
  end: number;
}

/** The stream whose dictionary begins at a place; where its length is wrong, it ends at its closing word. */
function streamAt(
  bytes: Buffer,
  at: number,
  lengthOf: (dictionary: Dictionary) => number | undefined,
): Stream | undefined {
  const reader = new ValueReader(bytes, at);
  const dictionary = reader.value();
  if (!(dictionary instanceof Map) || reader.word() !== 'stream') return undefined;
  let start = reader.at;
  if (bytes[start] === 13) start++;
  if (bytes[start] === 10) start++;
  const length = lengthOf(dictionary);
  if (length !== undefined && length >= 0) {
    const told = start + length;
    const after = bytes.subarray(told, told + SLACK + END_OF_STREAM.length);
    if (after.includes(END_OF_STREAM)) return { dictionary, start, end: told };
  }
  const ends = [END_OF_STREAM, END_OF_OBJECT].map((word) => bytes.indexOf(word, start)).filter((end) => end >= 0);
  return { dictionary, start, end: Math.min(bytes.length, ...ends) };
}
