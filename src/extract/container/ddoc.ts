import { fault, report } from '../../messages/index.ts';
import type { SourceFile } from '../../source/index.ts';
import { archiveUse, countBytes, countEntries, requireDepth, visible } from '../archive/index.ts';
import type { ArchiveUse, Extracted, ExtractContext } from '../types.ts';
import { readXml, textOf, type XmlElement } from '../xml/index.ts';
import { canonicalDataFile } from './canonical-data-file.ts';
import { coverage, reportSignatures, type SignableFile } from './coverage.ts';
import { hasDigest } from './digest.ts';
import { innerFiles } from './inner-files.ts';
import { hasDuplicateIds, readSignature, SIGNATURE_NAMESPACES } from './signature.ts';

/** A data file of a DDOC: meant by its Id, signed as the XML element that it stands in. */
interface DataFile extends SignableFile {
  bytes: Uint8Array;
}

/**
 * Read a DDOC: one XML document with its files in base64 (domain.md 3.3).
 *
 * Files of which it holds only the digest (`HASHCODE`) are reported. Throws `Fault`.
 */
export function readDdoc(source: SourceFile, context: ExtractContext): Promise<Extracted> {
  return Promise.resolve().then(() => ddocFiles(source, context));
}

function ddocFiles(source: SourceFile, context: ExtractContext): Extracted {
  requireDepth(context);
  const root = readXml(source.bytes, SIGNATURE_NAMESPACES, context.limits);
  const elements = root.children.filter((node) => typeof node !== 'string');
  if (hasDuplicateIds(root)) throw fault('arhiiv-vastuolu', { parameters: { nimi: 'Id' } });
  const signatures = elements.filter(({ name }) => name === 'x:Signature').map(readSignature);
  if (signatures.length === 0) report(context.file, 'konteiner-allkirjadeta');
  const dataElements = elements.filter(({ name }) => localName(name) === 'DataFile');
  const use = archiveUse(context);
  countEntries(use, dataElements.length, context);
  reportSignatures(signatures, dataElements.map(signable), context.file);
  const files = dataElements.flatMap((element) => dataFile(element, use, context) ?? []);
  const inner = files.map((file) => ({
    name: file.name,
    bytes: file.bytes,
    container: {
      fail: source.name,
      vorming: 'ddoc' as const,
      kehtivus: 'kontrollimata' as const,
      allkirjad: coverage(file, signatures, context.file),
    },
  }));
  return innerFiles(source, inner, context);
}

/** Elements of a DDOC have a namespace by version, the oldest none. */
const localName = (name: string): string => name.slice(name.indexOf('}') + 1);

/** The content of a `DataFile`; undefined, and a report, where it has none. */
function dataFile(element: XmlElement, use: ArchiveUse, context: ExtractContext): DataFile | undefined {
  const file = signable(element);
  if (element.attributes.get('ContentType') !== 'EMBEDDED_BASE64') {
    report(context.file, 'ddoc-sisuta', { parameters: { nimi: visible(file.name) } });
    return undefined;
  }
  const base64 = textOf(element).replace(/\s+/gu, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/u.test(base64)) throw fault('arhiiv-rikutud');
  const bytes = Buffer.from(base64, 'base64');
  countBytes(use, bytes.length, context);
  return { ...file, bytes };
}

function signable(element: XmlElement): SignableFile {
  const id = element.attributes.get('Id') ?? '';
  const canonical = canonicalDataFile(element);
  return {
    name: element.attributes.get('Filename') ?? id,
    isMeantBy: ({ uri }) => uri === `#${id}`,
    matches: ({ digest }) => {
      const results = canonical.map((form) => hasDigest(form, digest));
      return results.includes(undefined) ? undefined : results.includes(true);
    },
  };
}
