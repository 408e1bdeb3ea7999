import { fault } from '../../messages/index.ts';
import type { Root } from '../../tree/index.ts';
import { reportFindings, noFindings } from '../flow/index.ts';
import type { Reader } from '../types.ts';
import { DocumentReader } from './document.ts';
import { Package } from './package.ts';

const COMPOUND_FILE = 'd0cf11e0';

/**
 * Read a Word document (ISO/IEC 29500, transitional or strict).
 *
 * Numbers that Word would print stand in the text, bullets as markers; tracked changes are read as accepted. Reports what was not
 * simply read; throws `Fault` for what is damaged.
 */
export const readDocx: Reader = async (source, context) => {
  // A password puts the document into a compound file of another kind.
  if (Buffer.from(source.bytes.subarray(0, 4)).toString('hex') === COMPOUND_FILE) throw fault('dokument-parooliga');
  const findings = noFindings();
  const opened = await Package.open(source.bytes, context);
  const root: Root = new DocumentReader(opened, findings).read();
  reportFindings(context.file, findings, root.children.length > 0);
  return { door: 'tree', root };
};
