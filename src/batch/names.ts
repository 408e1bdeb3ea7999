import { createHash } from 'node:crypto';
import type { Description } from '../model/types.ts';
import { claimName, fileName, safeName } from '../write/index.ts';
import type { InputFile } from './types.ts';

/**
 * Names in the output tree, for every input different and at every run the same.
 *
 * An input's outputs are named `<stem>.yaml`, or `<stem>--<label>.yaml` where it holds several documents. A stem never holds
 * `--` and is unique in its folder, so no two inputs can come to one name, whatever their documents are called. It follows
 * from the names that stand in the input folder alone: not from what was asked for, found in files or finished first.
 */

/** Between a stem and what tells the documents of one file apart. */
export const LABEL_MARK = '--';

/** Bytes of UTF-8; file systems allow 255 for a name, and a label, a hash and an extension must find room. */
const STEM_BYTES = 120;
/** A folder's name gets no addition but a hash. */
const FOLDER_BYTES = 240;
const HASH_CHARACTERS = 8;
/** Any extension: `safeName` wants one. */
const EXTENSION = 'x';
/** With the longest stem and extension it stays below the 255 bytes. */
const LABEL_BYTES = 110;

/** Extensions of outputs: a folder that ends in one could stand where an output belongs. */
const OUTPUT_EXTENSION = /\.(?:yaml|md|json|jsonl|txt|csv)$/iu;
/** The archive's own files at the top of the output folder. */
const INDEX = /^index(?:-\d+-of-\d+)?$/iu;
/** Where the outputs of an input go: their path up to label and extension. */
export function outputName({ folder, stem }: Pick<InputFile, 'folder' | 'stem'>): string {
  return folder === '' ? stem : `${folder}/${stem}`;
}

/** Stems for the files of one folder, by their names. */
export function stemsOf(names: readonly string[]): Map<string, string> {
  return distinct(names, [withoutExtension, withExtension], STEM_BYTES);
}

/** Output folders for the folders of one folder, by their names. */
export function foldersOf(names: readonly string[]): Map<string, string> {
  return distinct(names, [(name) => (OUTPUT_EXTENSION.test(name) ? `${name}_` : name)], FOLDER_BYTES);
}

/** Output folder for one folder whose neighbours are not known: a name that had to be changed gets a hash. */
export function folderOf(name: string): string {
  const wish = safe(name, FOLDER_BYTES);
  return name === '' || (wish === name && !OUTPUT_EXTENSION.test(name)) ? name : safe(hashed(name), FOLDER_BYTES);
}

/**
 * What tells the documents of one file apart in the names of their outputs: annex and post, numbered where two are alike.
 *
 * As many as `documents`, in their order.
 */
export function labelsOf(documents: readonly Description[]): string[] {
  const taken = new Set<string>();
  return documents.map((document) => {
    const label = safe(fileName(document, '', EXTENSION).slice(0, -EXTENSION.length - 1), LABEL_BYTES);
    return claimName(`${label}.${EXTENSION}`, taken).slice(0, -EXTENSION.length - 1);
  });
}

/** `leht.pdf` → `leht`; a name that is nothing but an extension keeps it. */
function withoutExtension(name: string): string {
  const stem = name.replace(/(?<=.)\.[^.]{1,8}$/u, '');
  return INDEX.test(stem) ? withExtension(name) : stem;
}

/** `leht.pdf` → `leht-pdf`. */
function withExtension(name: string): string {
  return name.replace(/\.([^.]*)$/u, '-$1');
}

/**
 * For each name the first form that sets it apart from all the others, as file systems see them (case and composition aside).
 *
 * Names for which none does get a part of their hash, and at last a number.
 */
function distinct(
  names: readonly string[],
  forms: readonly ((name: string) => string)[],
  bytes: number,
): Map<string, string> {
  const chosen = new Map<string, string>();
  const taken = new Set<string>();
  let open = [...new Set(names)].sort();
  for (const form of [...forms, hashed]) {
    const wishes = open.map((name) => {
      const wish = safe(form(name), bytes);
      return { name, wish, key: folded(wish) };
    });
    const counts = new Map<string, number>();
    for (const { key } of wishes) counts.set(key, (counts.get(key) ?? 0) + 1);
    const free = wishes.filter(({ key }) => counts.get(key) === 1 && !taken.has(key));
    for (const { name, wish, key } of free) {
      chosen.set(name, wish);
      taken.add(key);
    }
    open = open.filter((name) => !chosen.has(name));
  }
  for (const name of open) {
    const wish = numbered(safe(hashed(name), bytes), taken);
    chosen.set(name, wish);
    taken.add(folded(wish));
  }
  return chosen;
}

function hashed(name: string): string {
  return `${withExtension(name)}-${createHash('sha256').update(name).digest('hex').slice(0, HASH_CHARACTERS)}`;
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(folded(`${name}-${number}`))) number++;
  return `${name}-${number}`;
}

/** How a file system that ignores case and composition sees a name. */
function folded(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase();
}

/** A name that every system takes (`safeName`), of bounded length and without the mark that begins a label. */
function safe(name: string, bytes: number): string {
  const clean = safeName(name, EXTENSION)
    .slice(0, -EXTENSION.length - 1)
    .replace(/-{2,}/gu, '-');
  return truncated(clean, bytes).replace(/[\s.-]+$/u, '');
}

/** The beginning that fits into `bytes` of UTF-8, whole characters only. */
function truncated(text: string, bytes: number): string {
  let length = 0;
  let end = 0;
  for (const character of text) {
    length += Buffer.byteLength(character);
    if (length > bytes) return text.slice(0, end);
    end += character.length;
  }
  return text;
}
