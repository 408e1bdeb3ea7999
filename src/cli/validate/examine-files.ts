import type { Io } from '../io.ts';
import { examineFile, type ExaminedFile, type ExamineOptions } from './examine-file.ts';
import type { InputFile } from './inputs.ts';

/**
 * Check each file by itself, in the order of the call.
 *
 * One after the other: a thread takes longer to start and to warm up than half a thousand files take to check, and a folder of
 * several thousand is rare enough to wait a few seconds for.
 */
export async function examineFiles(
  inputs: readonly InputFile[],
  options: ExamineOptions,
  io: Io,
): Promise<ExaminedFile[]> {
  const results: ExaminedFile[] = [];
  for (const input of inputs) {
    if (io.signal.aborted) break;
    const one = await examineFile(input, options, io);
    if (one) results.push(one);
  }
  return results;
}
