import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { VFile } from 'vfile';
import { type Cli, EXIT, UsageError } from './cli.ts';
import { command, pageRange, withExamples } from './commander.ts';
import type { Isolation } from '../isolate/index.ts';
import type { ParseOptions, ParseResult, Stage } from '../pipeline.ts';
import { KINDS, type Kind } from '../source/kind.ts';
import type { WriteFormat } from '../write/index.ts';
import { count, diagnosticLines, type ReportOptions, summaryLine } from './report/diagnostics.ts';
import { readStdin, STDIN } from './stdin.ts';
import { openOutput, STDOUT } from './output.ts';
import { openStageOutput } from './stage-output.ts';
import { tellFault } from './fault.ts';
import { createProgress } from './progress.ts';
import { printable } from '../messages/index.ts';
import { groupTitles, ocrOptions, passwordOf, type ReadingOptions, withReadingOptions } from './reading-options.ts';
import { vocabularyFor } from './vocabulary.ts';

interface Options extends ReadingOptions, Omit<ReportOptions, 'strict'> {
  format: WriteFormat;
  output?: string;
  pages?: [number, number];
  inputFormat?: string;
  until?: Stage;
}

/** `ametijuhend parse FILE...` (cli.md). */
export function parseCommand(cli: Cli): Command {
  const made = command(cli, 'parse', {
    et: 'Loeb dokumente ja kirjutab ametijuhendid andmetena.',
    en: 'Read documents, write job descriptions as data.',
  });
  const { input, output, trouble } = groupTitles(cli);
  made
    .argument('<file...>', cli.say({ et: 'failid; - on standardsisend', en: 'files; - is standard input' }))
    .addOption(
      new Option('-f, --format <format>', cli.say({ et: 'väljundi vorming', en: 'output format' }))
        .choices(['yaml', 'md', 'json', 'jsonl'])
        .default('yaml')
        .helpGroup(output),
    )
    .addOption(
      new Option(
        '-o, --output <path>',
        cli.say({ et: 'fail või kaust (lõpus /)', en: 'a file, or a folder (ending in /)' }),
      ).helpGroup(output),
    );
  withReadingOptions(made, cli)
    .addOption(
      new Option('--pages <range>', cli.say({ et: 'lehed, nt 3-7', en: 'pages, e.g. 3-7' }))
        .argParser(pageRange)
        .helpGroup(input),
    )
    .addOption(
      new Option('--input-format <kind>', cli.say({ et: 'standardsisendi vorming', en: 'format of standard input' }))
        .choices(KINDS)
        .helpGroup(input),
    )
    .addOption(
      new Option('--until <stage>', cli.say({ et: 'näita, mida see etapp tegi', en: 'print what that stage made' }))
        .choices(['source', 'extract', 'layout', 'segment', 'model', 'validate'])
        .helpGroup(trouble),
    )
    .action(async (files: string[], options: Options) => {
      await parseFiles(files, options, cli);
    });
  return withExamples(made, cli, [
    ['ametijuhend parse ametijuhend.pdf', { et: 'YAML standardväljundisse', en: 'YAML on standard output' }],
    ['ametijuhend parse *.pdf -o andmed/', { et: 'iga kirjeldus oma faili', en: 'each description to its own file' }],
    [
      'ametijuhend parse skann.pdf --ocr always --verbose',
      { et: 'tuvasta kõik lehed uuesti', en: 'recognise every page again' },
    ],
    ['cat leht.txt | ametijuhend parse - -f json', { et: 'standardsisendist', en: 'from standard input' }],
  ]);
}

/** The files one after the other; each may fail for itself, none stops the others. */
async function parseFiles(files: readonly string[], options: Options, cli: Cli): Promise<void> {
  const { openIsolation } = await import('../isolate/index.ts');
  const settings = await parseOptions(options, cli);
  const sources = files.filter((name) => name !== '-').map((name) => resolve(cli.io.cwd, name));
  const output = options.until
    ? openStageOutput(options, files.length > 1, sources, cli)
    : await openOutput(options, sources, cli);
  const isolation = openIsolation(
    { timeoutSeconds: options.timeout, maxMemoryMiB: options.maxMemory },
    { first: cli.worker },
  );
  const progress = createProgress(cli);
  const seen: VFile[] = [];
  let made = 0; // documents, or what a stage made
  try {
    for (const name of files) {
      const result = await parseOne(name, { ...settings, onProgress: progress.show }, options, isolation, cli).catch(
        (error: unknown) => {
          if (cli.io.signal.aborted || error instanceof UsageError) throw error;
          cli.tell(`${printable(name)}:`);
          tellFault(error, cli, options.verbose ?? false);
          cli.exitCode = EXIT.fault;
          return undefined; // a fault of ours costs this file, not the others
        },
      );
      progress.clear();
      if (!result) continue;
      seen.push(result.file);
      made += options.until ? Number(result.stage !== undefined) : result.documents.length;
      for (const line of diagnosticLines(result.file, name === '-' ? STDIN : name, cli, options)) cli.tell(line);
      await output.add(result, name === '-' ? STDIN : name);
      cli.exitCode = Math.max(cli.exitCode, exitCodeOf(result.file, options.strict ?? false));
    }
    await output.close();
  } finally {
    progress.clear();
    await isolation.close();
  }
  if (options.quiet) return;
  const { output: path } = options;
  const written = path !== undefined && path !== STDOUT && made > 0 ? ` → ${printable(path)}` : '';
  cli.tell(`${summaryLine(seen, options.until ? undefined : made, cli)}${written}`);
}

/** A name that names no file is a mistake of the call; anything else that is wrong with an input is the input's. */
function exitCodeOf(file: VFile, strict: boolean): number {
  if (file.messages.some(({ ruleId }) => ruleId === 'fail-puudub')) return EXIT.usage;
  const { errors, warnings } = count(file);
  return errors > 0 || (strict && warnings > 0) ? EXIT.problems : EXIT.done;
}

async function parseOne(
  name: string,
  settings: ParseOptions,
  options: Options,
  isolation: Isolation,
  cli: Cli,
): Promise<ParseResult> {
  const path = name === '-' ? cli.io.cwd : resolve(cli.io.cwd, name);
  const own = { ...settings, ...(await vocabularyFor(path, cli)) };
  if (name !== '-') return isolation.parse(path, own);
  const bytes = await readStdin(cli);
  const kind = options.inputFormat as Kind | undefined;
  return isolation.parse(bytes, { ...own, name: STDIN, ...(kind ? { kind } : {}) });
}

async function parseOptions(options: Options, cli: Cli): Promise<ParseOptions> {
  return {
    ...(options.pages ? { pages: options.pages } : {}),
    ...(await passwordOf(options, cli)),
    ...(options.until ? { until: options.until } : {}),
    provenance: options.provenance ?? false,
    includeText: options.includeText ?? false,
    ocr: ocrOptions(options, cli),
    signal: cli.io.signal,
  };
}
