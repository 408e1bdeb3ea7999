import type { Isolation } from '../../isolate/index.ts';
import type { ParseOptions } from '../../pipeline.ts';
import type { Io } from '../io.ts';
import { examineFile, type ExaminedFile, type ExamineOptions } from './examine-file.ts';
import type { InputFile } from './inputs.ts';

/** How files are checked; `vocabulary` serves the documents that are parsed. */
export type ExamineFilesOptions = Omit<ExamineOptions, 'readDocument'> & Pick<ParseOptions, 'vocabulary'>;

/**
 * Check each file by itself, in the order of the call.
 *
 * One after the other: a thread takes longer to start and to warm up than half a thousand files take to check, and a folder of
 * several thousand is rare enough to wait a few seconds for. Documents that must be parsed first are read in one process of their
 * own, which starts with the first of them: whatever a file does, the check goes on.
 */
export async function examineFiles(
  inputs: readonly InputFile[],
  { vocabulary, ...options }: ExamineFilesOptions,
  io: Io,
): Promise<ExaminedFile[]> {
  const results: ExaminedFile[] = [];
  let isolation: Isolation | undefined;
  const readDocument: ExamineOptions['readDocument'] = async (bytes, reading) => {
    isolation ??= (await import('../../isolate/index.ts')).openIsolation();
    return isolation.parse(bytes, { ...reading, ...(vocabulary && { vocabulary }) });
  };
  try {
    for (const input of inputs) {
      if (io.signal.aborted) break;
      const one = await examineFile(input, { ...options, readDocument }, io);
      if (one) results.push(one);
    }
  } finally {
    await isolation?.close();
  }
  return results;
}
