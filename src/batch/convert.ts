import { basename } from 'node:path';
import { catalogue, diagnostic, type DiagnosticRecord, type RuleId, toRecord } from '../messages/index.ts';
import { type Pool, stoppedDiagnostic, type TaskLimits, WorkerFault } from '../isolate/index.ts';
import { kept } from './entry.ts';
import { type Fingerprint, isSame } from './fingerprint.ts';
import { LABEL_MARK, outputName } from './names.ts';
import { type OutputFolder, STATE_FOLDER, Unwritable } from './output-folder.ts';
import type { RecipeNames } from './recipe.ts';
import type { Converted, ConvertTask, Entry, InputFile, Recipe } from './types.ts';

/** What converting needs beside the input. */
export interface Workshop {
  pool: Pool<ConvertTask, Converted>;
  folder: OutputFolder;
  recipe: Recipe;
  names: RecipeNames;
  limits: TaskLimits;
  /** Pages that each worker recognises side by side. */
  ocrJobs: number;
}

/** An input read, its outputs whole but still without their names. */
export interface Conversion {
  entry: Entry;
  /** Paths, one for each of `entry.outputs`. */
  staged: string[];
}

/** Convert one input. Whatever the file does, there is an entry; rejects where the output folder or a worker cannot be used at all. */
export async function convert(input: InputFile, before: Fingerprint | undefined, shop: Workshop): Promise<Conversion> {
  const name = outputName(input);
  const { recipe, names } = shop;
  const entry = { input: input.key, recipe: names.done, name, formats: recipe.formats, outputs: [], descriptions: [] };
  const task = taskOf(input, shop);
  const made = await attempt(task, shop);
  if ('failed' in made) {
    const content = await contentOf(input.path, before);
    return { entry: { ...entry, ...content, recipe: made.recipe, diagnostics: [made.failed] }, staged: [] };
  }
  const { sha256, files, labels, rows: descriptions, pages, unwritable } = made;
  if (unwritable) throw new Unwritable(unwritable.path, unwritable);
  const outputs = files.map((file) => {
    const label = labels.length > 1 ? LABEL_MARK + labels[file.document]! : '';
    return { path: `${name}${label}.${file.format}`, ...file };
  });
  const content = sha256 === undefined ? await contentOf(input.path, before) : { sha256 };
  return {
    entry: {
      ...entry,
      ...content,
      outputs,
      descriptions,
      ...(pages !== undefined && { pages }),
      ...kept(made.diagnostics),
    },
    staged: files.map((_, at) => `${task.staging}.${at}`),
  };
}

/** The content that was found wanting: that of before, if the file is still the same. */
async function contentOf(path: string, before: Fingerprint | undefined): Promise<{ sha256?: string }> {
  return before && (await isSame(path, before)) ? { sha256: before.sha256 } : {};
}

function taskOf(input: InputFile, { recipe, ocrJobs, folder }: Workshop): ConvertTask {
  const depth = input.folder === '' ? 0 : input.folder.split('/').length;
  const schemas = `${'../'.repeat(depth)}${STATE_FOLDER}/`;
  return { path: input.path, name: basename(input.path), staging: folder.ticket(), recipe, schemas, ocrJobs };
}

/** A failure, with the recipe to remember it by: none for a fault of the program, which is always tried again. */
interface Failure {
  failed: DiagnosticRecord;
  recipe: string;
}

async function attempt(task: ConvertTask, { pool, limits, names }: Workshop): Promise<Converted | Failure> {
  try {
    const outcome = await pool.run(task);
    if (outcome.kind === 'done') return outcome.result;
    return { failed: toRecord(stoppedDiagnostic(outcome, limits)), recipe: names.stopped };
  } catch (error) {
    if (!(error instanceof WorkerFault)) throw error;
    return { failed: record('programmi-viga', { põhjus: `${error.name}: ${error.message}` }), recipe: '' };
  }
}

function record(rule: RuleId, parameters: Record<string, string> = {}): DiagnosticRecord {
  return toRecord(diagnostic(rule, catalogue[rule], { parameters }));
}
