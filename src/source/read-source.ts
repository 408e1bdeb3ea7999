import { fileURLToPath } from 'node:url';
import { fault } from '../messages/index.ts';
import type { Input } from '../pipeline.ts';
import type { Kind } from './kind.ts';
import type { Limits } from './limits.ts';
import { overLimit } from './over-limit.ts';
import { readPath } from './read-path.ts';
import { readStream } from './read-stream.ts';
import { baseName, NAMELESS, sourceFile } from './source-file.ts';
import type { SourceFile } from './types.ts';

export interface ReadOptions {
  /** Name for messages and `allikas.fail` where the input is bytes or a stream. */
  name?: string | undefined;
  /** Take the input for this kind instead of looking at its content. */
  kind?: Kind | undefined;
  limits: Limits;
  signal?: AbortSignal | undefined;
}

/**
 * Read one input whole and tell its kind by its content.
 *
 * A string is always a path, never an address; a URL must be of scheme `file:`. Throws `Fault` (`fail-puudub`, `fail-loetamatu`,
 * `fail-eriline`, `fail-muutus`, `fail-tühi`, `piirmäär`, `vorming-tundmatu`); rejects with the signal's reason on abort.
 */
export async function readSource(input: Input, options: ReadOptions): Promise<SourceFile> {
  options.signal?.throwIfAborted();
  if (typeof input === 'string' || input instanceof URL) {
    const path = typeof input === 'string' ? input : pathOf(input);
    const bytes = await readPath(path, options.limits, options.signal);
    return sourceFile(options.name ?? baseName(path), bytes, options.kind);
  }
  const bytes = input instanceof Uint8Array ? input : await readStream(input, options.limits, options.signal);
  if (bytes.length > options.limits.fileBytes) throw overLimit('fileBytes', options.limits, bytes.length);
  return sourceFile(options.name ?? NAMELESS, bytes, options.kind);
}

function pathOf(url: URL): string {
  try {
    return fileURLToPath(url);
  } catch (cause) {
    throw fault('fail-loetamatu', {
      parameters: { põhjus: 'loetakse ainult kohalikke faile (file:)', reason: 'only local files are read (file:)' },
      cause,
    });
  }
}
