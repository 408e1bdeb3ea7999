import { constants, createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { availableParallelism } from 'node:os';
import {
  type BatchOptions,
  checkParts,
  countInputs,
  linesOf,
  mergeReports,
  planBatch,
  type ReportFile,
  reportKind,
  requireMatches,
  runBatch,
  type Shard,
  sourcesOf,
  Unwritable,
} from '../../batch/index.ts';
import { printable } from '../../messages/index.ts';
import { writeWhole } from '../../write/index.ts';
import { type Cli, EXIT, UsageError } from '../cli.ts';
import { ocrOptions, passwordOf } from '../reading-options.ts';
import { vocabularyFor } from '../vocabulary.ts';
import type { BatchCommandOptions } from './options.ts';
import { mergeLines } from './merge-lines.ts';
import { createPlanView } from './plan-view.ts';
import { usageError } from './usage-error.ts';
import { createView } from './view.ts';

/** Run `ametijuhend batch`: the call's mistakes are `UsageError`s, the files' mistakes the exit code. */
export async function batchFiles(sources: string[], options: BatchCommandOptions, cli: Cli): Promise<void> {
  try {
    if (options.mergeReports) await merge(sources, options, cli);
    else await convert(sources, options, cli);
  } catch (error) {
    throw usageError(error, cli) ?? error;
  }
}

async function convert(sources: string[], options: BatchCommandOptions, cli: Cli): Promise<void> {
  const batch = await batchOptions(sources, options, cli);
  await requireMatches(batch);
  await requireReportFolders(options, cli);
  if (options.dryRun) {
    const plan = createPlanView(cli, options);
    await planBatch(batch, plan);
    plan.end();
    return;
  }
  const view = createView(cli, options);
  if (view.live && !batch.list) void countInputs(batch, batch.output).then(view.expect, () => undefined);
  try {
    const { complete } = await runBatch(batch, view);
    view.end(complete, relative(cli.io.cwd, resolve(batch.output, 'index.csv')));
  } finally {
    view.clear();
  }
  const { error, warning } = view.counts;
  if (error > 0 || (options.strict && warning > 0)) cli.exitCode = EXIT.problems;
}

async function batchOptions(sources: string[], options: BatchCommandOptions, cli: Cli): Promise<BatchOptions> {
  const { cwd, signal } = cli.io;
  if (options.output === undefined)
    throw new UsageError({ et: 'Puudub väljundkaust: -o KAUST', en: 'The output folder is missing: -o DIR' });
  if (sources.length === 0 && options.filesFrom === undefined)
    throw new UsageError({ et: 'Nimeta kaust, muster või fail', en: 'Name a folder, a glob or a file' });
  const output = resolve(cwd, options.output);
  return {
    sources: await sourcesOf(sources, cwd),
    ...(options.filesFrom !== undefined && { list: listOf(options.filesFrom, cli) }),
    ...(options.include && { include: options.include }),
    ...(options.exclude && { exclude: options.exclude }),
    shard: options.shard,
    cwd,
    output,
    recipe: {
      formats: options.format ?? ['yaml'],
      ocr: ocrOptions(options, cli),
      ...(await passwordOf(options, cli)),
      ...(options.provenance && { provenance: true }),
      ...(options.includeText && { includeText: true }),
      ...(options.schemaRef !== undefined && { schemaRef: options.schemaRef }),
      ...(await vocabularyFor(resolve(cwd, sources[0] ?? ''), cli)),
    },
    version: cli.version,
    limits: { timeoutSeconds: options.timeout, maxMemoryMiB: options.maxMemory },
    jobs: options.jobs,
    cores: availableParallelism(),
    force: options.force ?? false,
    failFast: options.failFast ?? false,
    report: (files) => writeReports(files, options, cli, options.shard),
    signal,
  };
}

/** The files of a list, which `-` reads from standard input. */
async function* listOf(path: string, cli: Cli): AsyncGenerator<string> {
  const stream = path === '-' ? cli.io.stdin : createReadStream(resolve(cli.io.cwd, path));
  try {
    yield* linesOf(stream as AsyncIterable<Uint8Array>);
  } catch (error) {
    const { message } = error as Error;
    throw new UsageError({ et: `Loendit ei saa lugeda: ${message}`, en: `Cannot read the list: ${message}` });
  }
}

async function merge(paths: string[], options: BatchCommandOptions, cli: Cli): Promise<void> {
  if (paths.length === 0 || !(options.report ?? options.output))
    throw new UsageError({
      et: 'Nimeta aruanded ja see, mida neist teha: --report FAIL või -o KAUST',
      en: 'Name the reports and what to make of them: --report FILE or -o DIR',
    });
  await requireReportFolders(options, cli);
  const base = resolve(cli.io.cwd, options.output ?? '.');
  const merged = await mergeReports(
    paths.map((path) => resolve(cli.io.cwd, path)),
    { base, output: options.output && base },
  );
  await writeReports(() => merged.files, options, cli);
  const shown = (path: string): string => printable(relative(cli.io.cwd, path));
  const faults = checkParts(merged.parts, shown);
  for (const line of mergeLines(merged, faults, options, cli)) cli.tell(line);
  const { seisud } = merged.totals;
  const warned = seisud.hoiatus > 0 || faults.length > 0;
  if (seisud.viga > 0 || faults.some(({ fatal }) => fatal === true) || (options.strict && warned))
    cli.exitCode = EXIT.problems;
}

/** A report that cannot be written is told before the work, not after hours of it; the output folder is made by the work. */
async function requireReportFolders({ report = [], output = '.' }: BatchCommandOptions, cli: Cli): Promise<void> {
  for (const name of report) {
    const path = resolve(cli.io.cwd, name);
    if (dirname(path) === resolve(cli.io.cwd, output)) continue;
    await access(dirname(path), constants.W_OK).catch((error: unknown) => {
      throw new Unwritable(path, error);
    });
  }
}

async function writeReports(
  files: () => Iterable<ReportFile>,
  options: BatchCommandOptions,
  cli: Cli,
  shard?: Shard,
): Promise<void> {
  for (const name of options.report ?? []) {
    const path = resolve(cli.io.cwd, name);
    const outputs = relative(dirname(path), resolve(cli.io.cwd, options.output ?? '.'))
      .split(sep)
      .join('/');
    const input = { files, ...(shard && { shard }), version: cli.version, language: cli.language, outputs };
    try {
      await writeWhole(path, reportKind(path)!(input), { followLink: true });
    } catch (error) {
      throw new Unwritable(path, error);
    }
  }
}
