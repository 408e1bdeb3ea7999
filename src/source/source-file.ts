import { createHash } from 'node:crypto';
import { fault } from '../messages/index.ts';
import type { ContainerSource } from '../model/types.ts';
import type { Kind } from './kind.ts';
import { identify } from './sniff/index.ts';
import type { SourceFile } from './types.ts';

/** SHA-256 of `bytes`, lower-case hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What an input without a name is called. */
export const NAMELESS = 'sisend';

/** The last segment of a path of any system, NFC, without control characters: a name for people, never a path. */
export function baseName(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const shown = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}]/gu, '\ufffd')
    .trim();
  return shown === '' || shown === '.' || shown === '..' ? NAMELESS : shown;
}

/**
 * Make a `SourceFile` of bytes that are already in memory: an input, or a file out of a container.
 *
 * The kind is taken from the content unless `kind` says it. Throws `Fault`: `fail-tühi`, `vorming-tundmatu`.
 */
export function sourceFile(name: string, bytes: Uint8Array, kind?: Kind, container?: ContainerSource): SourceFile {
  if (bytes.length === 0) throw fault('fail-tühi');
  return {
    name: baseName(name),
    bytes,
    sha256: sha256(bytes),
    kind: kind ?? known(bytes, name),
    ...(container && { container }),
  };
}

function known(bytes: Uint8Array, name: string): Kind {
  const { kind, description } = identify(bytes, name);
  if (kind !== undefined) return kind;
  throw fault('vorming-tundmatu', { parameters: { kirjeldus: description.et, description: description.en } });
}
