import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { OcrOptions } from '../extract/types.ts';
import { cacheFolder } from './cache-folder.ts';
import type { Cli } from './cli.ts';
import { wholeNumber } from './commander.ts';
import { unreadable } from './unreadable.ts';

/** How documents are read. */
export interface InputOptions {
  ocr: OcrOptions['when'];
  ocrEngine: OcrOptions['engine'];
  ocrLang: string;
  cache: boolean;
  passwordFile?: string;
  timeout: number;
  maxMemory: number;
}

/** What `parse` and `batch` both ask for. */
export interface ReadingOptions extends InputOptions {
  provenance?: boolean;
  schemaRef?: string;
  includeText?: boolean;
  strict?: boolean;
}

type MakeOption = (flags: string, et: string, en: string, group?: string) => Option;

const optionMaker =
  (cli: Cli): MakeOption =>
  (flags, et, en, group) => {
    const built = new Option(flags, cli.say({ et, en }));
    return group === undefined ? built : built.helpGroup(group);
  };

/** Add the options to a command, in its groups of input, output and troubleshooting. */
export function withReadingOptions(made: Command, cli: Cli): Command {
  const option = optionMaker(cli);
  const { output } = groupTitles(cli);
  made
    .addOption(
      option(
        '--provenance',
        'iga väärtuse koht: leht, kast, viis, kindlus',
        'where each value stands: page, box, method, confidence',
        output,
      ),
    )
    .addOption(
      option('--schema-ref <ref>', 'skeemi aadress YAMLi esimesel real', 'what the YAML modeline points to', output),
    )
    .addOption(option('--include-text', 'lisa parandatud tekst', 'add the repaired plain text', output))
    .addOption(option('--strict', 'ka hoiatused annavad lõpukoodi 1', 'warnings too give exit code 1', output));
  return withInputOptions(made, cli);
}

/** Add the options by which documents are read. */
export function withInputOptions(made: Command, cli: Cli): Command {
  const option = optionMaker(cli);
  const { input, trouble } = groupTitles(cli);
  const what = option(
    '--ocr <when>',
    'tekstituvastus: auto ainult tekstita lehtedel',
    'recognise text: auto only on pages without text',
    input,
  );
  return made
    .addOption(what.choices(['auto', 'always', 'never']).default('auto'))
    .addOption(
      option('--ocr-engine <engine>', 'tekstituvastuse mootor', 'OCR engine', input)
        .choices(['auto', 'wasm', 'native'])
        .default('auto'),
    )
    .addOption(option('--ocr-lang <langs>', 'keeled, nt est+eng', 'languages, e.g. est+eng', input).default('est'))
    .addOption(option('--no-cache', 'ära hoia tuvastatud lehti', 'keep no recognised pages', input))
    .addOption(option('--password-file <path>', 'parool failist', 'password from a file', input))
    .addOption(
      option('--timeout <seconds>', 'nii kaua võib fail vaikida', 'a file may be silent for so long', trouble)
        .argParser(wholeNumber(1, 86_400))
        .default(120),
    )
    .addOption(
      option('--max-memory <MiB>', 'nii palju mälu võib fail võtta', 'a file may take so much memory', trouble)
        .argParser(wholeNumber(128, 1_000_000))
        .default(1536),
    );
}

/** Titles of the groups in a command's help. */
export function groupTitles(cli: Cli): { input: string; output: string; trouble: string } {
  return {
    input: cli.say({ et: 'Sisend:', en: 'Input:' }),
    output: cli.say({ et: 'Väljund:', en: 'Output:' }),
    trouble: cli.say({ et: 'Tõrkeotsing:', en: 'Troubleshooting:' }),
  };
}

/** How text is recognised. */
export function ocrOptions({ ocr, ocrEngine, ocrLang, cache }: InputOptions, cli: Cli): OcrOptions {
  return {
    when: ocr,
    engine: ocrEngine,
    languages: ocrLang.split('+').filter(Boolean),
    ...(cache ? { cache: cacheFolder(cli.io.env) } : {}),
  };
}

/** The first line of the password file, where one is named; a password on the command line would stand in the process list. */
export async function passwordOf({ passwordFile }: InputOptions, cli: Cli): Promise<{ password?: string }> {
  if (passwordFile === undefined) return {};
  try {
    return { password: (await readFile(resolve(cli.io.cwd, passwordFile), 'utf8')).split(/\r?\n/, 1)[0]! };
  } catch (error) {
    throw unreadable(passwordFile, (error as NodeJS.ErrnoException).code!);
  }
}
