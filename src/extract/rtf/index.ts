import { fault, report } from '../../messages/index.ts';
import { noFindings, reportFindings } from '../flow/index.ts';
import type { Reader } from '../types.ts';
import { RtfReader } from './reader.ts';

/** What every RTF file begins with. */
const MAGIC = '{\\rtf';

/**
 * Read a Rich Text Format file (RTF 1.9.1).
 *
 * Numbers and bullets are those that the writing program printed into the file. Reports what was not simply read, and a file that
 * ends too early; throws `Fault` for what is no RTF.
 */
export const readRtf: Reader = (source, context) => {
  const { bytes } = source;
  const head = Buffer.from(bytes.subarray(0, 64))
    .toString('latin1')
    .replace(/^(?:\u00ef\u00bb\u00bf)?\s*/u, '');
  if (!head.startsWith(MAGIC)) throw fault('dokument-vigane', { parameters: { põhjus: MAGIC } });
  const findings = noFindings();
  const { root, cut } = new RtfReader(findings).read(bytes);
  if (cut) report(context.file, 'dokument-katkeb');
  reportFindings(context.file, findings, root.children.length > 0);
  return Promise.resolve({ door: 'tree', root });
};
