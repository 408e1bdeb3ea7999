import type { Span } from './types.ts';

/** Gives the span of two offsets, from 0, of a text; the lines that stand before the text in its file are counted in. */
export type SpanOf = (start: number, end: number) => Span;

/** The text's own lines are counted once, on first use. */
export function spanFinder(text: string, linesBefore = 0): SpanOf {
  let starts: number[] | undefined;
  const place = (offset: number): [line: number, column: number] => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return [linesBefore + low + 1, offset - starts[low]! + 1];
  };
  return (start, end) => {
    const [line, column] = place(start);
    const [endLine, endColumn] = place(end);
    return { line, column, endLine, endColumn };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
