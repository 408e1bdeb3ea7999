import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { VFile } from 'vfile';
import { Fault } from '../../messages/index.ts';
import { DEFAULT_LIMITS, decodeText, type Kind, readSource, type SourceFile } from '../../source/index.ts';
import {
  encodingRule,
  parsedSubject,
  type Subject,
  type TextFormat,
  textFormat,
  type TextKind,
  textSubject,
  toMessage,
} from '../../validate/index.ts';
import type { ParseOptions, ParseResult } from '../../pipeline.ts';
import { appendAll } from '../../tree/index.ts';
import type { Io } from '../io.ts';
import type { InputFile } from './inputs.ts';

/** A file that is ready to be checked. */
export interface OpenFile {
  subject: Subject;
  /** The text, where the file is one of our own formats. */
  text?: string | undefined;
  format?: TextFormat;
  /** The text was not in UTF-8. */
  isRecoded?: boolean;
}

const TEXT_KINDS: Record<string, TextKind> = {
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.json': 'json',
  '.md': 'md',
  '.markdown': 'md',
};

/** Words without which a file that was met in a folder is none of ours. */
const OURS = /skeem|ametijuhend|^["\s]*(?:üldosa|ülesanded|nõuded|kinnitus)"?:/mu;
/** The same for JSON: reports and indexes of ours, and a `package.json`, name the program or such files too. */
const OURS_IN_JSON = /"(?:skeem|üldosa|ülesanded|nõuded|kinnitus)"\s*:/u;

/** Reads a document that is in none of our formats. */
export type ReadDocument = (bytes: Uint8Array, options: ParseOptions) => Promise<ParseResult>;

/**
 * Read one file and make it ready: our own formats are read as they stand, other documents go through `readDocument` first.
 *
 * What is wrong with the file itself becomes messages on it. Undefined for a file that was met in a folder and is none of ours.
 */
export async function openFile(
  input: InputFile,
  io: Pick<Io, 'stdin' | 'signal'>,
  readDocument: ReadDocument,
): Promise<OpenFile | undefined> {
  const file = new VFile({ path: input.label });
  const named = TEXT_KINDS[extname(input.path).toLowerCase()];
  const bytes = named && smallFile(input.path);
  if (bytes) return openText(bytes, await textFormat(named), input, file);
  let source: SourceFile;
  try {
    source = await readSource(input.path === '-' ? io.stdin : input.path, {
      limits: DEFAULT_LIMITS,
      signal: io.signal,
      name: input.path === '-' ? 'stdin' : basename(input.path),
      kind: named,
    });
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    file.messages.push(error.diagnostic);
    return { subject: { file, documents: [], place: () => ({}) } };
  }
  return isText(source.kind)
    ? openText(source.bytes, await textFormat(source.kind), input, file)
    : openDocument(source, file, io, readDocument);
}

/** Bytes; a description has some ten thousand. */
const SMALL_BYTES = 1_000_000;

/**
 * The bytes of a small file, read in one go: of these there are thousands, and the careful way takes as long as a tenth of the check.
 *
 * Undefined for anything that is not plainly such a file; the careful way then says what it is.
 */
function smallFile(path: string): Uint8Array | undefined {
  try {
    const stats = statSync(path);
    const isSmall = stats.isFile() && stats.size > 0 && stats.size <= SMALL_BYTES;
    return isSmall ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}

function isText(kind: Kind): kind is TextKind {
  return kind === 'yaml' || kind === 'json' || kind === 'md';
}

function openText(bytes: Uint8Array, format: TextFormat, input: InputFile, file: VFile): OpenFile | undefined {
  const { text, encoding } = decodeText(bytes);
  if (!input.named && !(format.kind === 'json' ? OURS_IN_JSON : OURS).test(text)) return undefined;
  if (encoding !== 'utf-8') file.messages.push(encodingMessage(text, encoding));
  return { subject: textSubject(text, format, file), text, format, isRecoded: encoding !== 'utf-8' };
}

function encodingMessage(text: string, encoding: string): ReturnType<typeof toMessage> {
  const at = Math.max(0, text.search(/[^\0-\x7f]/u));
  const line = text.slice(0, at).split('\n').length;
  const column = at - text.lastIndexOf('\n', at - 1);
  const found = { at: '', actual: encoding };
  return toMessage({ rule: encodingRule, found, severity: 'viga', groupUnknown: false }, 0, {
    span: { line, column, endLine: line, endColumn: column + 1 },
  });
}

async function openDocument(
  { bytes, name, kind }: SourceFile,
  file: VFile,
  { signal }: Pick<Io, 'signal'>,
  readDocument: ReadDocument,
): Promise<OpenFile> {
  const result = await readDocument(bytes, { name, kind, signal });
  appendAll(file.messages, result.file.messages);
  return { subject: parsedSubject(result.documents, result.provenance, file) };
}
