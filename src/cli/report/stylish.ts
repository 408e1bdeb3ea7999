import type { VFileMessage } from 'vfile-message';
import { printable, SEVERITY_WORDS, severityOf } from '../../messages/index.ts';
import { appendAll } from '../../tree/index.ts';
import { codeFrame } from './code-frame.ts';
import { endOf, type ReportContext, type Reporter, type Result, totals, wordsOf } from './reporter.ts';

/** For people at a terminal: each finding with its line, its rule and its remedy, and a closing line. */
export const stylish: Reporter = (results, context) => {
  const blocks = results.map((result) => fileBlock(result, context)).filter((block) => block !== '');
  return [...blocks, summary(results, context), ''].join('\n');
};

function fileBlock(result: Result, context: ReportContext): string {
  const shown = result.file.messages.filter(({ fatal }) => fatal !== undefined || context.verbose);
  if (shown.length === 0) return '';
  const lines = [context.paint.underline(printable(result.path))];
  for (const message of shown) appendAll(lines, finding(message, result, context));
  return `${lines.join('\n')}\n`;
}

function finding(message: VFileMessage, { text }: Result, context: ReportContext): string[] {
  const { paint, language, columns } = context;
  const severity = severityOf(message);
  const colour = severity === 'viga' ? paint.red : severity === 'hoiatus' ? paint.yellow : paint.blue;
  const { line, column, page } = message;
  const place = page !== undefined ? `p${page}` : line == null ? '-' : `${line}:${column ?? 1}`;
  const words = wordsOf(message, language);
  const head = `  ${place}  ${colour(SEVERITY_WORDS[severity][language])}  ${printable(words.text)}  ${paint.dim(message.ruleId ?? '')}`;
  const end = endOf(message);
  const frame =
    text !== undefined && line != null && end
      ? codeFrame(text, { line, column: column ?? 1, end, masked: message.masked ?? false }, paint, columns - 4)
      : [];
  const remedy = words.remedy === undefined ? [] : [`      ${paint.dim('→')} ${printable(words.remedy)}`];
  return [head, ...frame.map((row) => `    ${row}`), ...remedy, ''];
}

function summary(results: readonly Result[], { paint, language, verbose }: ReportContext): string {
  const { error, warning, note } = totals(results);
  const files = results.length;
  const mark = error > 0 ? paint.red('✖') : warning > 0 ? paint.yellow('⚠') : paint.green('✔');
  const hidden = note > 0 && !verbose ? paint.dim(' (--verbose)') : '';
  const plural = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
  return language === 'et'
    ? `${mark} faile ${files}, vigu ${error}, hoiatusi ${warning}, teateid ${note}${hidden}`
    : `${mark} ${[plural(files, 'file'), plural(error, 'error'), plural(warning, 'warning'), plural(note, 'note')].join(', ')}${hidden}`;
}
