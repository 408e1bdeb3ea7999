import { least, most, union, type Box, type Page, type Tag, type Word } from '../tree/index.ts';
import type { CellDraft, RowDraft, TableDraft } from './draft.ts';
import { textOf } from './line.ts';
import { findLines } from './lines.ts';
import { isWrapped } from './paragraph-start.ts';
import type { Typography } from './typography.ts';

const CELL = /^T[DH]$/u;
/** Ems by which words of neighbouring cells may overlap: slanting letters, rounding. */
const OVERLAP = 0.1;
/** Ems between the text of two columns at the least. */
const GUTTER = 0.5;

/** A cell as tagged: its words, and the rectangle around them. */
interface TaggedCell {
  words: Word[];
  box: Box;
}

/**
 * The tables that a page's tags tell of, from its top to its bottom; each in the rows and cells of its tags.
 *
 * Tags lie, so a table is believed only where the words stand as it says: cells of a row beside one another, rows below one another,
 * nothing else between them. Tables of one column or within another table are none.
 */
export function findTaggedTables(
  page: Page,
  words: readonly Word[],
  typography: Typography,
  head?: RowDraft,
): TableDraft[] {
  const { structure } = page;
  if (!structure?.some(({ role }) => CELL.test(role))) return [];
  const tables = new Map<number, Map<number, Map<number, Word[]>>>();
  for (const word of words) {
    const place = word.tag === undefined ? undefined : placeOf(structure, word.tag);
    if (!place) continue;
    const rows = ensure(tables, place.table, () => new Map<number, Map<number, Word[]>>());
    ensure(
      ensure(rows, place.row, () => new Map<number, Word[]>()),
      place.cell,
      () => [],
    ).push(word);
  }
  const found: TableDraft[] = [];
  for (const rows of tables.values()) {
    const cells = [...rows]
      .sort(([a], [b]) => a - b)
      .map(([, row]) => [...row].sort(([a], [b]) => a - b).map(([, own]) => cellOf(own)));
    const table = isSound(cells, words) ? draftOf(cells, page.number, typography) : undefined;
    if (table) found.push(table);
  }
  found.sort((a, b) => a.box.top - b.box.top);
  if (head && found[0]) addRepeatedHead(found[0], head, words, structure);
  return found;
}

/** Whether a word stands in a cell of some table by its tag. */
export const isInCell = ({ structure }: Page, { tag }: Word): boolean =>
  structure !== undefined && tag !== undefined && placeOf(structure, tag) !== undefined;

/**
 * The words with which a page begins, where by their tags they are all that it has of a table: the rest of one cell of a row.
 *
 * No spaces between them are those of columns, however wide a justified line makes them.
 */
export function findCellRest({ structure }: Page, words: readonly Word[]): Word[] {
  const place = ({ tag }: Word): ReturnType<typeof placeOf> =>
    structure && tag !== undefined ? placeOf(structure, tag) : undefined;
  const first = words[0] && place(words[0]);
  if (!first || structure!.filter(({ role, parent }) => CELL.test(role) && parent === first.row).length < 2) return [];
  const rest = words.filter((word) => place(word)?.table === first.table);
  if (rest.some((word) => place(word)?.cell !== first.cell)) return [];
  const bottom = most(rest.map(({ box }) => box.bottom));
  const own = new Set(rest);
  return words.every((word) => own.has(word) || word.box.top >= bottom - OVERLAP * word.fontSize) ? rest : [];
}

/** A head that comes again on each page is furniture to its producer and has no tags: give it back to the table that it stands on. */
function addRepeatedHead(table: TableDraft, head: RowDraft, words: readonly Word[], structure: readonly Tag[]): void {
  const above = words.filter(({ box }) => box.bottom <= table.box.top);
  const isUntagged = ({ tag }: Word): boolean => tag === undefined || structure[tag]!.role === 'Artifact';
  if (above.length === 0 || !above.every(isUntagged)) return;
  const { top, bottom } = union(above.map(({ box }) => box));
  const cells = head.cells.map((cell, i): CellDraft => {
    const next = head.cells[i + 1]?.box.left ?? Infinity;
    const near = above[0]!.fontSize;
    const lines = findLines(above.filter(({ box }) => box.left >= cell.box.left - near && box.left < next - near));
    return { ...cell, lines, blocks: [], box: { ...cell.box, top, bottom } };
  });
  if (cells.some((cell, i) => textIn(cell) !== textIn(head.cells[i]!))) return;
  table.rows.unshift({ cells });
  table.box = union([table.box, ...above.map(({ box }) => box)]);
}

const textIn = ({ lines }: CellDraft): string =>
  lines
    .map((line) => textOf(line.words))
    .join(' ')
    .toLowerCase();

function ensure<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

/** The outermost table above an element, and the row and the cell of it; nothing where one of them is missing. */
function placeOf(structure: readonly Tag[], tag: number): { table: number; row: number; cell: number } | undefined {
  let place: { table: number; row: number; cell: number } | undefined;
  let cell = -1;
  let row = -1;
  for (let at = tag; at >= 0;) {
    const { role, parent } = structure[at]!;
    if (CELL.test(role)) cell = at;
    else if (role === 'TR') row = at;
    else if (role === 'Table') place = row >= 0 && cell > row ? { table: at, row, cell } : undefined;
    at = parent < at ? parent : -1;
  }
  return place;
}

function cellOf(words: Word[]): TaggedCell {
  return { words, box: union(words.map(({ box }) => box)) };
}

function isSound(rows: readonly TaggedCell[][], all: readonly Word[]): boolean {
  const cells = rows.flat();
  if (rows.every((row) => row.length < 2)) return false;
  const room = OVERLAP * cells[0]!.words[0]!.fontSize;
  for (const row of rows)
    if (row.some((cell, i) => i > 0 && cell.box.left < row[i - 1]!.box.right - room)) return false;
  for (const [i, cell] of cells.entries()) {
    const below = cells.slice(i + 1);
    // Whatever stands later in the table stands beside the cell or below it.
    if (below.some(({ box }) => box.left < cell.box.right - room && box.bottom < cell.box.top + room)) return false;
    if (below.some(({ box }) => overlaps(cell.box, box, room))) return false;
  }
  const own = new Set(cells.flatMap(({ words }) => words));
  const box = union(cells.map((cell) => cell.box));
  return !all.some((word) => !own.has(word) && overlaps(word.box, box, room));
}

function overlaps(a: Box, b: Box, room: number): boolean {
  return (
    a.left < b.right - room && a.right > b.left + room && a.top < b.bottom - 2 * room && a.bottom > b.top + 2 * room
  );
}

/** Columns are those of the rows that have most cells; a cell of a shorter row stands in the column where its text begins. */
function draftOf(rows: readonly TaggedCell[][], page: number, typography: Typography): TableDraft {
  const widest = most(rows.map((row) => row.length));
  const full = rows.filter((row) => row.length === widest);
  const starts = Array.from({ length: widest }, (_, i) => least(full.map((row) => row[i]!.box.left)));
  const box = union(rows.flat().map((cell) => cell.box));
  const em = rows[0]![0]!.words[0]!.fontSize;
  const ends = starts.map((_, i) =>
    i + 1 < widest ? starts[i + 1]! - GUTTER * em : Math.max(box.right, typography.right),
  );
  const numbered = rows.map((row) => row.map((cell, i) => ({ cell, column: columnOf(cell, i, row, starts, em) })));
  return {
    kind: 'table',
    page,
    box,
    evidence: 'tags',
    rows: numbered.map((row, r) => fillRow(row, r, numbered, { starts, ends, em })),
  };
}

function columnOf(
  cell: TaggedCell,
  i: number,
  row: readonly TaggedCell[],
  starts: readonly number[],
  em: number,
): number {
  if (row.length === starts.length) return i;
  return Math.max(
    i,
    starts.findLastIndex((start) => start <= cell.box.left + em),
  );
}

interface Numbered {
  cell: TaggedCell;
  column: number;
}

/** The row with an empty cell in each column where it has none. */
function fillRow(
  row: readonly Numbered[],
  at: number,
  rows: readonly (readonly Numbered[])[],
  { starts, ends, em }: { starts: number[]; ends: number[]; em: number },
): RowDraft {
  const { top, bottom } = union(row.map(({ cell }) => cell.box));
  const cells: CellDraft[] = [];
  for (let column = 0; column < starts.length; column++) {
    const own = row.find((each) => each.column === column)?.cell;
    const lines = own ? findLines(own.words) : [];
    const next = row.find((each) => each.column > column)?.column ?? starts.length;
    let columns = 1;
    while (own && column + columns < next && own.box.right > starts[column + columns]! - OVERLAP * em) columns++;
    const right = ends[column + columns - 1]!;
    const longest = most(
      lines.map((line) => line.box.right),
      starts[column],
    );
    cells.push({
      column,
      columns,
      rows: own ? rowsOf(own, column, rows.slice(at + 1)) : 1,
      box: { left: starts[column]!, top, right, bottom },
      place: { left: starts[column]!, right: isWrapped(lines) ? longest : Math.max(longest, right) },
      lines,
      blocks: [],
    });
    column += columns - 1;
  }
  return { cells };
}

/** Rows over which a cell is merged: its text stands beside theirs, and they have none in its column. */
function rowsOf(cell: TaggedCell, column: number, below: readonly (readonly Numbered[])[]): number {
  const other = below.findIndex((row) => row.some((each) => each.column === column));
  const free = other < 0 ? below : below.slice(0, other);
  return 1 + free.findLastIndex((row) => union(row.map((each) => each.cell.box)).top < cell.box.bottom) + 1;
}
