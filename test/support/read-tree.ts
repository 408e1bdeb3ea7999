import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import type { ExtractContext, Reader } from '../../src/extract/types.ts';
import { DEFAULT_LIMITS, type Limits } from '../../src/source/index.ts';
import type { Kind } from '../../src/source/kind.ts';
import type { Root } from '../../src/tree/index.ts';

export interface ReadTree {
  root: Root;
  /** Ids of the rules reported, in order. */
  rules: string[];
  file: VFile;
}

/** A context as the pipeline makes it, for a reader called alone. */
export function contextFor(limits: Partial<Limits> = {}): ExtractContext {
  return {
    file: new VFile(),
    limits: { ...DEFAULT_LIMITS, ...limits },
    ocr: { when: 'auto', engine: 'auto', languages: ['est'] },
  };
}

/** Call a reader that knows its structure; a path is read from disk. */
export async function readTree(
  reader: Reader,
  kind: Kind,
  input: string | Uint8Array,
  limits: Partial<Limits> = {},
): Promise<ReadTree> {
  const bytes = typeof input === 'string' ? new Uint8Array(readFileSync(input)) : input;
  const context = contextFor(limits);
  const extracted = await reader({ name: `katse.${kind}`, bytes, sha256: '', kind }, context);
  if (extracted.door !== 'tree') throw new Error(`Expected the door tree, got ${extracted.door}`);
  return {
    root: extracted.root,
    rules: context.file.messages.map((message) => message.ruleId ?? ''),
    file: context.file,
  };
}
