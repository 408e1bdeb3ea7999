import { decodeText } from '../source/index.ts';
import type { Reader } from './types.ts';

/** Read descriptions that were written before, so that `parse x.yaml -f json` converts. What cannot be read is reported by its reader. */
export const readData: Reader = async (source, context) => {
  const { text } = decodeText(source.bytes);
  const { readerOf } = await import('../write/formats.ts');
  const read = await readerOf(source.kind === 'json' || source.kind === 'md' ? source.kind : 'yaml');
  return { door: 'data', documents: read(text, { file: context.file }).documents };
};
