import { DEFAULT_LIMITS } from '../source/limits.ts';
import type { Cli } from './cli.ts';

/** What standard input is called in messages. */
export const STDIN = 'stdin';

/** Standard input whole, at most a byte more than a file may have: the reader then says that it is too large. */
export async function readStdin(cli: Cli): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of cli.io.stdin as AsyncIterable<Buffer | string>) {
    const bytes = Buffer.from(chunk as string);
    chunks.push(bytes);
    length += bytes.length;
    if (length > DEFAULT_LIMITS.fileBytes) break;
  }
  return Buffer.concat(chunks);
}
