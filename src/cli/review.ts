import { type Command, Option } from 'commander';
import type { Cli } from './cli.ts';
import { command, pageRange, withExamples } from './commander.ts';
import { groupTitles, withInputOptions } from './reading-options.ts';
import type { ReviewOptions } from './review/options.ts';

/** `ametijuhend review FILE -o page.html` (cli.md). */
export function reviewCommand(cli: Cli): Command {
  const made = command(cli, 'review', {
    et: 'Teeb HTML-lehe: dokumendi leheküljed ja neilt loetud andmed kõrvuti.',
    en: "Make an HTML page: a document's pages and the data read from them, side by side.",
  });
  const { input, output } = groupTitles(cli);
  made
    .argument('<file>', cli.say({ et: 'fail; - on standardsisend', en: 'a file; - is standard input' }))
    .addOption(
      new Option(
        '-o, --output <path>',
        cli.say({ et: 'HTML-fail; vaikimisi standardväljund', en: 'HTML file; by default standard output' }),
      ).helpGroup(output),
    );
  withInputOptions(made, cli)
    .addOption(
      new Option('--pages <range>', cli.say({ et: 'lehed, nt 3-7', en: 'pages, e.g. 3-7' }))
        .argParser(pageRange)
        .helpGroup(input),
    )
    .action(async (file: string, options: ReviewOptions) => {
      const { reviewFile } = await import('./review/run.ts');
      await reviewFile(file, options, cli);
    });
  return withExamples(made, cli, [
    [
      'ametijuhend review skann.pdf -o ulevaatus.html',
      { et: 'vaata brauseris üle, mis kust loeti', en: 'look over in a browser what was read where' },
    ],
    ['ametijuhend review kaskkiri.asice -o ulevaatus.html', { et: 'kõik ümbriku failid', en: 'all files inside' }],
  ]);
}
