import { inflateRawSync } from 'node:zlib';
import type { Wording } from '../../messages/index.ts';
import type { Kind } from '../kind.ts';
import { startsWith } from './signatures.ts';
import type { Identity } from './types.ts';
import { listEntries, type ListedEntry } from './zip-entries.ts';

export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06');
}

/** What a `mimetype` entry says (domain.md 3.1, 3.2; OpenDocument part 2). */
const BY_MIMETYPE: Record<string, Kind | Wording> = {
  'application/vnd.etsi.asic-e+zip': 'asice',
  'application/vnd.etsi.asic-s+zip': 'asics',
  'application/vnd.bdoc-1.0': 'bdoc',
  'application/vnd.bdoc-1.1': 'bdoc',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.text-template': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': {
    et: 'OpenDocumenti arvutustabel (.ods)',
    en: 'an OpenDocument spreadsheet (.ods)',
  },
  'application/vnd.oasis.opendocument.presentation': {
    et: 'OpenDocumenti esitlus (.odp)',
    en: 'an OpenDocument presentation (.odp)',
  },
  'application/epub+zip': { et: 'e-raamat (EPUB)', en: 'an e-book (EPUB)' },
};

/** Folders that the parts of an Office file stand in. */
const BY_FOLDER: Record<string, Kind | Wording> = {
  'word/': 'docx',
  'xl/': { et: 'Exceli fail (.xlsx)', en: 'an Excel file (.xlsx)' },
  'ppt/': { et: 'PowerPointi esitlus (.pptx)', en: 'a PowerPoint presentation (.pptx)' },
  'visio/': { et: 'Visio joonis (.vsdx)', en: 'a Visio drawing (.vsdx)' },
};

/** Bytes of a `mimetype` entry worth reading. */
const MIMETYPE_BYTES = 256;

/** Tell the kinds that are ZIP files apart by what is inside; whatever is none of them is a plain archive. */
export function identifyZip(bytes: Uint8Array): Identity {
  const entries = listEntries(bytes);
  const mimetype = entries.find(({ name }) => name === 'mimetype');
  const declared = mimetype && BY_MIMETYPE[contentOf(bytes, mimetype)];
  if (declared) return identity(declared);
  const names = entries.map(({ name }) => name);
  if (names.includes('[Content_Types].xml')) {
    const folder = Object.keys(BY_FOLDER).find((start) => names.some((name) => name.startsWith(start)));
    if (folder) return identity(BY_FOLDER[folder]!);
  }
  // Signed containers whose `mimetype` is missing or damaged; the reader says so.
  if (names.some((name) => /^META-INF\/[^/]*signatures[^/]*\.xml$/u.test(name))) return { kind: 'asice' };
  if (names.some((name) => /^META-INF\/[^/]*timestamp[^/]*\.tst$/u.test(name))) return { kind: 'asics' };
  return { kind: 'zip' };
}

function identity(found: Kind | Wording): Identity {
  return typeof found === 'string' ? { kind: found } : { description: found };
}

/** The text of a short entry, without byte order mark and white space around it; empty where it cannot be read. */
function contentOf(bytes: Uint8Array, entry: ListedEntry): string {
  const packed = bytes.subarray(entry.start, entry.start + Math.min(entry.packedBytes, MIMETYPE_BYTES));
  try {
    const content = entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: MIMETYPE_BYTES });
    return new TextDecoder().decode(content).trim();
  } catch {
    return '';
  }
}
