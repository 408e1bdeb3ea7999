import { readdir, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { UsageError } from '../cli.ts';
import { unreadable } from '../unreadable.ts';

/** A file to check. */
export interface InputFile {
  /** Absolute, or `-` for standard input. */
  path: string;
  /** Relative to the current folder, forward slashes. */
  label: string;
  /** Named by the call itself, not met in a folder: it is checked whatever it looks like. */
  named: boolean;
}

/** Formats that descriptions are kept in; in folders nothing else is looked at. */
const OWN_FORMATS = /\.(?:ya?ml|json|md|markdown)$/iu;
/** Folders that hold other people's files, or none for people. */
const PASSED_OVER = /^(?:\..*|node_modules)$/u;

/**
 * The files that a call means: files as they are named, folders with all in them, globs as the shell would have expanded them.
 *
 * Each file once, in the order of the call, a folder's by name. Throws `UsageError` for a name that is nothing and a folder that cannot be read.
 */
export async function inputFiles(names: readonly string[], cwd: string): Promise<InputFile[]> {
  const found = new Map<string, InputFile>();
  const add = (path: string, named: boolean): void => {
    if (!found.has(path)) found.set(path, { path, label: label(path, cwd), named });
  };
  for (const name of names) {
    if (name === '-') {
      add('-', true);
      continue;
    }
    const path = resolve(cwd, name);
    const stats = await stat(path).catch(() => undefined);
    if (stats?.isDirectory()) for await (const file of walk(path, cwd)) add(file, false);
    else if (stats) add(path, true);
    else for (const file of await matching(name, cwd)) add(file, true);
  }
  return [...found.values()];
}

function label(path: string, cwd: string): string {
  return path === '-' ? '-' : relative(cwd, path).split(sep).join('/') || path;
}

async function* walk(folder: string, cwd: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    const { code, message } = error as NodeJS.ErrnoException;
    throw unreadable(label(folder, cwd), code ?? message);
  });
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const entry of entries) {
    const path = resolve(folder, entry.name);
    // Links are not followed: what they point to inside the folder is met anyway.
    if (entry.isDirectory() && !PASSED_OVER.test(entry.name)) yield* walk(path, cwd);
    else if (entry.isFile() && OWN_FORMATS.test(entry.name)) yield path;
  }
}

async function matching(name: string, cwd: string): Promise<string[]> {
  const { base, glob, isGlob } = picomatch.scan(name.split(sep).join('/'));
  const root = resolve(cwd, base);
  const matches = isGlob ? picomatch(glob) : () => false;
  const files: string[] = [];
  if (isGlob && (await stat(root).catch(() => undefined))?.isDirectory())
    for await (const file of walk(root, cwd)) if (matches(relative(root, file).split(sep).join('/'))) files.push(file);
  if (files.length === 0)
    throw new UsageError({ et: `Sellist faili ega kausta ei ole: ${name}`, en: `No such file or folder: ${name}` });
  return files;
}
