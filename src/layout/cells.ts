import { most, least } from '../tree/index.ts';
import type { RowDraft } from './draft.ts';

/** Ems; padding between a cell's edge and its text is taken for no more: what stands farther in is indented. */
const MOST_PADDING = 0.8;
/** Ems; edges of cells that lie nearer are of one column, whether read from a line or from where text begins. */
const SAME_EDGE = 1.2;

/** Set the text edges of cells: the padding at the right is the one that shows at the left. */
export function setPlaces(rows: readonly RowDraft[], em: number): void {
  const cells = rows.flatMap((row) => row.cells).filter((cell) => cell.lines.length > 0);
  const paddings = cells.map((cell) => least(cell.lines.map((line) => line.box.left)) - cell.box.left);
  const padding = Math.min(MOST_PADDING * em, Math.max(0, paddings.length > 0 ? least(paddings) : 0));
  for (const { box, place, lines } of cells) {
    place.left = box.left + padding;
    place.right = most(
      lines.map((line) => line.box.right),
      box.right - padding,
    );
  }
}

/** Number the columns of rows that do not share one grid: cells that begin at about one place are of one column. */
export function numberColumns(rows: readonly RowDraft[], em: number): void {
  const lefts = rows.flatMap((row) => row.cells.map((cell) => cell.box.left)).sort((a, b) => a - b);
  const edges = lefts.filter((left, i) => i === 0 || left - lefts[i - 1]! > SAME_EDGE * em);
  for (const { cells } of rows) {
    for (const [i, cell] of cells.entries()) {
      cell.column = edges.findLastIndex((edge) => edge <= cell.box.left);
      const next = cells[i + 1];
      const end = next ? edges.findLastIndex((edge) => edge <= next.box.left) : edges.length;
      cell.columns = Math.max(1, end - cell.column);
    }
  }
}
