import { numberOf } from '../segment/index.ts';
import type { Paragraph } from '../tree/index.ts';

/** A paragraph that holds several numbered items ("3.1. … 3.2. …", variants.md 3) as one paragraph an item. */
export function splitAtNumbers(paragraph: Paragraph): Paragraph[] {
  const pieces: Paragraph[] = [];
  let { value } = paragraph;
  let number = paragraph.marker === undefined ? numberOf(value) : undefined;
  while (number?.includes('.')) {
    const next = number.replace(/\d+$/u, (tail) => String(Number(tail) + 1));
    const at = value.search(new RegExp(`(?<=[.;,:]\\s{1,4})${next.replaceAll('.', '\\.')}\\.?\\s+(?=\\p{L})`, 'u'));
    if (at < 0) break;
    pieces.push({ ...paragraph, value: value.slice(0, at).trim() });
    value = value.slice(at);
    number = next;
  }
  return [...pieces, { ...paragraph, value }];
}
