import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Description } from '../model/types.ts';
import type { ParseResult } from '../pipeline.ts';
import { appendAll } from '../tree/index.ts';
import type { Write, WriteFormat } from '../write/index.ts';
import { type Cli, UsageError } from './cli.ts';
import { writing } from './unwritable.ts';

export interface OutputOptions {
  format: WriteFormat;
  output?: string;
  schemaRef?: string;
}

/** Standard output, by the name that standard input has too. */
export const STDOUT = '-';

/** Where `parse` puts what it made. */
export interface Sink {
  add(result: ParseResult, name: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Standard output, one file, or a folder with a file for each description. Throws `UsageError` for what cannot be written.
 *
 * `sources`: absolute paths of what is read, which no output may replace.
 */
export async function openOutput(options: OutputOptions, sources: readonly string[], cli: Cli): Promise<Sink> {
  // Loads while the first file is read in its own process; what fails here fails again where the writer is needed.
  loadWriter(options.format).catch(() => undefined);
  const path =
    options.output === undefined || options.output === STDOUT ? undefined : resolve(cli.io.cwd, options.output);
  if (path !== undefined && (/[/\\]$/u.test(options.output!) || (await isFolder(path))))
    return folder(path, options, sources, options.output!);
  const documents: Description[] = [];
  return {
    add: (result) => {
      appendAll(documents, result.documents);
      return Promise.resolve();
    },
    close: async () => {
      // Nothing was read: an empty stream, and a file that stands there already stays. JSON is an array even then.
      if (documents.length === 0 && (path !== undefined || options.format !== 'json')) return;
      const text = await render(documents, options, path === undefined ? cli.io.cwd : dirname(path));
      if (path === undefined) cli.io.stdout.write(text);
      else await writeOutput(path, text, sources, options.output!);
    },
  };
}

function folder(path: string, options: OutputOptions, sources: readonly string[], shown: string): Sink {
  const taken = new Set<string>();
  return {
    add: async ({ documents }, name) => {
      const { claimName, fileName, makeFolder } = await import('../write/index.ts');
      if (documents.length > 0) await writing(shown, () => makeFolder(path));
      for (const document of documents) {
        const own = claimName(fileName(document, basename(name), options.format), taken);
        await writeOutput(join(path, own), await render([document], options, path), sources, join(shown, own));
      }
    },
    close: () => Promise.resolve(),
  };
}

/** The text of one file, or of the stream on standard output. */
async function render(
  documents: readonly Description[],
  { format, schemaRef }: OutputOptions,
  cwd: string,
): Promise<string> {
  const write = await loadWriter(format);
  return write(documents, { folder: cwd, ...(schemaRef !== undefined ? { schemaRef } : {}) });
}

/** Node keeps what it has loaded: asked for early, the writer is there when the first document comes. */
async function loadWriter(format: WriteFormat): Promise<Write> {
  const { writerOf } = await import('../write/index.ts');
  return writerOf(format);
}

/**
 * Write a file that the user named, `shown` as the user named it: whole or not at all.
 *
 * Throws `UsageError` where that cannot be, and where it would replace one of `sources`.
 */
export async function writeOutput(
  path: string,
  text: string,
  sources: readonly string[],
  shown: string,
): Promise<void> {
  const { writeWhole } = await import('../write/index.ts');
  const target = await realpath(path).catch(() => path);
  for (const source of sources)
    if ((await realpath(source).catch(() => undefined)) === target)
      throw new UsageError({
        et: `Väljund ${shown} kirjutaks sisendi üle`,
        en: `The output ${shown} would replace an input`,
      });
  await writing(shown, () => writeWhole(path, text, { followLink: true }));
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}
