import { examine, type Examined, fixText, type Settings } from '../../validate/index.ts';
import { writeWhole } from '../../write/index.ts';
import type { Io } from '../io.ts';
import type { InputFile } from './inputs.ts';
import { openFile, type OpenFile, type ReadDocument } from './open-file.ts';
import { writing } from '../unwritable.ts';

/** A file that has been checked by itself. */
export interface ExaminedFile {
  input: InputFile;
  examined: Examined;
  /** Absent for documents that were parsed. */
  text: string | undefined;
}

export interface ExamineOptions {
  settings: Settings;
  /** Mend the file first. */
  fix: boolean;
  readDocument: ReadDocument;
}

/** Read, mend and check one file. Undefined for one that was met in a folder and is none of ours. */
export async function examineFile(
  input: InputFile,
  { settings, fix, readDocument }: ExamineOptions,
  io: Pick<Io, 'stdin' | 'signal'>,
): Promise<ExaminedFile | undefined> {
  let open = await openFile(input, io, readDocument);
  if (open && fix && (await mend(input, open, settings, io))) open = await openFile(input, io, readDocument);
  return open && { input, examined: examine(open.subject, settings), text: open.text };
}

/** `--fix`: whether the file was changed. Standard input and parsed documents have no file to mend. */
async function mend(
  input: InputFile,
  { text, format, isRecoded }: OpenFile,
  settings: Settings,
  { signal }: Pick<Io, 'signal'>,
): Promise<boolean> {
  if (text === undefined || format === undefined || input.path === '-' || isRecoded) return false;
  const fixed = fixText(text, format, settings);
  if (fixed.count > 0)
    await writing(input.label, () => writeWhole(input.path, fixed.text, { followLink: true, signal }));
  return fixed.count > 0;
}
