import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { extract, type Pictures, takePictures, viewOf } from './extract/index.ts';
import type { ExtractContext, Extracted, OcrOptions, Progress } from './extract/types.ts';
import type { Recogniser } from './extract/ocr/types.ts';
import { Fault, report } from './messages/index.ts';
import { model, sourceRecord } from './model/index.ts';
import type { Description, Provenance } from './model/types.ts';
import { type ExtraVocabulary, lostHeadings, segment } from './segment/index.ts';
import { DEFAULT_LIMITS, type Kind, type Limits, readSource, type SourceFile } from './source/index.ts';
import { appendAll, type Root, type View } from './tree/index.ts';
import { schemaErrors } from './validate/schema/validators.ts';
import { inOrder, isSchemaName } from './contract/index.ts';

export type Input = string | URL | Uint8Array | Readable;

/** The rooms in their order; `until` stops after one and gives what it made. */
export type Stage = 'source' | 'extract' | 'layout' | 'segment' | 'model' | 'validate';

export interface ParseOptions {
  /** Name for messages and `allikas.fail` where the input is bytes or a stream. */
  name?: string;
  /** Take the input for this kind instead of looking at its content. */
  kind?: Kind;
  ocr?: Partial<OcrOptions>;
  /** Shared over files and closed by whoever made it. */
  recogniser?: Recogniser;
  /** First and last, from 1. */
  pages?: [number, number];
  password?: string;
  limits?: Partial<Limits>;
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
  /** Told what the input is once its bytes are here and before anything looks into them. */
  onSource?: (source: SourceFile) => void;
  /** Headings and labels that the documents' institution uses beside the usual ones. */
  vocabulary?: ExtraVocabulary;
  /** Add to `allikas.kohad` where each value stands. */
  provenance?: boolean;
  /** Add the repaired plain text to `allikas.tekst`. */
  includeText?: boolean;
  /** Add to the result what people would look at beside the data: `views`. */
  views?: boolean;
  until?: Stage;
}

export interface ParseResult {
  /** Of the input's bytes, lower-case hexadecimal; absent where they could not be read, or are no document. */
  sha256?: string;
  /** Directives stand before their annexes; empty where the file gave none. */
  documents: Description[];
  /** As many as documents, same order. */
  provenance: Provenance[];
  /** Diagnostics as vfile messages; `file.value` is the repaired plain text. */
  file: VFile;
  /** One for each file that was read; only where `views` asked for them. */
  views?: View[];
  /** What `until` asked for. */
  stage?: unknown;
}

/** Kinds whose pages stand in the file; the others come to have pages only where they are printed. */
const PAGED: ReadonlySet<Kind> = new Set<Kind>(['pdf', 'pilt', 'tekst']);

type ExtractedPages = Extract<Extracted, { door: 'pages' }>;

/** One run over one input: what is asked for, and what has come so far. */
interface Run {
  options: ParseOptions;
  context: ExtractContext;
  result: ParseResult;
}

/**
 * Read one file of any supported kind.
 *
 * Never throws for what a file holds: problems are messages on `file`. Rejects only on abort (with the signal's reason) or a fault of
 * ours.
 */
export async function parse(input: Input, options: ParseOptions = {}): Promise<ParseResult> {
  const path = options.name ?? pathOf(input);
  const file = new VFile(path === undefined ? {} : { path });
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const context: ExtractContext = {
    file,
    limits,
    ocr: { when: 'auto', engine: 'auto', languages: ['est'], ...options.ocr },
    recogniser: options.recogniser,
    pages: options.pages,
    password: options.password,
    signal: options.signal,
    archives: { entries: 0, bytes: 0 },
    onProgress: options.onProgress,
  };
  const run: Run = { options, context, result: { documents: [], provenance: [], file } };
  await guarded(run, async () => {
    const source = await readSource(input, { name: options.name, kind: options.kind, limits, signal: options.signal });
    run.result.sha256 = source.sha256;
    options.onSource?.(source);
    await readFile(source, run);
  });
  return run.result;
}

/** What messages call the input; a URL that names no local file stays as it is. */
function pathOf(input: Input): string | undefined {
  if (!(input instanceof URL)) return typeof input === 'string' ? input : undefined;
  try {
    return fileURLToPath(input);
  } catch {
    return input.href;
  }
}

/** A `Fault` ends the work on one file and is told; anything else is ours and goes up. */
async function guarded({ context }: Run, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    context.signal?.throwIfAborted();
    if (!(error instanceof Fault)) throw error;
    error.diagnostic.file = context.file.path;
    context.file.messages.push(error.diagnostic);
  }
}

/** The rooms in their order, once for each file; a container's files come back here. */
async function readFile(source: SourceFile, run: Run): Promise<void> {
  const { context, options, result } = run;
  if (stop(run, 'source', { name: source.name, kind: source.kind, bytes: source.bytes.length, sha256: source.sha256 }))
    return;
  const pictures: Pictures | undefined = options.views ? new Map() : undefined;
  const extracted = await extract(
    source,
    pictures ? { ...context, onPicture: takePictures(pictures, context) } : context,
  );
  if (extracted.door === 'files') {
    await readInner(extracted.files, run);
    return;
  }
  const view = pictures && addView(viewOf(source, extracted, pictures), result);
  const add = (document: Description, provenance: Provenance): void => {
    result.documents.push(document);
    result.provenance.push(provenance);
    if (view) view.documents[1]++;
  };
  if (extracted.door === 'data') {
    for (const document of extracted.documents) if (checkData(document, context)) add(document, {});
    return;
  }
  if (stop(run, 'extract', extracted)) return;
  const pages = extracted.door === 'pages' ? extracted.pages : undefined;
  const root = extracted.door === 'pages' ? await layOut(extracted, context) : extracted.root;
  if (options.pages && !PAGED.has(source.kind)) report(context.file, 'lehtedeta-vorming');
  if (stop(run, 'layout', root)) return;
  const documents = segment(root, options.vocabulary);
  if (stop(run, 'segment', documents)) return;
  if (!documents.some((document) => document.kind === 'käskkiri' || document.sections.length > 0)) {
    const unread = context.file.messages.find(({ ruleId }) => ruleId === 'leht-lugemata');
    if (unread && root.children.length === 0) unread.fatal = true;
    else report(context.file, 'ei-ole-ametijuhend');
    return;
  }
  for (const heading of lostHeadings(root, documents))
    report(context.file, 'kadunud-jagu', { parameters: { pealkiri: heading } });
  for (const modelled of model(documents, context.file, options.vocabulary)) {
    const allikas = sourceRecord(modelled, source, root, pages, options);
    const document = inOrder({ ...modelled.document, allikas });
    checkSchema(document, context);
    add(document, modelled.provenance);
  }
  if (options.pages) withoutVerdict(context.file);
  if (options.until === 'model' || options.until === 'validate') result.stage = result.documents;
}

/** Whether a section is missing cannot be told from a part of the pages. */
function withoutVerdict({ messages }: VFile): void {
  for (const message of messages) if (message.ruleId === 'puuduv-jagu') message.fatal = undefined;
}

/** The view counts the documents that come of it from here on. */
function addView(view: Omit<View, 'documents'>, result: ParseResult): View {
  const { length } = result.documents;
  const made: View = { ...view, documents: [length, length] };
  (result.views ??= []).push(made);
  return made;
}

/** Findings about a file in a container that matter only if no other file there is a description: logos, cover letters. */
const BESIDE_THE_POINT: ReadonlySet<string | undefined> = new Set([
  'ei-ole-ametijuhend',
  'vorming-tundmatu',
  'fail-tühi',
]);

/** Each file of a container on its own, within the limits of the whole; its messages carry its name behind the container's. */
async function readInner(files: readonly SourceFile[], run: Run): Promise<void> {
  const { file, depth = 0 } = run.context;
  const before = run.result.documents.length;
  const found: VFileMessage[] = [];
  for (const inner of files) {
    const own = new VFile({ path: [file.path, inner.name].filter(Boolean).join('/') });
    const context = { ...run.context, file: own, depth: depth + 1 };
    await guarded({ ...run, context }, () => readFile(inner, { ...run, context }));
    for (const message of own.messages) message.inner = [inner.name, message.inner].filter(Boolean).join('/');
    appendAll(found, own.messages);
  }
  if (run.result.documents.length > before)
    for (const message of found) if (BESIDE_THE_POINT.has(message.ruleId)) message.fatal = undefined;
  appendAll(file.messages, found);
}

function stop({ options, result }: Run, stage: Stage, made: unknown): boolean {
  if (options.until !== stage) return false;
  result.stage = made;
  return true;
}

async function layOut({ pages, outline, total }: ExtractedPages, { file }: ExtractContext): Promise<Root> {
  const { layout } = await import('./layout/index.ts');
  const root = layout(pages, { file, outline });
  return { ...root, ...(total === undefined ? {} : { pages: total }) };
}

/** What is written follows the schema, or the run says where it does not. */
function checkSchema(document: Description, { file }: ExtractContext): void {
  for (const { instancePath, message } of schemaErrors(document.skeem, document))
    report(file, 'skeemist-kõrval', { parameters: { koht: instancePath || '/', põhjus: message ?? '?' } });
}

/**
 * Data that were read as they stand may be anything; whether they are a description at all.
 *
 * A description that breaks the schema is still one: `validate` says where, line by line.
 */
function checkData(document: Description, { file }: ExtractContext): boolean {
  const name: unknown = (document as Partial<Description> | null)?.skeem;
  if (!isSchemaName(name)) {
    report(file, 'pole-kirjeldus');
    return false;
  }
  const [first] = schemaErrors(name, document);
  if (first) report(file, 'andmed-vigased', { parameters: { koht: first.instancePath || '/' } });
  return true;
}
