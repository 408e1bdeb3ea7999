import type { Root } from '../../tree/index.ts';
import { reportFindings, noFindings } from '../flow/index.ts';
import type { Reader } from '../types.ts';
import { DocumentReader } from './document.ts';
import { Package } from './package.ts';

/**
 * Read a Word document (ISO/IEC 29500, transitional or strict).
 *
 * Numbers that Word would print stand in the text, bullets as markers; tracked changes are read as accepted. Reports what was not
 * simply read; throws `Fault` for what is damaged.
 */
export const readDocx: Reader = async (source, context) => {
  const findings = noFindings();
  const opened = await Package.open(source.bytes, context);
  const root: Root = new DocumentReader(opened, findings).read();
  reportFindings(context.file, findings, root.children.length > 0);
  return { door: 'tree', root };
};
