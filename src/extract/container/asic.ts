import { Fault, report } from '../../messages/index.ts';
import type { ContainerFormat } from '../../model/types.ts';
import type { SourceFile } from '../../source/index.ts';
import { readZip, requireDepth, visible, type ZipEntry } from '../archive/index.ts';
import type { Extracted, ExtractContext } from '../types.ts';
import { children, readXml } from '../xml/index.ts';
import { coverage, reportSignatures, type SignableFile } from './coverage.ts';
import { hasDigest } from './digest.ts';
import { innerFiles } from './inner-files.ts';
import { compareManifest } from './manifest.ts';
import { hasDuplicateIds, readSignature, SIGNATURE_NAMESPACES, type Signature } from './signature.ts';
import { isStamped } from './time-stamp.ts';

const MIMETYPE = 'mimetype';
const MANIFEST = 'META-INF/manifest.xml';
/** Any text may stand around the word (ETSI EN 319 162-1, 5.3.2); BDOC 1 has it in the singular. */
const SIGNATURES = /^META-INF\/[^/]*signature[^/]*\.xml$/iu;
const TIME_STAMPS = /^META-INF\/[^/]*timestamp[^/]*\.tst$/iu;

/**
 * Read a signed container of the ZIP family: ASiC-E, ASiC-S, BDOC (domain.md 3.2).
 *
 * Gives the data files in their order, each with the signatures and whether its digest matches. Throws `Fault` for an archive that
 * cannot be trusted to be one; a signature that cannot be read is reported and left out.
 */
export async function readAsic(source: SourceFile, context: ExtractContext): Promise<Extracted> {
  requireDepth(context);
  const entries = await readZip(source.bytes, context);
  if (entries[0]?.name !== MIMETYPE) report(context.file, 'konteiner-mimetype');
  const parts = sortOut(entries);
  const signatures = parts.signatures.flatMap((entry) => readSignatures(entry, context));
  const stamped = source.kind === 'asics' && parts.stamps.length > 0;
  if (source.kind !== 'asics') compareManifest(parts.manifest, parts.data, context);
  if (stamped) reportUnstamped(parts.data, parts.stamps, context);
  else if (signatures.length === 0) report(context.file, 'konteiner-allkirjadeta');
  const names = new Set(parts.data.map(({ name }) => name));
  const files = parts.data.map((entry) => signable(entry, names));
  reportSignatures(signatures, files, context.file);
  reportWrongReferences(signatures, names, context);
  const vorming = formatOf(source, signatures);
  const inner = parts.data.map((entry, index) => {
    const allkirjad = coverage(files[index]!, signatures, context.file);
    const signed = allkirjad.length > 0 || !stamped;
    const container = { fail: source.name, vorming, kehtivus: 'kontrollimata' as const, ...(signed && { allkirjad }) };
    return { ...entry, container };
  });
  return innerFiles(source, inner, context);
}

interface Parts {
  manifest: ZipEntry | undefined;
  signatures: ZipEntry[];
  stamps: ZipEntry[];
  /** All that is not the container's own. */
  data: ZipEntry[];
}

function sortOut(entries: readonly ZipEntry[]): Parts {
  return {
    manifest: entries.find(({ name }) => name === MANIFEST),
    signatures: entries.filter(({ name }) => SIGNATURES.test(name)),
    stamps: entries.filter(({ name }) => TIME_STAMPS.test(name)),
    data: entries.filter(({ name }) => name !== MIMETYPE && !name.startsWith('META-INF/')),
  };
}

/** A signature with a time-mark makes a BDOC, whatever the file is called (domain.md 3.1). */
function formatOf(source: SourceFile, signatures: readonly Signature[]): ContainerFormat {
  if (source.kind === 'asics' || source.kind === 'bdoc') return source.kind;
  return signatures.some(({ timeMark }) => timeMark) ? 'bdoc' : 'asice';
}

/** The signatures of one file of `META-INF/`; none, and a report, where it cannot be read or says the same Id twice. */
function readSignatures({ name, bytes }: ZipEntry, { file, limits }: ExtractContext): Signature[] {
  const broken = (põhjus: string, reason: string, cause?: unknown): Signature[] => {
    report(file, 'allkiri-vigane', { parameters: { nimi: visible(name), põhjus, reason }, cause });
    return [];
  };
  try {
    const root = readXml(bytes, SIGNATURE_NAMESPACES, limits);
    if (hasDuplicateIds(root)) return broken('sama Id kaks korda', 'an Id stands twice');
    const elements = root.name === 'x:Signature' ? [root] : children(root, 'x:Signature');
    return elements.length > 0 ? elements.map(readSignature) : broken('allkirja ei ole', 'no signature in it');
  } catch (error) {
    if (error instanceof Fault) return broken('vigane XML', 'broken XML', error);
    throw error;
  }
}

/** A data file, meant by the references that name it. */
function signable({ name, bytes }: ZipEntry, names: ReadonlySet<string>): SignableFile {
  return {
    name,
    isMeantBy: ({ uri }) => nameMeant(uri, names) === name,
    matches: ({ digest }) => hasDigest(bytes, digest),
  };
}

/** The file that a reference names: percent-encoded, or else wrongly with `+` for a space. */
function nameMeant(uri: string, names: ReadonlySet<string>): string | undefined {
  return [decoded(uri), decoded(uri.replaceAll('+', ' '))].find((name) => names.has(name));
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri).normalize('NFC');
  } catch {
    return uri.normalize('NFC');
  }
}

/** Report references that are right only with `+` read as a space. */
function reportWrongReferences(
  signatures: readonly Signature[],
  names: ReadonlySet<string>,
  { file }: ExtractContext,
): void {
  for (const { uri } of signatures.flatMap(({ references }) => references)) {
    const nimi = nameMeant(uri, names);
    if (nimi !== undefined && nimi !== decoded(uri))
      report(file, 'allkiri-viide', { parameters: { nimi: visible(nimi) } });
  }
}

function reportUnstamped(data: readonly ZipEntry[], stamps: readonly ZipEntry[], { file }: ExtractContext): void {
  for (const { name, bytes } of data) {
    if (!stamps.some((stamp) => isStamped(bytes, stamp.bytes)))
      report(file, 'ajatempel-ei-klapi', { parameters: { nimi: visible(name) } });
  }
}
