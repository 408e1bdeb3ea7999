import type { Command } from 'commander';
import { batchCommand } from './batch.ts';
import type { Cli } from './cli.ts';
import { command, withCommonOptions, withExamples, withSpeechOptions } from './commander.ts';
import { checkNames } from './check-names.ts';
import { completionCommand } from './completion.ts';
import { diffCommand } from './diff.ts';
import { doctorCommand } from './doctor.ts';
import { helpCommand } from './help.ts';
import { parseCommand } from './parse.ts';
import { reviewCommand } from './review.ts';
import { rulesCommand } from './rules.ts';
import { schemaCommand } from './schema.ts';
import { validateCommand } from './validate.ts';

/** Every command, in the order of the help. A command loads its room only when it runs: `--version` pays for none. */
const COMMANDS: ((cli: Cli) => Command)[] = [
  parseCommand,
  batchCommand,
  validateCommand,
  diffCommand,
  reviewCommand,
  rulesCommand,
  schemaCommand,
  doctorCommand,
  completionCommand,
];

/** The whole command line. */
export function program(cli: Cli): Command {
  const root = command(cli, 'ametijuhend', {
    et: 'Ametijuhendid andmeteks: PDF, skann, Word, digiallkirjastatud ümbrik või registrileht sisse, kontrollitud YAML välja.',
    en: 'Estonian job descriptions as data: PDF, scan, Word file, signed container or register page in, validated YAML out.',
  });
  root.version(cli.version, '-V, --version', cli.say({ et: 'näita versiooni', en: 'show the version' }));
  root.helpCommand(false);
  // Options before the command are the program's, behind it the command's.
  withCommonOptions(root.enablePositionalOptions(), cli);
  for (const make of COMMANDS) root.addCommand(withCommonOptions(make(cli), cli));
  root.addCommand(withSpeechOptions(helpCommand(root, cli), cli));
  root.hook('preAction', (_root, called) => {
    for (const [name, value] of Object.entries(root.opts()))
      called.setOptionValue(name, called.getOptionValue(name) ?? value);
    checkNames(called);
  });
  withExamples(root, cli, [
    ['ametijuhend parse ametijuhend.pdf', { et: 'loe üks fail, kirjuta YAML', en: 'read one file, write YAML' }],
    [
      'ametijuhend parse kaskkiri.asice -f md -o valja/',
      { et: 'iga lisa eraldi Markdowni faili', en: 'each annex to a Markdown file of its own' },
    ],
    ['ametijuhend help parse', { et: 'käsu kõik valikud', en: 'all options of a command' }],
  ]);
  return root;
}
