import { decodeOneByte, decodeText } from '../../source/index.ts';

/** What a page was read as. */
export interface DecodedPage {
  text: string;
  encoding: string;
  /** The encoding follows from the letters alone. */
  guessed: boolean;
}

/** Bytes in which a page must declare its encoding (HTML standard, 13.2.3.2). */
const DECLARATION_BYTES = 1024;
/** Labels that the web reads as windows-1252, which Node's own decoder takes for Latin-1. */
const WESTERN = /^(?:windows-1252|cp1252|iso-?8859-1|latin-?1|us-ascii|ascii)$/iu;

/**
 * Decode a web page: byte order mark, valid UTF-8, the declaration in `meta`, else by its letters.
 *
 * Valid UTF-8 with a byte over 7F is UTF-8 whatever the page declares: saving from a browser often leaves the old declaration.
 */
export function decodePage(bytes: Uint8Array): DecodedPage {
  const found = decodeText(bytes);
  if (!found.guessed) return { text: found.text, encoding: found.encoding, guessed: false };
  const label = declaredEncoding(bytes);
  if (label === undefined) return { text: found.text, encoding: found.encoding, guessed: true };
  if (WESTERN.test(label))
    return { text: decodeOneByte(bytes, 'windows-1252'), encoding: 'windows-1252', guessed: false };
  try {
    const decoder = new TextDecoder(label);
    return { text: decoder.decode(bytes), encoding: decoder.encoding, guessed: false };
  } catch {
    return { text: found.text, encoding: found.encoding, guessed: true }; // a label that nobody knows
  }
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString('latin1');
  const found =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:-]{2,40})/iu.exec(head) ??
    /<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:-]{2,40})/iu.exec(head);
  return found?.[1];
}
