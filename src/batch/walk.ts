import type { Dirent } from 'node:fs';
import { lstat, opendir, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import picomatch from 'picomatch';
import { catalogue, diagnostic, type RuleId, toRecord } from '../messages/index.ts';
import { foldersOf, folderOf, stemsOf } from './names.ts';
import { STATE_FOLDER } from './output-folder.ts';
import { isInShard, type Shard } from './shard.ts';
import { GLOB_OPTIONS, isInside, keyOfFile, type Source } from './sources.ts';
import type { InputFile, Refused } from './types.ts';

export interface WalkOptions {
  /** Globs on the path relative to the input folder, or on the name where they hold no `/`; none: every file. */
  include?: readonly string[];
  exclude?: readonly string[];
  shard?: Shard | undefined;
  /** Real path of the output folder, which is not walked into. */
  avoid?: string | undefined;
  /** What the keys of files given by name are relative to. */
  cwd: string;
}

/** What systems and programs leave in folders, beside hidden files: never a document. */
const LITTER = /^(?:\.|~\$|__MACOSX$|Thumbs\.db$|desktop\.ini$|\$RECYCLE\.BIN$)/iu;

/** What stands for bytes that are no UTF-8. */
const REPLACEMENT = '\uFFFD';

/** Folders whose names are remembered while files given by name come out of them. */
const REMEMBERED = 64;

/**
 * The files that `sources` name, one by one: a folder's own files first, then its folders, each in the order of code units.
 *
 * Outputs are no inputs: a folder further down that an earlier run wrote into is passed over, and that is said.
 * No symbolic link is followed: what it points to inside the folder is met anyway, and what lies outside was not named. Only
 * one folder's names are held at a time.
 */
export async function* walk(
  sources: AsyncIterable<Source> | Iterable<Source>,
  options: WalkOptions,
): AsyncGenerator<InputFile | Refused> {
  const wanted = filterOf(options);
  const siblings = new Map<string, Map<string, string>>();
  for await (const source of sources) {
    if (source.kind === 'folder') {
      const keep = (path: string): boolean => wanted.file(path) && (source.keep?.(path) ?? true);
      const place = { root: source.root, path: '', key: source.label, folder: folderOf(source.label) };
      for await (const found of walkFolder(place, { ...wanted, file: keep }, options.avoid))
        if (!options.shard || isInShard(found.key, options.shard)) yield found;
    } else {
      const file = await namedFile(source.path, options.cwd, siblings);
      if (wanted.file(file.key) && (!options.shard || isInShard(file.key, options.shard))) yield file;
    }
  }
}

interface Filter {
  file: (path: string) => boolean;
  folder: (path: string) => boolean;
}

function filterOf({ include = [], exclude = [] }: WalkOptions): Filter {
  const included = include.length > 0 ? anyOf(include) : () => true;
  const excluded = anyOf(exclude);
  return { file: (path) => included(path) && !excluded(path), folder: (path) => !excluded(path) };
}

function anyOf(globs: readonly string[]): (path: string) => boolean {
  const matchers = globs.map((written) => {
    const glob = written.replace(/^\.\/|\/$/gu, '');
    return picomatch(glob, { ...GLOB_OPTIONS, basename: !glob.includes('/') });
  });
  return (path) => matchers.some((matches) => matches(path));
}

/** A folder on the way: where it is under `root`, what it is called, and where its outputs go. */
interface Place {
  root: string;
  path: string;
  key: string;
  folder: string;
}

async function* walkFolder(place: Place, filter: Filter, avoid?: string): AsyncGenerator<InputFile | Refused> {
  const here = join(place.root, place.path);
  if (here === avoid) return;
  let entries: Entries;
  try {
    entries = await list(here);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    yield refused(here, place.key, 'kaust-loetamatu', { põhjus: reason, reason });
    return;
  }
  if (entries.isOutput && place.path !== '') {
    yield refused(here, place.key, 'väljund-vahele');
    return;
  }
  for (const name of entries.unnameable.sort())
    yield refused(join(here, name), under(place.key, name), 'nimi-loetamatu');
  const links = new Set(entries.links);
  const names = [...entries.files, ...entries.links].sort();
  const stems = stemsOf(names);
  for (const name of names) {
    const path = under(place.path, name);
    if (!filter.file(path)) continue;
    const key = under(place.key, name);
    const file = join(here, name);
    if (links.has(name)) yield refused(file, key, await linkRule(file, place.root));
    else yield { path: file, key, folder: place.folder, stem: stems.get(name)! };
  }
  const folders = foldersOf(entries.folders);
  for (const name of entries.folders.sort()) {
    const path = under(place.path, name);
    if (!filter.folder(path)) continue;
    const folder = under(place.folder, folders.get(name)!);
    yield* walkFolder({ root: place.root, path, key: under(place.key, name), folder }, filter, avoid);
  }
}

const under = (path: string, name: string): string => (path === '' ? name : `${path}/${name}`);

interface Entries {
  /** Regular files, and what reading will refuse (pipes, devices). */
  files: string[];
  folders: string[];
  links: string[];
  /** Names whose bytes are no UTF-8: with the letters that stand in for them nothing is found under them. */
  unnameable: string[];
  /** Whether a run wrote its outputs here. */
  isOutput: boolean;
}

async function list(folder: string): Promise<Entries> {
  const entries: Entries = { files: [], folders: [], links: [], unnameable: [], isOutput: false };
  for await (const entry of await opendir(folder, { bufferSize: 1024 })) {
    if (entry.name === STATE_FOLDER) entries.isOutput = true;
    if (LITTER.test(entry.name)) continue;
    if (entry.name.includes(REPLACEMENT) && !(await isThere(join(folder, entry.name)))) {
      entries.unnameable.push(entry.name);
      continue;
    }
    const kind = await kindOf(entry, folder);
    if (kind) entries[kind].push(entry.name);
  }
  return entries;
}

const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

async function kindOf(entry: Dirent, folder: string): Promise<'files' | 'folders' | 'links' | undefined> {
  const known = entry.isFile() || entry.isDirectory() || entry.isSymbolicLink() || entry.isFIFO();
  // Some file systems do not tell what an entry is.
  const stats = known ? entry : await lstat(join(folder, entry.name)).catch(() => undefined);
  if (!stats) return undefined;
  return stats.isDirectory() ? 'folders' : stats.isSymbolicLink() ? 'links' : 'files';
}

async function linkRule(path: string, root: string): Promise<RuleId> {
  const target = await realpath(path).catch(() => undefined);
  if (target === undefined) return 'viit-katki';
  return isInside(target, root) ? 'viit-vahele' : 'viit-välja';
}

function refused(path: string, key: string, rule: RuleId, parameters: Record<string, string> = {}): Refused {
  return { path, key, diagnostic: toRecord(diagnostic(rule, catalogue[rule], { parameters })) };
}

/** A file that was named itself; whether it is there and can be read is seen when it is read. */
async function namedFile(path: string, cwd: string, siblings: Map<string, Map<string, string>>): Promise<InputFile> {
  const key = keyOfFile(path, cwd);
  const parent = dirname(path);
  let stems = siblings.get(parent);
  if (!stems) {
    const { files, links } = await list(parent).catch((): Pick<Entries, 'files' | 'links'> => ({
      files: [],
      links: [],
    }));
    stems = stemsOf([...files, ...links]);
    if (siblings.size >= REMEMBERED) siblings.clear();
    siblings.set(parent, stems);
  }
  const name = key.slice(key.lastIndexOf('/') + 1);
  const folder = key.split('/').slice(0, -1).map(folderOf).join('/');
  return { path, key, folder, stem: stems.get(name) ?? stemsOf([name]).get(name)! };
}
