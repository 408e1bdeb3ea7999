import { finished, type Readable } from 'node:stream';
import { fault } from '../messages/index.ts';
import type { Limits } from './limits.ts';
import { overLimit } from './over-limit.ts';
import { readingFault } from './read-path.ts';

/**
 * Read a stream of bytes (or UTF-8 strings) to its end.
 *
 * The size limit holds while reading; the stream is destroyed when it is met or when `signal` fires, also while nothing comes.
 * Throws `Fault`.
 */
export async function readStream(stream: Readable, limits: Limits, signal?: AbortSignal): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  const stop = (): void => {
    stream.destroy(signal?.reason instanceof Error ? signal.reason : new Error('Aborted'));
  };
  signal?.addEventListener('abort', stop, { once: true });
  try {
    for await (const chunk of stream as AsyncIterable<unknown>) {
      const bytes = bytesOf(chunk);
      length += bytes.length;
      if (length > limits.fileBytes) throw overLimit('fileBytes', limits);
      chunks.push(bytes);
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw readingFault(error, '-');
  } finally {
    signal?.removeEventListener('abort', stop);
    finished(stream, () => undefined); // an error that comes after the end has nobody left to hear it
  }
  return Buffer.concat(chunks, length);
}

function bytesOf(chunk: unknown): Buffer {
  if (typeof chunk === 'string') return Buffer.from(chunk, 'utf8');
  if (chunk instanceof Uint8Array) return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  throw fault('fail-loetamatu', {
    parameters: { põhjus: 'voog ei anna baite', reason: 'the stream does not give bytes' },
  });
}
