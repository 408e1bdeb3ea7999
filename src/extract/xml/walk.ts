import { SaxesParser, type SaxesTagNS } from 'saxes';
import { fault, Fault } from '../../messages/index.ts';
import { overLimit, type Limits } from '../../source/index.ts';
import { xmlEncoding } from './encoding.ts';

export interface XmlHandler {
  open?(tag: SaxesTagNS): void;
  close?(tag: SaxesTagNS): void;
  /** Text and CDATA alike; long text may come in several pieces. */
  text?(text: string): void;
}

/** Bytes decoded and parsed at a time: what one step holds in memory beside the input. */
const CHUNK_BYTES = 1 << 16;

/**
 * Walk through an XML document that nobody vouches for, namespaces resolved.
 *
 * No DTD, no entities but the five, UTF-8 or UTF-16, bounded depth, attributes and number of elements (domain.md 3.5). Throws a
 * `Fault`: `xml-keelatud` for a DTD, `piirmäär` for a limit, `xml-vigane` for the rest. Whatever a handler throws passes through.
 */
export function walkXml(bytes: Uint8Array, handler: XmlHandler, limits: Limits): void {
  const parser = new SaxesParser({ xmlns: true, position: true });
  let depth = 0;
  let elements = 0;
  let attributes = 0;
  parser.on('error', (error) => {
    throw fault('xml-vigane', { parameters: { põhjus: error.message }, cause: error });
  });
  parser.on('doctype', () => {
    throw fault('xml-keelatud');
  });
  parser.on('opentagstart', () => {
    attributes = 0;
    check('xmlDepth', ++depth);
    check('xmlElements', ++elements);
  });
  parser.on('attribute', () => {
    check('xmlAttributes', ++attributes);
  });
  parser.on('opentag', (tag) => handler.open?.(tag));
  parser.on('closetag', (tag) => {
    depth--;
    handler.close?.(tag);
  });
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));

  function check(limit: 'xmlDepth' | 'xmlAttributes' | 'xmlElements', found: number): void {
    if (found > limits[limit]) throw overLimit(limit, limits, found);
  }

  const decoder = new TextDecoder(xmlEncoding(bytes), { fatal: true });
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES)
    parser.write(decode(decoder, bytes.subarray(start, start + CHUNK_BYTES)));
  const rest = decode(decoder);
  if (rest !== '') parser.write(rest);
  parser.close();
}

function decode(decoder: InstanceType<typeof TextDecoder>, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw fault('xml-vigane', { parameters: { põhjus: `not ${decoder.encoding}` }, cause: error });
  }
}
