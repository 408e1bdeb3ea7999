import { availableParallelism } from 'node:os';
import { type Command, Option } from 'commander';
import { REPORT_EXTENSIONS, reportKindOf } from '../batch/report/extensions.ts';
import { type Shard, toShard } from '../batch/shard.ts';
import type { BatchCommandOptions } from './batch/options.ts';
import type { Cli } from './cli.ts';
import { command, notAllowed, wholeNumber, withExamples } from './commander.ts';
import type { WriteFormat } from '../write/index.ts';
import { groupTitles, withReadingOptions } from './reading-options.ts';

const FORMATS: readonly string[] = ['yaml', 'md', 'json', 'jsonl'] satisfies WriteFormat[];

/** `ametijuhend batch FOLDER_OR_GLOB... -o DIR` (cli.md). */
export function batchCommand(cli: Cli): Command {
  const made = command(cli, 'batch', {
    et: 'Teisendab terve arhiivi; pooleli jäänud töö jätkub, muutumata failid jäävad vahele.',
    en: 'Convert a whole archive; a run that was stopped goes on, unchanged files are skipped.',
  });
  const { input, output } = groupTitles(cli);
  const running = cli.say({ et: 'Töö käik:', en: 'Running:' });
  const option = (flags: string, et: string, en: string, group: string): Option =>
    new Option(flags, cli.say({ et, en })).helpGroup(group);
  made
    .argument('[source...]', cli.say({ et: 'kaustad, mustrid, failid', en: 'folders, globs, files' }))
    .addOption(option('-o, --output <dir>', 'väljundkaust', 'output folder', output))
    .addOption(
      option(
        '-f, --format <format>',
        'vorming (yaml), ka mitu: yaml,json',
        'format (yaml), also several: yaml,json',
        output,
      ).argParser(formats),
    )
    .addOption(
      option(
        '--report <file>',
        'aruanne: .json, .html või .xml (JUnit); ka mitu',
        'report: .json, .html or .xml (JUnit); also several',
        output,
      ).argParser(reportFile),
    )
    .addOption(
      option('--include <glob>', 'ainult need failid; ka mitu', 'only these files; also several', input).argParser(
        several,
      ),
    )
    .addOption(
      option('--exclude <glob>', 'need failid välja; ka mitu', 'without these files; also several', input).argParser(
        several,
      ),
    )
    .addOption(
      option(
        '--files-from <file>',
        'failide loend, - on standardsisend',
        'a list of files, - is standard input',
        input,
      ),
    )
    .addOption(
      option(
        '--shard <i/n>',
        'ainult see osa arhiivist, nt 3/400',
        'only this part of the archive, e.g. 3/400',
        input,
      ).argParser(shard),
    )
    .addOption(
      option('-j, --jobs <n>', 'nii palju faile korraga', 'files at a time', running)
        .argParser(wholeNumber(1, 256))
        .default(availableParallelism(), cli.say({ et: 'tuumade arv', en: 'number of cores' })),
    )
    .addOption(option('--force', 'teisenda ka muutumata failid', 'convert unchanged files too', running))
    .addOption(
      option('--fail-fast', 'peatu esimese veaga faili juures', 'stop at the first file with an error', running),
    )
    .addOption(option('--dry-run', 'ainult näita, mida tehtaks', 'only tell what would be done', running))
    .addOption(
      option('--merge-reports', 'pane osade JSON-aruanded kokku', "put the parts' JSON reports together", running),
    );
  withReadingOptions(made, cli).action(async (sources: string[], options: BatchCommandOptions) => {
    const { batchFiles } = await import('./batch/run.ts');
    await batchFiles(sources, options, cli);
  });
  return withExamples(made, cli, [
    ['ametijuhend batch arhiiv/ -o andmed/', { et: 'kõik failid kaustas', en: 'every file of a folder' }],
    [
      'ametijuhend batch arhiiv/ -o andmed/ -f yaml,json --report aruanne.html',
      { et: 'kaks vormingut ja aruanne', en: 'two formats and a report' },
    ],
    ["ametijuhend batch 'arhiiv/**/*.asice' -o andmed/", { et: 'muster (jutumärkides)', en: 'a glob (in quotes)' }],
    [
      'ametijuhend batch arhiiv/ -o andmed/ --shard 3/400 --report osa-3.json',
      { et: 'üks osa 400-st', en: 'one part of 400' },
    ],
    [
      'ametijuhend batch --merge-reports osa-*.json -o andmed/ --report koik.html',
      { et: 'osade aruanded kokku', en: "the parts' reports together" },
    ],
  ]);
}

function formats(text: string, previous: string[] = []): string[] {
  const asked = text.split(',').filter(Boolean);
  if (asked.length === 0 || !asked.every((format) => FORMATS.includes(format))) throw notAllowed(FORMATS.join(', '));
  return [...new Set([...previous, ...asked])];
}

function reportFile(text: string, previous: string[] = []): string[] {
  if (!reportKindOf(text)) throw notAllowed(REPORT_EXTENSIONS.join(', '));
  return [...previous, text];
}

function several(text: string, previous: string[] = []): string[] {
  return [...previous, text];
}

function shard(text: string): Shard {
  const asked = toShard(text);
  if (!asked) throw notAllowed('1/4 … 4/4');
  return asked;
}
