import { type Command, Option } from 'commander';
import type { Cli } from './cli.ts';
import { command, withExamples } from './commander.ts';
import { DIFF_FORMATS, type DiffOptions } from './diff/options.ts';

/** `ametijuhend diff OLD NEW` (cli.md). */
export function diffCommand(cli: Cli): Command {
  const made = command(cli, 'diff', {
    et: 'Võrdleb ametijuhendi kaht versiooni sisu järgi.',
    en: 'Compare two versions of a job description by meaning.',
  });
  const any = { et: 'YAML, Markdown, JSON või dokument', en: 'YAML, Markdown, JSON or a document' };
  made
    .argument('<old>', cli.say({ et: `vana versioon: ${any.et}`, en: `the old version: ${any.en}` }))
    .argument('<new>', cli.say({ et: 'uus versioon', en: 'the new version' }))
    .addOption(
      new Option('-f, --format <format>', cli.say({ et: 'väljundi vorming', en: 'output format' }))
        .choices(DIFF_FORMATS)
        .default('text'),
    )
    .action(async (before: string, after: string, options: DiffOptions) => {
      const { diffFiles } = await import('./diff/run.ts');
      await diffFiles(before, after, options, cli);
    });
  return withExamples(made, cli, [
    [
      'ametijuhend diff vana.yaml uus.yaml',
      { et: 'mis muutus ja kas vaja on nõusolekut', en: 'what changed and whether it needs consent' },
    ],
    [
      'ametijuhend diff vana.pdf uus.docx -f html > muutus.html',
      { et: 'dokumendid, leht vaatamiseks', en: 'documents, a page to look at' },
    ],
  ]);
}
