import { decodeText } from '../source/index.ts';
import type { Reading } from '../write/index.ts';
import type { Reader } from './types.ts';

/** Read descriptions that were written before, so that `parse x.yaml -f json` converts. What cannot be read is reported by its reader. */
export const readData: Reader = async (source, context) => {
  const { text } = decodeText(source.bytes);
  const write = await import('../write/index.ts');
  const read = source.kind === 'json' ? write.fromJson : write.fromYaml;
  const reading: Reading = read(text, { file: context.file });
  return { door: 'data', documents: reading.documents };
};
