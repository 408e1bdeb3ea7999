import { type Read, readerOf } from '../write/index.ts';

/** The formats that descriptions are kept in. */
export type TextKind = 'yaml' | 'json' | 'md';

/** A format and its reader. */
export interface TextFormat {
  kind: TextKind;
  read: Read;
}

/** A format by name; its reader is loaded when it is first asked for. */
export async function textFormat(kind: TextKind): Promise<TextFormat> {
  return { kind, read: await readerOf(kind) };
}
