import type { MergedReports, PartsFault } from '../../batch/index.ts';
import type { Cli } from '../cli.ts';
import type { BatchCommandOptions } from './options.ts';

/** What `--merge-reports` tells: what is wrong with the parts, then what came together. `shown` makes paths fit to print. */
export function mergeLines(
  { parts, faults, totals }: MergedReports,
  shown: (path: string) => string,
  { quiet }: BatchCommandOptions,
  cli: Cli,
): string[] {
  const { faile, kirjeldusi } = totals;
  const { korras, hoiatus, viga, kadunud } = totals.seisud;
  if (quiet) return faults.filter(isGrave).map((fault) => faultLine(fault, shown, cli));
  const isBad = viga > 0 || faults.some(isGrave);
  const mark = isBad
    ? cli.paint.red('✖')
    : hoiatus > 0 || faults.length > 0
      ? cli.paint.yellow('⚠')
      : cli.paint.green('✔');
  const said = [
    cli.say({
      et: `aruandeid ${parts.length}`,
      en: `${parts.length} report${parts.length === 1 ? '' : 's'}`,
    }),
    cli.say({
      et: `faile ${faile}: korras ${korras}, hoiatusega ${hoiatus}, veaga ${viga}${kadunud > 0 ? `, kadunud ${kadunud}` : ''}`,
      en: `${faile} file${faile === 1 ? '' : 's'}: ${korras} ok, ${hoiatus} with warnings, ${viga} with errors${kadunud > 0 ? `, ${kadunud} vanished` : ''}`,
    }),
    cli.say({ et: `kirjeldusi ${kirjeldusi}`, en: `${kirjeldusi} description${kirjeldusi === 1 ? '' : 's'}` }),
  ];
  return [...faults.map((fault) => faultLine(fault, shown, cli)), `${mark} ${said.join('; ')}`];
}

/** The reports cannot be said to cover the archive. A part that is given twice does no harm: each file counts once. */
export const isGrave = ({ kind }: PartsFault): boolean => kind !== 'twice';

function faultLine(fault: PartsFault, shown: (path: string) => string, cli: Cli): string {
  switch (fault.kind) {
    case 'missing': {
      const { numbers, of } = fault;
      const list = ranges(numbers);
      return `${cli.paint.red('✖')} ${cli.say({
        et: `Puudub osa ${list} (osi on ${of}); kokkuvõte on poolik`,
        en: `Part ${list} of ${of} is missing; the sum is incomplete`,
      })}`;
    }
    case 'unlike':
      return `${cli.paint.red('✖')} ${cli.say({
        et: `Osad on eri jaotusest (${fault.ofs.join(', ')} osa); mõni fail võib puududa`,
        en: `The parts are of different cuts (into ${fault.ofs.join(', ')}); files may be missing`,
      })}`;
    case 'twice': {
      const { shard, paths } = fault;
      return `${cli.paint.yellow('⚠')} ${cli.say({
        et: `Osa ${shard.number}/${shard.of} on mitmes aruandes (${paths.map(shown).join(', ')}); kehtib viimane`,
        en: `Part ${shard.number}/${shard.of} is in several reports (${paths.map(shown).join(', ')}); the last one counts`,
      })}`;
    }
  }
}

/** `2, 5–7` */
function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
