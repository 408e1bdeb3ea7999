import { fault } from '../../messages/index.ts';
import { readZip } from '../archive/index.ts';
import { noFindings, reportFindings } from '../flow/index.ts';
import type { ExtractContext, Reader } from '../types.ts';
import { find, readXml, type XmlElement } from '../xml/index.ts';
import { readDocument } from './document.ts';
import { NAMES } from './names.ts';

const PARTS: ReadonlySet<string> = new Set(['content.xml', 'styles.xml', 'META-INF/manifest.xml']);

/**
 * Read an OpenDocument text (ISO/IEC 26300).
 *
 * Numbers of lists and headings stand in the text, bullets as markers; tracked changes are read as accepted. Reports what was not
 * simply read; throws `Fault` for what is damaged or encrypted.
 */
export const readOdt: Reader = async (source, context) => {
  const entries = await readZip(source.bytes, context, { only: (name) => PARTS.has(name) });
  const parts = new Map(entries.map(({ name, bytes }) => [name, bytes]));
  if (isEncrypted(part(parts, 'META-INF/manifest.xml', context))) throw fault('dokument-parooliga');
  const content = part(parts, 'content.xml', context);
  if (!content) throw fault('dokument-vigane', { parameters: { põhjus: 'content.xml' } });
  const findings = noFindings();
  const root = readDocument(content, part(parts, 'styles.xml', context), findings);
  reportFindings(context.file, findings, root.children.length > 0);
  return { door: 'tree', root };
};

function part(parts: ReadonlyMap<string, Uint8Array>, name: string, context: ExtractContext): XmlElement | undefined {
  const bytes = parts.get(name);
  return bytes && readXml(bytes, NAMES, context.limits);
}

function isEncrypted(manifest: XmlElement | undefined): boolean {
  return find(manifest, 'manifest:encryption-data') !== undefined;
}
