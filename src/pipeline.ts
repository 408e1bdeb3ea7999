import type { Readable } from 'node:stream';
import type { VFile } from 'vfile';
import type { OcrOptions, Progress } from './extract/types.ts';
import type { Description, Provenance } from './model/types.ts';
import type { Kind } from './source/kind.ts';
import type { Limits } from './source/limits.ts';

export type Input = string | URL | Uint8Array | Readable;

/** The rooms in their order; `--until` stops after one and gives what it made. */
export const STAGES = ['source', 'extract', 'layout', 'segment', 'model', 'validate'] as const;
export type Stage = (typeof STAGES)[number];

export interface ParseOptions {
  /** Name for messages and `allikas.fail` where the input is bytes or a stream. */
  name?: string;
  /** Take the input for this kind instead of looking at its content. */
  kind?: Kind;
  ocr?: Partial<OcrOptions>;
  pages?: [number, number];
  password?: string;
  limits?: Partial<Limits>;
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
  until?: Stage;
}

export interface ParseResult {
  /** Directives stand before their annexes; empty where the file gave none. */
  documents: Description[];
  /** As many as documents, same order. */
  provenance: Provenance[];
  /** Diagnostics as vfile messages; `file.value` is the repaired plain text. */
  file: VFile;
  /** What `until` asked for. */
  stage?: unknown;
}

/**
 * Read one file of any supported kind.
 *
 * Never throws for what a file holds: problems are messages on `file`. Rejects only on abort (`AbortError`) or a fault of ours.
 */
export async function parse(_input: Input, _options?: ParseOptions): Promise<ParseResult> {
  return Promise.reject(new Error('Not built yet'));
}
