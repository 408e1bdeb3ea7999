import type { VFile } from 'vfile';
import { type Parameters, report, type RuleId } from '../messages/index.ts';
import type { Span } from './types.ts';

/** Report a rule at offsets of the text. */
export type Say = (rule: RuleId, range: readonly number[] | null | undefined, parameters?: Parameters) => void;

/** Reports about `file`, whose text `spanOf` knows. */
export function reporter(file: VFile, spanOf: (start: number, end: number) => Span): Say {
  return (rule, range, parameters = {}) => {
    const { line, column, endLine, endColumn } = spanOf(range?.[0] ?? 0, range?.[1] ?? 0);
    const message = report(file, rule, { line, column, parameters });
    message.place = { start: { line, column }, end: { line: endLine, column: endColumn } };
  };
}
