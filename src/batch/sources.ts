import { realpath, stat } from 'node:fs/promises';
import { basename, isAbsolute, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';

/** What a call names: a folder, a glob over a folder, or one file. */
export type Source =
  /** `root` is a real path; `keep` says which files of it are meant, by path relative to it, as the `glob` was written. */
  | { kind: 'folder'; root: string; label: string; keep?: (path: string) => boolean; glob?: string }
  | { kind: 'file'; path: string };

/** No file, folder or glob of this name. */
export class NoSuchSource extends Error {
  readonly argument: string;

  constructor(argument: string) {
    super(`No such file or folder: ${argument}`);
    this.name = 'NoSuchSource';
    this.argument = argument;
  }
}

/** The input folder is the output folder, or lies in it: results would stand among the originals, and could replace them. */
export class InputInsideOutput extends Error {
  readonly root: string;

  constructor(root: string) {
    super(`The input folder ${root} lies in the output folder`);
    this.name = 'InputInsideOutput';
    this.root = root;
  }
}

/** Throws `InputInsideOutput`; `output` is a real path. The other way round is fine: the walk leaves the output folder out. */
export function requireOutside(sources: readonly Source[], output: string): void {
  for (const source of sources)
    if (source.kind === 'folder' && isInside(source.root, output)) throw new InputInsideOutput(source.root);
}

/** Whether `path` is `folder` or lies below it; both absolute and normal. */
export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Case is ignored, because archives that were on Windows hold `.PDF` as well as `.pdf`. */
export const GLOB_OPTIONS: picomatch.PicomatchOptions = { nocase: true };

/**
 * Tell what each argument is.
 *
 * Where there are several folders, `label` (the folder's name, numbered where two are alike) is where each one's tree goes;
 * one alone goes to the top. A folder that is named twice is one. Throws `NoSuchSource`.
 */
export async function sourcesOf(args: readonly string[], cwd: string): Promise<Source[]> {
  const sources = withoutRepeats(await Promise.all(args.map((arg) => sourceOf(arg, cwd))));
  const folders = sources.filter((source) => source.kind === 'folder');
  if (sources.length === 1 && folders[0]) folders[0].label = '';
  const used = new Set<string>();
  for (const folder of folders) {
    const { label } = folder;
    for (let number = 2; used.has(folder.label); number++) folder.label = `${label}-${number}`;
    used.add(folder.label);
  }
  return sources;
}

/** Every whole folder once; files are told apart by the walk, and what two globs have in common nobody can tell. */
function withoutRepeats(sources: readonly Source[]): Source[] {
  const roots = new Set<string>();
  return sources.filter((source) => {
    if (source.kind !== 'folder' || source.keep) return true;
    const isNew = !roots.has(source.root);
    roots.add(source.root);
    return isNew;
  });
}

async function sourceOf(argument: string, cwd: string): Promise<Source> {
  const path = resolve(cwd, argument);
  const stats = await stat(path).catch(() => undefined);
  if (stats?.isDirectory()) return folder(path);
  if (stats) return { kind: 'file', path };
  const { base, glob, isGlob } = picomatch.scan(argument.split(sep).join('/'));
  if (!isGlob) throw new NoSuchSource(argument);
  const found = await folder(resolve(cwd, base)).catch(() => {
    throw new NoSuchSource(argument);
  });
  return { ...found, keep: picomatch(glob, GLOB_OPTIONS), glob: argument };
}

async function folder(path: string): Promise<Source & { kind: 'folder' }> {
  const root = await realpath(path);
  return { kind: 'folder', root, label: basename(root) };
}

/** How a file that was named itself is called: relative to the working folder, or its whole path where it lies elsewhere. */
export function keyOfFile(path: string, cwd: string): string {
  const inside = relative(cwd, path);
  const outside = inside.startsWith('..') || isAbsolute(inside);
  const key = outside ? path.replace(/^[/\\]+|:/gu, '') : inside;
  return key.split(sep).join('/');
}

/** The sources of a run one after the other: what the call names, then the files of a list, as they come. */
export async function* allSources(
  named: readonly Source[],
  list: AsyncIterable<string> | undefined,
  cwd: string,
): AsyncGenerator<Source> {
  yield* named;
  if (list) for await (const path of list) yield { kind: 'file', path: resolve(cwd, path) };
}
