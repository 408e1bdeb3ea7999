/** A name of PDF (ISO 32000-1, 7.3.5), as `/Kids`. */
export class Name {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** A reference to an object, as `12 0 R`. */
export class Reference {
  readonly number: number;
  readonly generation: number;
  constructor(number: number, generation: number) {
    this.number = number;
    this.generation = generation;
  }
}

/** A string, as it is written with its brackets. */
export class Literal {
  readonly written: string;
  constructor(written: string) {
    this.written = written;
  }
}

export type Dictionary = Map<string, Value>;
export type Value = null | boolean | number | Name | Reference | Literal | Value[] | Dictionary;

/** Nesting beyond which a value is not followed; honest files stay below a dozen. */
const DEEPEST = 60;

const TOKEN_END = new Set(Buffer.from('\0\t\n\f\r ()<>[]{}/%'));
const SPACE = new Set([0, 9, 10, 12, 13, 32]);
const PUNCTUATION = { open: 0x28, close: 0x29, less: 0x3c, more: 0x3e, array: 0x5b, arrayEnd: 0x5d };
const [BACKSLASH, PERCENT, SLASH] = [0x5c, 0x25, 0x2f];

/**
 * Reads values out of bytes from a place on; `at` is where it stands.
 *
 * Lenient: what makes no sense is passed over, and what is cut off by the end counts as closed there.
 */
export class ValueReader {
  readonly bytes: Buffer;
  at: number;

  constructor(bytes: Buffer, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  /** The next value; undefined at the end and where a closing bracket or a keyword stands, which is passed over. */
  value(depth = 0): Value | undefined {
    this.skipSpace();
    const byte = this.bytes[this.at];
    if (byte === undefined) return undefined;
    if (depth > DEEPEST) {
      this.at++;
      return undefined;
    }
    if (byte === SLASH) return this.name();
    if (byte === PUNCTUATION.open) return this.literal();
    if (byte === PUNCTUATION.array) return this.array(depth);
    if (byte === PUNCTUATION.less) {
      return this.bytes[this.at + 1] === PUNCTUATION.less ? this.dictionary(depth) : this.hexadecimal();
    }
    const word = this.word();
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    const number = Number(word);
    if (word === '' || !Number.isFinite(number)) return undefined;
    return this.reference(number) ?? number;
  }

  /** The next word of plain characters; of a bracket, its one byte. */
  word(): string {
    this.skipSpace();
    const start = this.at;
    while (this.at < this.bytes.length && !TOKEN_END.has(this.bytes[this.at]!)) this.at++;
    const word = this.bytes.toString('latin1', start, this.at);
    if (this.at === start) this.at++;
    return word;
  }

  skipSpace(): void {
    for (; this.at < this.bytes.length; this.at++) {
      const byte = this.bytes[this.at]!;
      if (byte === PERCENT) {
        while (this.at < this.bytes.length && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13) this.at++;
      } else if (!SPACE.has(byte)) return;
    }
  }

  private reference(number: number): Reference | undefined {
    if (!Number.isInteger(number) || number < 0) return undefined;
    const { at } = this;
    const generation = this.digits();
    if (generation !== undefined) {
      this.skipSpace();
      const next = this.bytes[this.at + 1];
      if (this.bytes[this.at] === 0x52 && (next === undefined || TOKEN_END.has(next))) {
        this.at++;
        return new Reference(number, generation);
      }
    }
    this.at = at;
    return undefined;
  }

  private digits(): number | undefined {
    this.skipSpace();
    const start = this.at;
    while (isDigit(this.bytes[this.at])) this.at++;
    return this.at > start && this.at - start < 8 ? Number(this.bytes.toString('latin1', start, this.at)) : undefined;
  }

  private name(): Name {
    const start = ++this.at;
    while (this.at < this.bytes.length && !TOKEN_END.has(this.bytes[this.at]!)) this.at++;
    const name = this.bytes.toString('latin1', start, this.at);
    return new Name(name.replace(/#([\da-f]{2})/giu, (_, code: string) => String.fromCharCode(parseInt(code, 16))));
  }

  private literal(): Literal {
    const start = this.at;
    let open = 0;
    for (; this.at < this.bytes.length; this.at++) {
      const byte = this.bytes[this.at];
      if (byte === BACKSLASH) this.at++;
      else if (byte === PUNCTUATION.open) open++;
      else if (byte === PUNCTUATION.close && --open === 0) break;
    }
    return new Literal(this.bytes.toString('latin1', start, ++this.at));
  }

  private hexadecimal(): Literal {
    const end = this.bytes.indexOf(PUNCTUATION.more, this.at);
    const start = this.at;
    this.at = end < 0 ? this.bytes.length : end + 1;
    return new Literal(this.bytes.toString('latin1', start, this.at));
  }

  private array(depth: number): Value[] {
    this.at++;
    const items: Value[] = [];
    while (!this.closes(PUNCTUATION.arrayEnd)) {
      const item = this.value(depth + 1);
      if (item !== undefined) items.push(item);
    }
    return items;
  }

  private dictionary(depth: number): Dictionary {
    this.at += 2;
    const entries: Dictionary = new Map();
    while (!this.closes(PUNCTUATION.more)) {
      const key = this.value(depth + 1);
      if (!(key instanceof Name)) continue;
      if (this.closes(PUNCTUATION.more)) break;
      const value = this.value(depth + 1);
      if (value !== undefined) entries.set(key.name, value);
    }
    if (this.bytes[this.at] === PUNCTUATION.more) this.at++;
    return entries;
  }

  /** Whether the value ends here: at its bracket, which is passed over, at the end, or where the next object begins. */
  private closes(bracket: number): boolean {
    this.skipSpace();
    const byte = this.bytes[this.at];
    if (byte === bracket) {
      this.at++;
      return true;
    }
    return byte === undefined || (byte === 0x65 && this.bytes.toString('latin1', this.at, this.at + 6) === 'endobj');
  }
}

export function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

export function isSpace(byte: number | undefined): boolean {
  return byte !== undefined && SPACE.has(byte);
}

/** A value as a file holds it. */
export function writeValue(value: Value): string {
  if (value instanceof Name) {
    return `/${value.name.replace(/[^!-~]|[#()<>[\]{}/%]/gu, (c) => `#${c.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;
  }
  if (value instanceof Reference) return `${value.number} ${value.generation} R`;
  if (value instanceof Literal) return value.written;
  if (Array.isArray(value)) return `[${value.map(writeValue).join(' ')}]`;
  if (value instanceof Map) {
    return `<<${[...value].map(([key, entry]) => `${writeValue(new Name(key))} ${writeValue(entry)}`).join('')}>>`;
  }
  return String(value);
}
