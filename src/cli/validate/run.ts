import { dirname, relative, sep } from 'node:path';
import picomatch from 'picomatch';
import { VFile } from 'vfile';
import { printable } from '../../messages/index.ts';
import { appendAll } from '../../tree/index.ts';
import { conclude, fingerprints, type Settings } from '../../validate/index.ts';
import { type Cli, EXIT } from '../cli.ts';
import { paintOutput, reporterOf } from '../report/choose.ts';
import type { ReportContext, Result } from '../report/reporter.ts';
import { stylish } from '../report/stylish.ts';
import { takeBaseline, writeBaseline } from './baseline.ts';
import { type InputFile, inputFiles } from './inputs.ts';
import type { ExaminedFile } from './examine-file.ts';
import { examineFiles } from './examine-files.ts';
import { wordsToRead } from '../vocabulary.ts';
import type { ValidateOptions } from './options.ts';
import { configure, type Configured } from './settings.ts';

/**
 * Check the files of a call and print the report.
 *
 * Sets the exit code: 1 for errors (with `--strict` or beyond `--max-warnings` for warnings too), 2 for a configuration that is wrong.
 */
export async function validateFiles(names: readonly string[], options: ValidateOptions, cli: Cli): Promise<void> {
  const { files: inputs, passedOver } = await inputFiles(names, cli.io.cwd);
  const configured = await configure(inputs, options.rule, cli.io.cwd);
  if (tellConfig(configured, options, cli)) return;
  const { settings } = configured;
  const files = withoutIgnored(inputs, configured);
  const examined = await examineFiles(
    files,
    { settings, fix: options.fix ?? false, ...wordsToRead(configured.found.config) },
    cli.io,
  );
  if (cli.io.signal.aborted) return;
  if (examined.length === 0) tellNothing(names, options, cli);
  tellPassedOver(withoutIgnored(passedOver, configured), options, cli);
  conclude(
    examined.map((one) => one.examined),
    settings,
  );
  if (options.baseline !== undefined) await takeBaseline(options.baseline, examined, cli.io.cwd);
  if (options.writeBaseline !== undefined)
    tellBaseline(await writeBaseline(options.writeBaseline, examined, cli.io.cwd), options, cli);
  const results = examined.map(resultOf);
  if (fails(results, options)) cli.exitCode = EXIT.problems;
  const shown = options.quiet ? results.map(errorsOnly) : results;
  const report = await reporterOf(options.reporter);
  cli.io.stdout.write(report(shown, reportContext(settings, options, cli)));
}

function tellBaseline(findings: number, { writeBaseline: name = '', quiet }: ValidateOptions, cli: Cli): void {
  if (quiet) return;
  const where = printable(name);
  cli.tell(
    cli.say({
      et: `Leide arvele võetud: ${findings} → ${where}`,
      en: `Findings put on record: ${findings} → ${where}`,
    }),
  );
}

/** A check of nothing passes, but a wrong folder in a CI job must not look as if all were well. */
function tellNothing(names: readonly string[], { strict }: ValidateOptions, cli: Cli): void {
  const where = printable(names.join(', '));
  cli.tell(cli.say({ et: `Ühtegi ametijuhendit ei leitud: ${where}`, en: `No job description found: ${where}` }));
  if (strict) cli.exitCode = EXIT.problems;
}

/** How many of the documents that were passed over are named. */
const NAMED = 3;

/** Who keeps documents beside the descriptions should not think that those were checked too. */
function tellPassedOver(documents: readonly InputFile[], { quiet }: ValidateOptions, cli: Cli): void {
  if (quiet || documents.length === 0) return;
  const count = documents.length;
  const names = documents.slice(0, NAMED).map(({ label }) => printable(label));
  const list = [...names, ...(count > NAMED ? ['…'] : [])].join(', ');
  cli.tell(
    cli.say({
      et: `Kontrollimata jäi ${count} dokument${count === 1 ? '' : 'i'} (${list}); nimepidi antuna loetakse ka neid`,
      en: `${count} document${count === 1 ? ' was' : 's were'} passed over (${list}); one that is named itself is read and checked too`,
    }),
  );
}

function withoutIgnored(inputs: readonly InputFile[], { found }: Configured): InputFile[] {
  const { path, ignore } = found.config;
  if (path === undefined) return [...inputs];
  const isIgnored = ignore.length > 0 ? picomatch([...ignore]) : () => false;
  const fromConfig = (file: string): string => relative(dirname(path), file).split(sep).join('/');
  return inputs.filter((input) => input.path !== path && !isIgnored(fromConfig(input.path)));
}

/** Whether the configuration is wrong; its mistakes are told on standard error. */
function tellConfig({ found, settings }: Configured, options: ValidateOptions, cli: Cli): boolean {
  const { file } = found;
  if (!file || file.messages.length === 0) return false;
  const result = { path: relative(cli.io.cwd, file.path), file, text: String(file.value), fingerprints: [] };
  cli.io.stderr.write(stylish([result], { ...reportContext(settings, options, cli), paint: cli.paint }));
  cli.exitCode = EXIT.usage;
  return true;
}

/** A terminal that does not say how wide it is; a report in a file is wide enough for most lines. */
const USUAL_COLUMNS = 120;

function reportContext({ rules }: Settings, { verbose = false }: ValidateOptions, cli: Cli): ReportContext {
  const { language, version, io } = cli;
  return { language, version, rules, paint: paintOutput(cli), columns: io.stdout.columns ?? USUAL_COLUMNS, verbose };
}

function resultOf({ input: { label: path }, examined: { file }, text }: ExaminedFile): Result {
  return { path, file, text, fingerprints: fingerprints(file, path, text) };
}

/** `--quiet`. */
function errorsOnly(result: Result): Result {
  const { messages } = result.file;
  const file = new VFile({ path: result.path });
  appendAll(
    file.messages,
    messages.filter(({ fatal }) => fatal === true),
  );
  return { ...result, file, fingerprints: result.fingerprints.filter((_, index) => messages[index]!.fatal === true) };
}

function fails(results: readonly Result[], { strict, maxWarnings = Infinity }: ValidateOptions): boolean {
  const fatals = results.flatMap(({ file }) => file.messages.map(({ fatal }) => fatal));
  const warnings = fatals.filter((fatal) => fatal === false).length;
  return fatals.includes(true) || (strict === true && warnings > 0) || warnings > maxWarnings;
}
