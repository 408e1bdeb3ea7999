import { fault } from '../../messages/index.ts';

/**
 * The encoding of an XML document: UTF-8 or UTF-16, nothing else (domain.md 3.5).
 *
 * By byte order mark, else by the zero bytes around the first `<`, else UTF-8. Throws `xml-vigane` where the declaration names
 * another encoding.
 */
export function xmlEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES));
  const declared = /^[^<]{0,3}<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)/u.exec(head)?.[1];
  if (declared !== undefined && !/^(?:utf-?8|us-ascii|ascii)$/iu.test(declared))
    throw fault('xml-vigane', { parameters: { põhjus: `encoding ${declared}` } });
  return 'utf-8';
}

/** An XML declaration is far shorter than this. */
const DECLARATION_BYTES = 200;
