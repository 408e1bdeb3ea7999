import { appendAll, type Cell, type Paragraph, type Table } from '../../tree/index.ts';

/** The number of an item, which a tab parts from its text: no cell of its own. */
const NUMBER = /^\(?(?:\d{1,3}(?:\.\d{1,3})*[.)]*|\p{L}[.)]|[IVX]{1,4}[.)])$/u;
/** Share of lines with a tab inside, above which the text holds tables that were copied out of a word processor. */
const TABBED_SHARE = 0.1;
/** Fewer such lines are a date and its number, or two signers. */
const FEWEST_LINES = 4;

/** Whether cells of tables stand side by side in the text, a tab between them: then each line is a paragraph or a row. */
export function isTabbed(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '');
  const tabbed = filled.filter((line) => cellsOf(line.trim(), 0));
  return tabbed.length >= FEWEST_LINES && tabbed.length > TABBED_SHARE * filled.length;
}

/** Cells of a line; undefined where it is none of a table. `above` is the number of cells of the row above, 0 where there is none. */
export function cellsOf(line: string, above: number): string[] | undefined {
  const cells = line.split('\t').map((cell) => cell.trim());
  while (cells.length > 1 && cells.at(-1) === '') cells.pop();
  if (cells.length !== above && NUMBER.test(cells[0]!)) cells.splice(0, 2, cells.slice(0, 2).join(' '));
  if (cells.length < 2 || (cells[0] === '' && above === 0)) return undefined;
  return cells;
}

/** A table that grows line by line. */
export interface OpenTable {
  table: Table;
  /** A row; one without a first cell goes on with the row above. */
  add(cells: readonly Paragraph[][]): void;
  /** Go on in the last cell. */
  continue(paragraphs: readonly Paragraph[]): void;
  /** Cells of the last row. */
  width(): number;
}

export function openTable(): OpenTable {
  const table: Table = { type: 'table', evidence: 'source', children: [] };
  const last = (): Cell[] => table.children.at(-1)?.children ?? [];
  return {
    table,
    width: () => last().length,
    continue(paragraphs) {
      appendAll(last().at(-1)!.children, paragraphs);
    },
    add(cells) {
      if (cells[0]?.length === 0 && cells.length <= last().length)
        for (const [column, paragraphs] of cells.entries()) appendAll(last()[column]!.children, paragraphs);
      else
        table.children.push({
          type: 'row',
          children: cells.map((children, column) => ({ type: 'cell', column, columns: 1, children })),
        });
    },
  };
}

/** Lines below a row among which the next one is looked for. */
const LINES_OF_A_CELL = 30;

/** Whether a line below a row is a further paragraph of its last cell: an item or a sentence, and the table goes on after it. */
export function continuesCell(lines: readonly string[], at: number, width: number): boolean {
  const text = lines[at]!.trim();
  if (!/^(?:[^\p{L}\p{N}]+\s|\p{Ll})|[.;,]$/u.test(text)) return false;
  const below = lines.slice(at + 1, at + 1 + LINES_OF_A_CELL);
  const blank = below.findIndex((line) => line.trim() === '');
  return below.slice(0, blank < 0 ? undefined : blank).some((line) => cellsOf(line, width)?.length === width);
}
