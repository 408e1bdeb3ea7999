import { basename } from 'node:path';
import { catalogue, diagnostic, type DiagnosticRecord, type RuleId, toRecord } from '../messages/index.ts';
import { type Pool, stoppedDiagnostic, type TaskLimits, WorkerFault } from '../isolate/index.ts';
import { kept } from './entry.ts';
import { type Fingerprint, isSame } from './fingerprint.ts';
import { LABEL_MARK, outputName } from './names.ts';
import { type OutputFolder, STATE_FOLDER, type Staged } from './output-folder.ts';
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
  /** One for each of `entry.outputs`. */
  staged: Staged[];
}

/** Convert one input. Whatever the file does, there is an entry; rejects where the output folder or a worker cannot be used at all. */
export async function convert(input: InputFile, before: Fingerprint | undefined, shop: Workshop): Promise<Conversion> {
  const name = outputName(input);
  const entry: Entry = {
    input: input.key,
    ...(before && { sha256: before.sha256 }),
    recipe: shop.names.done,
    name,
    formats: shop.recipe.formats,
    outputs: [],
    descriptions: [],
    diagnostics: [],
  };
  const made = await attempt(taskOf(input, shop), shop);
  if ('fault' in made) return failed({ ...entry, recipe: '' }, made.fault);
  if ('stopped' in made) return failed({ ...entry, recipe: shop.names.stopped }, made.stopped);
  if (before && !(await isSame(input.path, before))) {
    delete entry.sha256; // nobody knows which content was read
    return failed(entry, record('fail-muutus'));
  }
  const { labels, rows: descriptions, pages } = made;
  const staged: Staged[] = [];
  for (const file of made.files) {
    const one = await shop.folder.stage(file.text);
    staged.push(one);
    const { document, format } = file;
    const path = `${name}${labels.length > 1 ? LABEL_MARK + labels[document]! : ''}.${format}`;
    entry.outputs.push({ path, format, document, sha256: one.sha256 });
  }
  return {
    entry: { ...entry, descriptions, ...(pages !== undefined && { pages }), ...kept(made.diagnostics) },
    staged,
  };
}

function taskOf(input: InputFile, { recipe, ocrJobs }: Workshop): ConvertTask {
  const depth = input.folder === '' ? 0 : input.folder.split('/').length;
  const schemas = `${'../'.repeat(depth)}${STATE_FOLDER}/`;
  return { path: input.path, name: basename(input.path), recipe, schemas, ocrJobs };
}

async function attempt(
  task: ConvertTask,
  { pool, limits }: Workshop,
): Promise<Converted | { fault: DiagnosticRecord } | { stopped: DiagnosticRecord }> {
  try {
    const outcome = await pool.run(task);
    return outcome.kind === 'done' ? outcome.result : { stopped: toRecord(stoppedDiagnostic(outcome, limits)) };
  } catch (error) {
    if (!(error instanceof WorkerFault)) throw error;
    return { fault: record('programmi-viga', { põhjus: `${error.name}: ${error.message}` }) };
  }
}

function failed(entry: Entry, diagnostic: DiagnosticRecord): Conversion {
  return { entry: { ...entry, diagnostics: [diagnostic] }, staged: [] };
}

function record(rule: RuleId, parameters: Record<string, string> = {}): DiagnosticRecord {
  return toRecord(diagnostic(rule, catalogue[rule], { parameters }));
}
