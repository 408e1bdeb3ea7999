import { type DiagnosticRecord, toRecord } from '../messages/index.ts';
import { parse, type ParseOptions, type ParseResult } from '../pipeline.ts';
import type { SourceFile } from '../source/index.ts';
import { serve } from './serve.ts';

/** One call of `parse`, as it travels to a worker. */
export interface ParseTask {
  input: string | Uint8Array;
  options: Omit<ParseOptions, 'signal' | 'onProgress' | 'onSource'>;
}

/** A `ParseResult` as it travels back: the `VFile` taken apart. */
export interface ParseReply extends Omit<ParseResult, 'file'> {
  path: string | undefined;
  text: string;
  diagnostics: DiagnosticRecord[];
}

/** Bytes. So much plain text goes through nothing but our own linear code, and V8's limit of the heap holds all it can take. */
const HARMLESS_TEXT = 65_536;

serve<ParseTask, ParseReply>(
  async ({ input, options }, tell, watch) => {
    const onSource = ({ kind, bytes }: SourceFile): void => {
      if (kind !== 'tekst' || bytes.length > HARMLESS_TEXT) watch();
    };
    const { file, ...rest } = await parse(input, { ...options, onProgress: tell, onSource });
    return {
      ...rest,
      path: file.history.at(-1),
      text: String(file),
      diagnostics: file.messages.map(toRecord),
    };
  },
  { watched: 'on call' },
);
