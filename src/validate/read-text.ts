import type { VFile } from 'vfile';
import { fromJson, fromYaml, type Read, type Reading } from '../write/index.ts';

/** The formats that descriptions are kept in. */
export type TextKind = 'yaml' | 'json' | 'md';

const READERS: Record<Exclude<TextKind, 'md'>, Read> = { yaml: fromYaml, json: fromJson };

/** Read the text of one of our own files; what is wrong with its syntax is said on `file`. */
export function readText(text: string, kind: TextKind, file: VFile): Reading {
  return READERS[kind as 'yaml'](text, { file });
}
