import { type DiagnosticRecord, toRecord } from '../messages/index.ts';
import { parse, type ParseOptions, type ParseResult } from '../pipeline.ts';
import { serve } from './serve.ts';

/** One call of `parse`, as it travels to a worker. */
export interface ParseTask {
  input: string | Uint8Array;
  options: Omit<ParseOptions, 'signal' | 'onProgress'>;
}

/** A `ParseResult` as it travels back: the `VFile` taken apart. */
export interface ParseReply extends Omit<ParseResult, 'file'> {
  path: string | undefined;
  text: string;
  diagnostics: DiagnosticRecord[];
}

serve<ParseTask, ParseReply>(async ({ input, options }, tell) => {
  const { file, ...rest } = await parse(input, { ...options, onProgress: tell });
  return {
    ...rest,
    path: file.history.at(-1),
    text: String(file),
    diagnostics: file.messages.map(toRecord),
  };
});
