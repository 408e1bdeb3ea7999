import type { Kind } from '../kind.ts';
import { identifyOle, isOle } from './ole.ts';
import { describeBinary, imageKind, indexOfPdf, startsWith } from './signatures.ts';
import { identifyText, textSample } from './text.ts';
import type { Identity } from './types.ts';
import { identifyZip, isZip } from './zip.ts';

export type { Identity } from './types.ts';

/**
 * Tell what `bytes` are by looking at them.
 *
 * The name only decides between readings that the content leaves open (YAML or plain text). Never throws; cost is bounded by the
 * head of the file and, for archives, by their list of entries.
 */
export function identify(bytes: Uint8Array, name = ''): Identity {
  if (imageKind(bytes)) return { kind: 'pilt' };
  if (isZip(bytes)) return identifyZip(bytes);
  if (isOle(bytes)) return identifyOle(bytes);
  if (startsWith(bytes, '{\\rtf')) return { kind: 'rtf' };
  if (indexOfPdf(bytes) >= 0) return { kind: 'pdf' };
  const unreadable = describeBinary(bytes);
  if (unreadable?.strong) return { description: unreadable.name };
  const text = textSample(bytes);
  if (text !== undefined) return identifyText(text, name);
  return { description: unreadable?.name ?? { et: 'kahendandmed', en: 'binary data' } };
}

/** The kind of a file by its content; undefined where it is none that can be read. */
export function sniff(bytes: Uint8Array, name?: string): Kind | undefined {
  return identify(bytes, name).kind;
}
