import { union, type Box } from '../tree/index.ts';
import { findStretches } from './align.ts';
import { alignedRows } from './aligned-table.ts';
import { filled } from './column-run.ts';
import type { RowDraft } from './draft.ts';
import type { Line } from './line.ts';
import type { Typography } from './typography.ts';

/** Lines with text in several columns from which on the columns are no accident. */
const LEAST_LINES = 2;

/**
 * Rows inside a box that has lines drawn around it but none within: what stands in columns is a row for each of theirs, the rest
 * one for each stretch of text. Nothing where no columns are found.
 */
export function boxedRows(lines: readonly Line[], box: Box, typography: Typography): RowDraft[] | undefined {
  const stretches = findStretches(lines, typography);
  const inColumns = stretches.some(
    (stretch) =>
      stretch.kind === 'columns' && stretch.run.lines.filter((line) => filled(line).length > 1).length >= LEAST_LINES,
  );
  if (!inColumns) return undefined;
  return stretches.flatMap((stretch): RowDraft[] => {
    if (stretch.kind === 'columns') return alignedRows(stretch.run, typography);
    const { top, bottom } = union(stretch.lines.map((line) => line.box));
    const { left, right } = box;
    const place = { left, right };
    const own = { left, top, right, bottom };
    return [{ cells: [{ column: 0, columns: 1, rows: 1, box: own, place, lines: stretch.lines, blocks: [] }] }];
  });
}
