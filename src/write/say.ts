import type { VFile } from 'vfile';
import { type Parameters, report, type RuleId } from '../messages/index.ts';
import type { SpanOf } from './locate.ts';
import type { Span } from './types.ts';

/** Report a rule at offsets of a text. */
export type Say = (rule: RuleId, range: readonly number[] | null | undefined, parameters?: Parameters) => void;

/** Reports about `file`, whose text `spanOf` knows. */
export function reporter(file: VFile, spanOf: SpanOf): Say {
  return (rule, range, parameters) => {
    reportSpan(file, rule, spanOf(range?.[0] ?? 0, range?.[1] ?? 0), parameters);
  };
}

/** Report a rule at a span of the file. */
export function reportSpan(file: VFile, rule: RuleId, span: Span, parameters: Parameters = {}): void {
  const { line, column, endLine, endColumn } = span;
  const message = report(file, rule, { line, column, parameters });
  message.place = { start: { line, column }, end: { line: endLine, column: endColumn } };
}
