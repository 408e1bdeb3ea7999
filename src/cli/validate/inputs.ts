import { readdir, stat } from 'node:fs/promises';
import { extname, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { READABLE } from '../../extract/readable.ts';
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

/** What a call means. */
export interface Inputs {
  files: InputFile[];
  /** Documents in its folders that would have to be parsed first; named themselves they are files to check. */
  passedOver: InputFile[];
}

/** Formats that descriptions are kept in; in folders nothing else is looked at. */
const OWN_FORMATS = /\.(?:ya?ml|json|md|markdown)$/iu;
const DOCUMENTS: ReadonlySet<string> = new Set(
  READABLE.flatMap(({ endings, document }) => (document ? endings.map((ending) => `.${ending}`) : [])),
);
/** Folders that hold other people's files, or none for people. */
const PASSED_OVER = /^(?:\..*|node_modules)$/u;

/**
 * The files that a call means: files as they are named, folders with all descriptions in them, globs as the shell would have
 * expanded them.
 *
 * Each file once, in the order of the call, a folder's by name. Throws `UsageError` for a name that is nothing and a folder that cannot be read.
 */
export async function inputFiles(names: readonly string[], cwd: string): Promise<Inputs> {
  const found = new Map<string, InputFile>();
  const documents = new Map<string, InputFile>();
  const inputOf = (path: string, named: boolean): InputFile => ({ path, label: label(path, cwd), named });
  const name = (path: string): void => {
    const met = found.get(path);
    if (met) met.named = true;
    else found.set(path, inputOf(path, true));
  };
  for (const argument of names) {
    if (argument === '-') {
      name('-');
      continue;
    }
    const path = resolve(cwd, argument);
    const stats = await stat(path).catch(() => undefined);
    if (stats?.isDirectory())
      for await (const file of walk(path, cwd)) {
        const met = OWN_FORMATS.test(file) ? found : DOCUMENTS.has(extname(file).toLowerCase()) ? documents : undefined;
        if (met?.has(file) === false) met.set(file, inputOf(file, false));
      }
    else if (stats) name(path);
    else for (const file of await matching(argument, cwd)) name(file);
  }
  return { files: [...found.values()], passedOver: [...documents.values()].filter(({ path }) => !found.has(path)) };
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
    else if (entry.isFile()) yield path;
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
