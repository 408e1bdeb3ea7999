/** One piece of an RTF file (RTF 1.9.1, "Basic entities"). */
export type Token =
  | { type: 'open' }
  | { type: 'close' }
  /** `\par`, `\fs24`: letters and an optional number. */
  | { type: 'word'; name: string; parameter: number | undefined }
  /** `\~`, `\-` …: one sign. */
  | { type: 'symbol'; sign: string }
  /** `\'e4`: one byte in the code page of the font. */
  | { type: 'byte'; code: number }
  /** Plain characters, one byte each as Latin-1. */
  | { type: 'text'; text: string };

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const SPACE = 0x20;
const HYPHEN = 0x2d;
const QUOTE = 0x27;

/** Letters of a control word; longer ones are damage. */
const LONGEST_WORD = 32;
const LONGEST_NUMBER = 10;

/** Cut an RTF file into tokens, in one pass; binary data (`\bin`) is stepped over. */
export function* tokens(bytes: Uint8Array): Generator<Token> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.length;
  const latin1 = (from: number, to: number): string => buffer.toString('latin1', from, to);
  let at = 0;
  while (at < end) {
    const code = buffer[at]!;
    if (code === OPEN) {
      at++;
      yield { type: 'open' };
    } else if (code === CLOSE) {
      at++;
      yield { type: 'close' };
    } else if (code === BACKSLASH) {
      at++;
      if (at >= end) return;
      if (isLetter(buffer[at]!)) {
        const start = at;
        while (at < end && isLetter(buffer[at]!) && at - start < LONGEST_WORD) at++;
        const name = latin1(start, at);
        const number = at;
        if (buffer[at] === HYPHEN && isDigit(buffer[at + 1])) at++;
        while (isDigit(buffer[at]) && at - number <= LONGEST_NUMBER) at++;
        const parameter = at > number ? Number(latin1(number, at)) : undefined;
        if (buffer[at] === SPACE) at++;
        if (name === 'bin') at += Math.max(0, parameter ?? 0);
        else yield { type: 'word', name, parameter };
      } else if (buffer[at] === QUOTE) {
        const code16 = Number.parseInt(latin1(at + 1, at + 3), 16);
        at += 3;
        if (!Number.isNaN(code16)) yield { type: 'byte', code: code16 };
      } else {
        yield { type: 'symbol', sign: latin1(at, at + 1) };
        at++;
      }
    } else {
      const start = at;
      while (at < end && buffer[at] !== OPEN && buffer[at] !== CLOSE && buffer[at] !== BACKSLASH) at++;
      const text = latin1(start, at).replace(/[\r\n\0]+/gu, '');
      if (text !== '') yield { type: 'text', text };
    }
  }
}

const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
const isDigit = (code: number | undefined): boolean => code !== undefined && code >= 0x30 && code <= 0x39;
