import { type Command, Option } from 'commander';
import type { Cli } from './cli.ts';
import { command, wholeNumber, withExamples } from './commander.ts';
import { REPORTER_NAMES } from './validate/options.ts';
import type { ValidateOptions } from './validate/options.ts';

/** `ametijuhend validate FILE...` (cli.md). */
export function validateCommand(cli: Cli): Command {
  const made = command(cli, 'validate', {
    et: 'Kontrollib ametijuhendeid skeemi ja reeglite järgi.',
    en: 'Check job descriptions against the schema and the rules.',
  });
  const checking = cli.say({ et: 'Kontroll:', en: 'Checking:' });
  const output = cli.say({ et: 'Väljund:', en: 'Output:' });
  const option = (flags: string, et: string, en: string, group: string): Option =>
    new Option(flags, cli.say({ et, en })).helpGroup(group);
  made
    .argument(
      '<file...>',
      cli.say({
        et: 'failid, kaustad ja mustrid; - on standardsisend',
        en: 'files, folders and globs; - is standard input',
      }),
    )
    .addOption(
      option('--reporter <name>', 'aruande kuju', 'form of the report', output)
        .choices(REPORTER_NAMES)
        .default('stylish'),
    )
    .addOption(option('--fix', 'paranda, mida saab ohutult parandada', 'mend what is safe to mend', checking))
    .addOption(
      option(
        '--rule <id=severity>',
        'reegli raskus: off, note, warning, error',
        'severity of a rule: off, note, warning, error',
        checking,
      )
        .argParser((value: string, previous: string[]) => [...previous, value])
        .default([], cli.say({ et: 'reegli enda oma', en: "the rule's own" })),
    )
    .addOption(
      option(
        '--max-warnings <n>',
        'rohkem hoiatusi annab lõpukoodi 1',
        'more warnings give exit code 1',
        checking,
      ).argParser(wholeNumber(0)),
    )
    .addOption(option('--strict', 'ka hoiatused annavad lõpukoodi 1', 'warnings too give exit code 1', checking))
    .addOption(
      option(
        '--baseline <file>',
        'vaiki leidudest, mis on selles failis',
        'leave out the findings in this file',
        checking,
      ),
    )
    .addOption(
      option(
        '--write-baseline <file>',
        'kirjuta praegused leiud sellesse faili',
        'write the findings of now to this file',
        checking,
      ),
    )
    .action(async (names: string[], options: ValidateOptions) => {
      const { validateFiles } = await import('./validate/run.ts');
      await validateFiles(names, options, cli);
    });
  return withExamples(made, cli, [
    ['ametijuhend validate ametijuhendid/', { et: 'kõik failid kaustas', en: 'every file of a folder' }],
    ['ametijuhend validate nõunik.yaml --fix', { et: 'paranda vorm', en: 'mend the form' }],
    ['ametijuhend validate . --reporter sarif > leiud.sarif', { et: 'aruanne CI jaoks', en: 'a report for CI' }],
    [
      'ametijuhend validate . --write-baseline vanad.json',
      { et: 'võta vanad leiud arvele', en: 'take stock of old findings' },
    ],
  ]);
}
