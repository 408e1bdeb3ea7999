import { VFile } from 'vfile';
import { type Entry, type How, statusOf } from '../../batch/index.ts';
import { fromRecord, printable } from '../../messages/index.ts';
import { appendAll } from '../../tree/index.ts';
import type { Cli } from '../cli.ts';
import { diagnosticLines } from '../report/diagnostics.ts';
import type { BatchCommandOptions } from './options.ts';
import type { Counts } from './view.ts';

/**
 * What is told of one input: a line in a log; on a terminal (`live`) only where something is wrong; with `--verbose` all that was
 * found below it, with `--quiet` errors alone.
 */
export function entryLines(
  entry: Entry,
  how: How,
  live: boolean,
  { quiet, verbose, strict }: BatchCommandOptions,
  cli: Cli,
): string[] {
  const status = statusOf(entry);
  if (quiet && status !== 'error') return [];
  if (!verbose && status === 'ok' && (live || how === 'unchanged' || how === 'refused')) return [];
  const mark = { ok: cli.paint.green('✔'), warning: cli.paint.yellow('⚠'), error: cli.paint.red('✖') }[status];
  const line = `${mark} ${printable(entry.input)}: ${outcome(entry, cli)}${how === 'unchanged' ? unchanged(cli) : ''}`;
  if (!verbose) return [line];
  const file = new VFile({ path: entry.input });
  appendAll(
    file.messages,
    entry.diagnostics.map((record) => fromRecord(record, entry.input)),
  );
  return [line, ...diagnosticLines(file, entry.input, cli, { quiet, verbose, strict }).map((each) => `  ${each}`)];
}

/** The gravest thing said of an input, or what it gave. */
function outcome({ diagnostics, descriptions, outputs }: Entry, cli: Cli): string {
  const worst =
    diagnostics.find(({ raskus }) => raskus === 'viga') ?? diagnostics.find(({ raskus }) => raskus === 'hoiatus');
  const made = cli.say({
    et: `kirjeldusi ${descriptions.length}`,
    en: `${descriptions.length} description${descriptions.length === 1 ? '' : 's'}`,
  });
  if (!worst) return made;
  const others = diagnostics.filter(({ raskus }) => raskus !== 'teade').length - 1;
  const said = `${printable(worst.teade[cli.language])} ${cli.paint.dim(`[${worst.reegel}]`)}${others > 0 ? ` (+${others})` : ''}`;
  return outputs.length > 0 ? `${made}; ${said}` : said;
}

const unchanged = (cli: Cli): string => cli.paint.dim(cli.say({ et: ' (muutmata)', en: ' (unchanged)' }));

/** A run that met no file did what was asked, but hardly what was meant: it must not look like work done. */
export function nothingFound({ include, exclude }: BatchCommandOptions, cli: Cli): string {
  const words =
    include || exclude
      ? {
          et: 'Ühtegi faili ei leitud: --include ja --exclude ei jäta midagi alles',
          en: 'No files found: --include and --exclude leave nothing',
        }
      : { et: 'Ühtegi faili ei leitud, midagi ei teisendatud', en: 'No files found, nothing was converted' };
  return `${cli.paint.yellow('⚠')} ${cli.say(words)}`;
}

/** What a dry run says of an input or an output. */
export type Planned = How | 'vanished' | 'edited';

const PLANNED = {
  new: { et: 'uusi', en: 'new' },
  changed: { et: 'muutunud', en: 'changed' },
  again: { et: 'uuesti', en: 'again' },
  unchanged: { et: 'muutmata', en: 'unchanged' },
  refused: { et: 'vahele jäetud', en: 'left out' },
  vanished: { et: 'kadunud', en: 'vanished' },
  edited: { et: 'käsitsi muudetud', en: 'changed by hand' },
} satisfies Record<Planned, { et: string; en: string }>;

/** The end of a dry run. */
export function planLine(counts: ReadonlyMap<Planned, number>, cli: Cli): string {
  const parts = (Object.keys(PLANNED) as Planned[]).flatMap((how) => {
    const count = counts.get(how);
    return count === undefined
      ? []
      : [cli.language === 'et' ? `${PLANNED[how].et} ${count}` : `${count} ${PLANNED[how].en}`];
  });
  return cli.say({
    et: `Proovikäik, midagi ei kirjutatud: ${parts.join(', ')}`,
    en: `Dry run, nothing was written: ${parts.join(', ')}`,
  });
}

/** The end of a run; time and speed only where somebody watched, because logs should compare. */
export function summaryLines(
  counts: Counts,
  complete: boolean,
  index: string,
  seconds: number | undefined,
  cli: Cli,
): string[] {
  const { ok, warning, error, converted, unchanged: same, vanished, descriptions, pages } = counts;
  const files = ok + warning + error;
  const mark = error > 0 ? cli.paint.red('✖') : warning > 0 ? cli.paint.yellow('⚠') : cli.paint.green('✔');
  const parts = [
    cli.say({
      et: `faile ${files}: korras ${ok}, hoiatusega ${warning}, veaga ${error}`,
      en: `${files} file${files === 1 ? '' : 's'}: ${ok} ok, ${warning} with warnings, ${error} with errors`,
    }),
    cli.say({
      et: `teisendati ${converted}, muutmata ${same}${vanished > 0 ? `, kadunud ${vanished}` : ''}`,
      en: `${converted} converted, ${same} unchanged${vanished > 0 ? `, ${vanished} vanished` : ''}`,
    }),
    cli.say({ et: `kirjeldusi ${descriptions}`, en: `${descriptions} description${descriptions === 1 ? '' : 's'}` }),
  ];
  if (seconds !== undefined && pages > 0) {
    const speed = (pages / Math.max(seconds, 0.1)).toFixed(1);
    parts.push(
      cli.say({ et: `${Math.round(seconds)} s, ${speed} lk/s`, en: `${Math.round(seconds)} s, ${speed} pages/s` }),
    );
  }
  const lines = [`${mark} ${parts.join('; ')}`];
  if (!complete)
    lines.push(
      cli.say({
        et: 'Töö jäi pooleli; sama käsk jätkab sealt.',
        en: 'The run was stopped; the same command goes on from there.',
      }),
    );
  else if (descriptions > 0) lines.push(cli.say({ et: `Nimekiri: ${index}`, en: `Index: ${index}` }));
  return lines;
}
