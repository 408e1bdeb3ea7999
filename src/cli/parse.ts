import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { VFile } from 'vfile';
import { type Cli, EXIT, UsageError } from './cli.ts';
import { command, pageRange, wholeNumber, withExamples } from './commander.ts';
import type { Isolation } from '../isolate/index.ts';
import type { ParseOptions, ParseResult, Stage } from '../pipeline.ts';
import type { Kind } from '../source/kind.ts';
import { DEFAULT_LIMITS } from '../source/limits.ts';
import { count, diagnosticLines, type ReportOptions, summaryLine } from './report/diagnostics.ts';
import { cacheFolder } from './cache-folder.ts';
import { openOutput, type OutputFormat } from './output.ts';
import { createProgress } from './progress.ts';

interface Options extends ReportOptions {
  format: OutputFormat;
  output?: string;
  ocr: 'auto' | 'always' | 'never';
  ocrEngine: 'auto' | 'wasm' | 'native';
  ocrLang: string;
  timeout: number;
  maxMemory: number;
  cache: boolean;
  pages?: [number, number];
  passwordFile?: string;
  inputFormat?: string;
  provenance?: boolean;
  schemaRef?: string;
  includeText?: boolean;
  until?: Stage;
}

/** `ametijuhend parse FILE...` (cli.md). */
export function parseCommand(cli: Cli): Command {
  const made = command(cli, 'parse', {
    et: 'Loeb dokumente ja kirjutab ametijuhendid andmetena.',
    en: 'Read documents, write job descriptions as data.',
  });
  const input = cli.say({ et: 'Sisend:', en: 'Input:' });
  const output = cli.say({ et: 'Väljund:', en: 'Output:' });
  const trouble = cli.say({ et: 'Tõrkeotsing:', en: 'Troubleshooting:' });
  made
    .argument('<file...>', cli.say({ et: 'failid; - on standardsisend', en: 'files; - is standard input' }))
    .addOption(
      new Option('-f, --format <format>', cli.say({ et: 'väljundi vorming', en: 'output format' }))
        .choices(['yaml', 'json', 'jsonl'])
        .default('yaml')
        .helpGroup(output),
    )
    .addOption(
      new Option(
        '-o, --output <path>',
        cli.say({ et: 'fail või kaust (lõpus /)', en: 'a file, or a folder (ending in /)' }),
      ).helpGroup(output),
    )
    .addOption(
      new Option(
        '--provenance',
        cli.say({
          et: 'iga väärtuse koht: leht, kast, viis, kindlus',
          en: 'where each value stands: page, box, method, confidence',
        }),
      ).helpGroup(output),
    )
    .addOption(
      new Option(
        '--schema-ref <ref>',
        cli.say({ et: 'skeemi aadress YAMLi esimesel real', en: 'what the YAML modeline points to' }),
      ).helpGroup(output),
    )
    .addOption(
      new Option(
        '--include-text',
        cli.say({ et: 'lisa parandatud tekst', en: 'add the repaired plain text' }),
      ).helpGroup(output),
    )
    .addOption(
      new Option(
        '--ocr <when>',
        cli.say({
          et: 'tekstituvastus: auto ainult tekstita lehtedel',
          en: 'recognise text: auto only on pages without text',
        }),
      )
        .choices(['auto', 'always', 'never'])
        .default('auto')
        .helpGroup(input),
    )
    .addOption(
      new Option('--ocr-engine <engine>', cli.say({ et: 'tekstituvastuse mootor', en: 'OCR engine' }))
        .choices(['auto', 'wasm', 'native'])
        .default('auto')
        .helpGroup(input),
    )
    .addOption(
      new Option('--ocr-lang <langs>', cli.say({ et: 'keeled, nt est+eng', en: 'languages, e.g. est+eng' }))
        .default('est')
        .helpGroup(input),
    )
    .addOption(
      new Option('--no-cache', cli.say({ et: 'ära hoia tuvastatud lehti', en: 'keep no recognised pages' })).helpGroup(
        input,
      ),
    )
    .addOption(
      new Option('--pages <range>', cli.say({ et: 'lehed, nt 3-7', en: 'pages, e.g. 3-7' }))
        .argParser(pageRange)
        .helpGroup(input),
    )
    .addOption(
      new Option('--password-file <path>', cli.say({ et: 'parool failist', en: 'password from a file' })).helpGroup(
        input,
      ),
    )
    .addOption(
      new Option(
        '--input-format <kind>',
        cli.say({ et: 'standardsisendi vorming', en: 'format of standard input' }),
      ).helpGroup(input),
    )
    .addOption(
      new Option('--strict', cli.say({ et: 'ka hoiatused annavad lõpukoodi 1', en: 'warnings too give exit code 1' })),
    )
    .addOption(
      new Option(
        '--timeout <seconds>',
        cli.say({ et: 'nii kaua võib fail vaikida', en: 'a file may be silent for so long' }),
      )
        .argParser(wholeNumber(1, 86_400))
        .default(120)
        .helpGroup(trouble),
    )
    .addOption(
      new Option(
        '--max-memory <MiB>',
        cli.say({ et: 'nii palju mälu võib fail võtta', en: 'a file may take so much memory' }),
      )
        .argParser(wholeNumber(128, 1_000_000))
        .default(1536)
        .helpGroup(trouble),
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
  const output = await openOutput(options, cli);
  const isolation = openIsolation({ timeoutSeconds: options.timeout, maxMemoryMiB: options.maxMemory });
  const progress = createProgress(cli);
  const seen: VFile[] = [];
  let documents = 0;
  try {
    for (const name of files) {
      const result = await parseOne(name, { ...settings, onProgress: progress.show }, options, isolation, cli);
      progress.clear();
      seen.push(result.file);
      documents += result.documents.length;
      for (const line of diagnosticLines(result.file, name === '-' ? STDIN : name, cli, options)) cli.tell(line);
      if (options.until) output.stage(result.stage);
      else await output.add(result, name === '-' ? STDIN : name);
      const { errors, warnings } = count(result.file);
      if (errors > 0 || (options.strict && warnings > 0)) cli.exitCode = EXIT.problems;
    }
    await output.close();
  } finally {
    progress.clear();
    await isolation.close();
  }
  const found = seen.some((file) => count(file).errors + count(file).warnings > 0);
  if (!options.quiet && (cli.io.stderr.isTTY || seen.length > 1 || found)) cli.tell(summaryLine(seen, documents, cli));
}

/** What standard input is called in messages. */
const STDIN = 'stdin';

async function parseOne(
  name: string,
  settings: ParseOptions,
  options: Options,
  isolation: Isolation,
  cli: Cli,
): Promise<ParseResult> {
  if (name !== '-') return isolation.parse(resolve(cli.io.cwd, name), settings);
  const bytes = await readStdin(cli);
  const kind = options.inputFormat as Kind | undefined;
  return isolation.parse(bytes, { ...settings, name: STDIN, ...(kind ? { kind } : {}) });
}

/** Standard input whole, at most a byte more than a file may have: the reader then says that it is too large. */
async function readStdin(cli: Cli): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of cli.io.stdin as AsyncIterable<Buffer | string>) {
    const bytes = Buffer.from(chunk as string);
    chunks.push(bytes);
    length += bytes.length;
    if (length > DEFAULT_LIMITS.fileBytes) break;
  }
  return Buffer.concat(chunks);
}

async function parseOptions(options: Options, cli: Cli): Promise<ParseOptions> {
  return {
    ...(options.pages ? { pages: options.pages } : {}),
    ...(options.passwordFile !== undefined ? { password: await readPassword(options.passwordFile, cli) } : {}),
    ...(options.until ? { until: options.until } : {}),
    provenance: options.provenance ?? false,
    includeText: options.includeText ?? false,
    ocr: {
      when: options.ocr,
      engine: options.ocrEngine,
      languages: options.ocrLang.split('+').filter(Boolean),
      ...(options.cache ? { cache: cacheFolder(cli.io.env) } : {}),
    },
    signal: cli.io.signal,
  };
}

/** The first line of the file; a password on the command line would stand in the process list. */
async function readPassword(path: string, cli: Cli): Promise<string> {
  try {
    return (await readFile(resolve(cli.io.cwd, path), 'utf8')).split(/\r?\n/, 1)[0]!;
  } catch (error) {
    const reason = (error as Error).message;
    throw new UsageError({
      et: `Paroolifaili ei saa lugeda: ${reason}`,
      en: `Cannot read the password file: ${reason}`,
    });
  }
}
