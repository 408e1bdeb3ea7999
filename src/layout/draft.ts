import type { Box, Table } from '../tree/index.ts';
import type { Line } from './line.ts';
import type { Measure } from './paragraph-start.ts';
import type { ParagraphDraft } from './paragraphs.ts';

/** A table of one page, not yet joined with what follows on the next one. */
export interface TableDraft {
  kind: 'table';
  page: number;
  box: Box;
  rows: RowDraft[];
  evidence: Table['evidence'];
}

export interface RowDraft {
  cells: CellDraft[];
}

export interface CellDraft {
  column: number;
  columns: number;
  /** Rows that a merged cell covers, its own among them. */
  rows: number;
  box: Box;
  /** The text edges between which its lines were broken. */
  place: Measure;
  lines: Line[];
  blocks: ParagraphDraft[];
  header?: boolean;
}

export type Draft = TableDraft | ParagraphDraft;
