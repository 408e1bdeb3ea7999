import { numberOf } from '../segment/index.ts';
import type { Paragraph } from '../tree/index.ts';
import { isClosed } from './paragraphs.ts';

/** A paragraph that holds several numbered items ("3.1. … 3.2. …", variants.md 3), on one line or on several, as one paragraph an item. */
export function splitAtNumbers(paragraph: Paragraph): Paragraph[] {
  return splitLines(paragraph).flatMap(splitLine);
}

/** Lines that a line break only sets apart: one with a number of two parts begins an item where the line before it is closed. */
function splitLines(paragraph: Paragraph): Paragraph[] {
  const pieces: string[][] = [[]];
  for (const line of paragraph.value.split('\n')) {
    const before = pieces.at(-1)!;
    const begins = before.length > 0 && numberOf(line.trim())?.includes('.') && isClosed(before.at(-1)!);
    if (begins) pieces.push([line.trim()]);
    else before.push(line);
  }
  if (pieces.length === 1) return [paragraph];
  return pieces.map((lines) => ({ ...paragraph, value: lines.join('\n') }));
}

function splitLine(paragraph: Paragraph): Paragraph[] {
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
