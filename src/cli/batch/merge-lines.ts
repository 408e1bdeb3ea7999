import type { VFileMessage } from 'vfile-message';
import type { MergedReports } from '../../batch/index.ts';
import type { Cli } from '../cli.ts';
import type { BatchCommandOptions } from './options.ts';

/** What `--merge-reports` tells: what is wrong with the parts, then what came together. */
export function mergeLines(
  { parts, totals }: MergedReports,
  faults: readonly VFileMessage[],
  { quiet }: BatchCommandOptions,
  cli: Cli,
): string[] {
  const { faile, kirjeldusi } = totals;
  const { korras, hoiatus, viga, kadunud } = totals.seisud;
  if (quiet) return faults.filter(({ fatal }) => fatal === true).flatMap((fault) => faultLines(fault, cli));
  const isBad = viga > 0 || faults.some(({ fatal }) => fatal === true);
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
  return [...faults.flatMap((fault) => faultLines(fault, cli)), `${mark} ${said.join('; ')}`];
}

function faultLines({ fatal, text, ruleId, remedy }: VFileMessage, cli: Cli): string[] {
  const mark = fatal === true ? cli.paint.red('✖') : cli.paint.yellow('⚠');
  const line = `${mark} ${text![cli.language]} ${cli.paint.dim(`[${ruleId!}]`)}`;
  return remedy ? [line, `  ${cli.paint.dim(`→ ${remedy[cli.language]}`)}`] : [line];
}
