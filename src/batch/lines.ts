/** A list of paths without end is a mistake, not a list. */
const LONGEST = 1_000_000;

/**
 * The lines of a list of paths, as they come; empty ones are left out.
 *
 * Lines end in a line feed (a carriage return before it is dropped), or in NUL where the list holds any (`find -print0`).
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  let end: string | undefined;
  for await (const chunk of chunks) {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    end ??= rest.includes('\0') ? '\0' : rest.includes('\n') ? '\n' : undefined;
    if (end === undefined) {
      if (rest.length > LONGEST) throw new RangeError('The list of files has no line ends');
      continue;
    }
    const lines = rest.split(end);
    rest = lines.pop()!;
    yield* lines.map(trimmed).filter(Boolean);
  }
  rest += decoder.decode();
  if (trimmed(rest)) yield trimmed(rest);
}

const trimmed = (line: string): string => line.replace(/\r$/u, '').replace(/^\ufeff/u, '');
