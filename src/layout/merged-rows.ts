import { appendAll } from '../tree/index.ts';
import { numberingOf } from './numbering.ts';
import type { CellDraft, RowDraft } from './draft.ts';

/**
 * Make one row of the rows beside a cell that is merged over them, in tables of two columns.
 *
 *   | 3.1 Task | result |        | 3.1 Task | result |
 *   |          |--------|   to   |          | result |
 *   |          | result |
 *
 * Where the cells beside are numbered they are tasks of their own, and in wider tables they belong to one another: both stay.
 * The cells must have their blocks.
 */
export function mergeRows(rows: readonly RowDraft[]): RowDraft[] {
  const merged: RowDraft[] = [];
  let open = 0;
  for (const row of rows) {
    const last = merged.at(-1);
    if (open > 0 && last) {
      open--;
      if (row.cells.every((cell) => isPart(cell, last))) {
        for (const cell of row.cells) add(last.cells[1]!, cell);
        continue;
      }
      open = 0;
    }
    const [first, second] = row.cells;
    if (row.cells.length === 2 && first!.rows > 1 && second!.rows === 1) open = first!.rows - 1;
    merged.push(row);
  }
  return merged;
}

function isPart(cell: CellDraft, { cells }: RowDraft): boolean {
  const first = cell.lines[0];
  return cell.column === cells[1]!.column && cell.columns === cells[1]!.columns && !(first && numberingOf(first));
}

function add(target: CellDraft, cell: CellDraft): void {
  appendAll(target.lines, cell.lines);
  appendAll(target.blocks, cell.blocks);
  target.box = { ...target.box, bottom: cell.box.bottom };
}
