import { toJson, toJsonLines } from './json.ts';
import { fromJson } from './read-json.ts';
import { fromYaml } from './read-yaml.ts';
import type { Read, Write } from './types.ts';
import { toYaml } from './yaml.ts';

/** What descriptions are written as; also the extension of such a file. */
export const WRITE_FORMATS = ['yaml', 'md', 'json', 'jsonl'] as const;
export type WriteFormat = (typeof WRITE_FORMATS)[number];

/** The writer of a format. Markdown's libraries cost as much as the rest of a run: they are loaded when it is asked for. */
export async function writerOf(format: WriteFormat): Promise<Write> {
  switch (format) {
    case 'yaml':
      return toYaml;
    case 'json':
      return toJson;
    case 'jsonl':
      return toJsonLines;
    case 'md':
      return (await import('./markdown/index.ts')).toMarkdown;
  }
}

/** The reader of a format, JSON Lines being read as JSON. */
export async function readerOf(format: Exclude<WriteFormat, 'jsonl'>): Promise<Read> {
  switch (format) {
    case 'yaml':
      return fromYaml;
    case 'json':
      return fromJson;
    case 'md':
      return (await import('./markdown/index.ts')).fromMarkdown;
  }
}
