import { writeFileSync } from 'node:fs';
import type { Recogniser } from '../extract/ocr/types.ts';
import type { OcrOptions } from '../extract/types.ts';
import type { Handler } from '../isolate/index.ts';
import { toRecord } from '../messages/index.ts';
import { parse, type ParseResult } from '../pipeline.ts';
import { sha256 } from '../source/index.ts';
import { writerOf } from '../write/index.ts';
import { indexRows } from './describe.ts';
import { labelsOf } from './names.ts';
import { seldom } from './seldom.ts';
import type { Converted, ConvertTask } from './types.ts';

/** Milliseconds between two pages that are reported done: as often as the progress line is drawn. */
const TOLD_EVERY = 100;

/** All of a worker's work: read a file, write what it holds as texts. The text recogniser is kept from file to file. */
export function openConverter(): Handler<ConvertTask, Converted> {
  let recogniser: Recogniser | undefined;
  return async (task, tell) => {
    const { path, name, recipe, ocrJobs } = task;
    const ocr = { ...recipe.ocr, jobs: ocrJobs, ...(recipe.ocrCache !== undefined && { cache: recipe.ocrCache }) };
    recogniser ??= lazyRecogniser(ocr);
    const { password, provenance = false, includeText = false, vocabulary } = recipe;
    const result = await parse(path, {
      name,
      ocr,
      recogniser,
      provenance,
      includeText,
      ...(password !== undefined && { password }),
      ...(vocabulary && { vocabulary }),
      onProgress: seldom(tell, TOLD_EVERY),
    });
    return {
      ...(result.sha256 !== undefined && { sha256: result.sha256 }),
      ...(await writeFiles(result, task)),
      labels: labelsOf(result.documents),
      rows: indexRows(result.documents),
      ...pagesOf(result),
      diagnostics: result.file.messages.map(toRecord),
    };
  };
}

/** A file a document and format, each whole; the process that asked gives them their names. */
async function writeFiles(
  { documents }: ParseResult,
  { recipe, schemas, staging }: ConvertTask,
): Promise<Pick<Converted, 'files' | 'unwritable'>> {
  const options = { schemaRef: recipe.schemaRef ?? schemas };
  const files: Converted['files'] = [];
  for (const format of recipe.formats) {
    const write = await writerOf(format);
    for (const [document, description] of documents.entries()) {
      const bytes = Buffer.from(write([description], options));
      const path = `${staging}.${files.length}`;
      try {
        writeFileSync(path, bytes, { flag: 'wx' });
      } catch (error) {
        return { files: [], unwritable: { path, code: (error as NodeJS.ErrnoException).code ?? String(error) } };
      }
      files.push({ document, format, sha256: sha256(bytes), bytes: bytes.length });
    }
  }
  return { files };
}

/** Pages of the source; those of a container's files together. */
function pagesOf({ documents }: ParseResult): { pages?: number } {
  const files = new Map(documents.map(({ allikas }) => [allikas?.sha256, allikas?.lehekülgi]));
  const known = [...files.values()].filter((pages) => pages !== undefined);
  return known.length === 0 ? {} : { pages: known.reduce((sum, pages) => sum + pages, 0) };
}

/** A recogniser whose modules are loaded with the first page that needs it. */
function lazyRecogniser(options: OcrOptions): Recogniser {
  let real: Promise<Recogniser> | undefined;
  const load = (): Promise<Recogniser> =>
    (real ??= import('../extract/ocr/index.ts').then(({ createRecogniser }) => createRecogniser(options)));
  return {
    identity: async () => (await load()).identity(),
    recognise: async (image, dpi, signal) => (await load()).recognise(image, dpi, signal),
    close: async () => (await real)?.close(),
  };
}
