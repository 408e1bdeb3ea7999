import { Fault } from '../../messages/index.ts';
import { noFindings, reportFindings } from '../flow/index.ts';
import type { Reader } from '../types.ts';
import { CompoundFile, damaged } from './compound.ts';
import { DocumentReader } from './document.ts';
import { WordFile } from './fib.ts';

/**
 * Read a binary Word document, Word 97 to 2003 ([MS-DOC]): its text with the cells, numbers and styles that Word keeps.
 *
 * Reports what was not simply read; throws `Fault` for what is damaged, encrypted or older than Word 97.
 */
export const readDoc: Reader = (source, context) => {
  const findings = noFindings();
  try {
    const file = new WordFile(new CompoundFile(source.bytes));
    const root = new DocumentReader(file, context.limits, findings).read();
    reportFindings(context.file, findings, root.children.length > 0);
    return Promise.resolve({ door: 'tree', root });
  } catch (error) {
    // Whatever place a damaged file sends us to, a buffer says so when it is none of its own.
    if (error instanceof Fault || !(error instanceof RangeError)) throw error;
    throw damaged(error.message, error);
  }
};
