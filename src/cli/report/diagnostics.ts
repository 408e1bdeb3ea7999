import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { printable, SEVERITY_WORDS, severityOf } from '../../messages/index.ts';
import type { Cli } from '../cli.ts';

/** Which diagnostics are shown, and which of them make a run fail. */
export interface ReportOptions {
  quiet?: boolean | undefined;
  verbose?: boolean | undefined;
  strict?: boolean | undefined;
}

/** Errors and warnings of one file. */
export function count(file: VFile): { errors: number; warnings: number } {
  let errors = 0;
  let warnings = 0;
  for (const { fatal } of file.messages) {
    if (fatal === true) errors++;
    else if (fatal === false) warnings++;
  }
  return { errors, warnings };
}

/**
 * One line a diagnostic, `file:page: severity message [rule]` (cli.md), in page order, the remedy indented below it. What is
 * about one file of a container stands together.
 *
 * Notes only with `--verbose`, warnings not with `--quiet`.
 */
export function diagnosticLines(file: VFile, name: string, cli: Cli, options: ReportOptions): string[] {
  const { paint, language } = cli;
  const shown = file.messages.filter(({ fatal }) => (fatal === undefined ? options.verbose : fatal || !options.quiet));
  const files = [...new Set(shown.map(({ inner }) => inner))];
  const rank = ({ inner }: VFileMessage): number => files.indexOf(inner);
  shown.sort((a, b) => rank(a) - rank(b) || (a.page ?? 0) - (b.page ?? 0) || (a.line ?? 0) - (b.line ?? 0));
  return shown.flatMap((message) => {
    const severity = severityOf(message);
    const colour = severity === 'viga' ? paint.red : severity === 'hoiatus' ? paint.yellow : paint.blue;
    const place =
      message.page !== undefined
        ? `:${message.page}`
        : message.line !== undefined
          ? `:${message.line}:${message.column ?? 1}`
          : '';
    const text = printable(message.text?.[language] ?? message.reason);
    const whole = message.inner === undefined ? name : `${name}/${message.inner}`;
    const line = `${printable(whole)}${place}: ${colour(cli.say(SEVERITY_WORDS[severity]))} ${text} ${paint.dim(`[${message.ruleId ?? ''}]`)}`;
    const remedy = message.remedy?.[language];
    return remedy && severity !== 'teade' ? [line, `  ${paint.dim(`→ ${printable(remedy)}`)}`] : [line];
  });
}

/** The closing line over all files; `documents` is undefined where none were to be made. */
export function summaryLine(files: readonly VFile[], documents: number | undefined, cli: Cli): string {
  let errors = 0;
  let warnings = 0;
  for (const file of files) {
    const one = count(file);
    errors += one.errors;
    warnings += one.warnings;
  }
  const mark = errors > 0 ? cli.paint.red('✖') : warnings > 0 ? cli.paint.yellow('⚠') : cli.paint.green('✔');
  return `${mark} ${cli.say({
    et: `faile ${files.length}${documents === undefined ? '' : `, dokumente ${documents}`}, vigu ${errors}, hoiatusi ${warnings}`,
    en: `${plural(files.length, 'file')}${documents === undefined ? '' : `, ${plural(documents, 'document')}`}, ${plural(errors, 'error')}, ${plural(warnings, 'warning')}`,
  })}`;
}

function plural(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
