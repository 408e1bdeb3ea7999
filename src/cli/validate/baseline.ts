import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { applyBaseline, type Baselined, makeBaseline, parseBaseline } from '../../validate/index.ts';
import { UsageError } from '../cli.ts';
import { writeOutput } from '../output.ts';
import type { ExaminedFile } from './examine-file.ts';

/** `--baseline`: take the findings that the file holds out of the results. Throws `UsageError` for a file that is no baseline. */
export async function takeBaseline(name: string, files: readonly ExaminedFile[], cwd: string): Promise<void> {
  const path = resolve(cwd, name);
  const baseline = parseBaseline(await readFile(path, 'utf8').catch(() => ''));
  if (!baseline)
    throw new UsageError({
      et: `--baseline: seda faili ei saa lugeda: ${name}`,
      en: `--baseline: this file cannot be read: ${name}`,
    });
  applyBaseline(baseline, besideBaseline(path, files));
}

/** `--write-baseline`: write the findings of now down; they count no more in this run either. How many there were. */
export async function writeBaseline(name: string, files: readonly ExaminedFile[], cwd: string): Promise<number> {
  const path = resolve(cwd, name);
  const results = besideBaseline(path, files);
  const text = `${JSON.stringify(makeBaseline(results), null, 2)}\n`;
  const sources = files.map(({ input }) => input.path);
  await writeOutput(path, text, sources, name);
  return results.reduce((sum, { file }) => sum + file.messages.splice(0).length, 0);
}

/** Paths in a baseline are relative to its own folder, so that it holds wherever the repository stands. */
function besideBaseline(path: string, files: readonly ExaminedFile[]): Baselined[] {
  return files.map(({ input, examined, text }) => ({
    file: examined.file,
    path: input.path === '-' ? '-' : relative(dirname(path), input.path).split(sep).join('/'),
    text,
  }));
}
