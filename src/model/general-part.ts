import type { VFile } from 'vfile';
import { report } from '../messages/index.ts';
import { cellText, type GeneralField, keyOf, type Lexicon, numberOf, withoutNumber } from '../segment/index.ts';
import { appendAll, type Block, type Cell, type Paragraph, type Table } from '../tree/index.ts';
import { labelsInLines } from './label-lines.ts';
import { isNone, postList, unitName } from './lists.ts';
import { cellParagraphs, type Flow, paragraphsOf, running } from './paragraphs.ts';
import { Derived, type Drafted, type GeneralDraft, type Ledger, Sourced, textOf } from './sourced.ts';
import type { LabelledValue } from './types.ts';

/** A label and the paragraphs of its value. */
export interface Pair {
  /** `undefined` for a label that the vocabulary lacks. */
  field: GeneralField | undefined;
  /** As printed, with its number. */
  label: string;
  value: Paragraph[];
}

export interface GeneralContext {
  lexicon: Lexicon;
  ledger: Ledger;
  file: VFile;
  flow: Flow;
}

/** A label is short; a longer first cell is text. */
const LABEL_WORDS = 9;

/** Read label and value pairs of the general part; `rest` has what is no pair. */
export function readGeneralPart(
  blocks: readonly Block[],
  context: GeneralContext,
): { part: GeneralDraft; rest: Paragraph[] } {
  const pairs: Pair[] = [];
  const rest: Paragraph[] = [];
  const loose: Paragraph[] = [];
  let open: Pair | undefined;
  const flushLoose = (): void => {
    appendAll(rest, labelsInLines(loose, pairs, context, open));
    loose.length = 0;
  };
  for (const block of blocks) {
    if (block.type === 'paragraph') loose.push(block);
    else {
      flushLoose();
      open = readTable(block, pairs, rest, context);
    }
  }
  flushLoose();
  return { part: assign(pairs, context), rest: context.flow.lines ? paragraphsOf(rest, context.flow) : rest };
}

/** Read the rows of a table; gives the pair whose label ends it over the whole width, if one does: its value stands below the table. */
function readTable(table: Table, pairs: Pair[], rest: Paragraph[], context: GeneralContext): Pair | undefined {
  const rows = table.children.filter((row) => row.children.some((cell) => cell.children.length > 0));
  for (let r = 0; r < rows.length; r++) {
    const cells = rows[r]!.children;
    const filled = cells.filter(isFilled);
    const next = rows[r + 1];
    if (next && isLabelRow(cells, filled, next.children, context.lexicon)) {
      for (const cell of filled) pairs.push(pairOf(cellText(cell), valueBelow(cell, cells, next.children), context));
      r++;
      continue;
    }
    for (const own of pairsBesideEachOther(cells, context.lexicon))
      readRow(own, own.filter(isFilled), pairs, rest, context);
  }
  const last = pairs.at(-1);
  const isOpen = rows.at(-1)?.children.length === 1 && last?.value.length === 0;
  return isOpen && last.label === cellText(rows.at(-1)!.children[0]!) ? last : undefined;
}

const isFilled = (cell: Cell): boolean => cell.children.length > 0;

/** "Asendab | valvurit | Asendaja | valvur": a row cut before each label that stands behind a value and has a cell of its own for its. */
function pairsBesideEachOther(cells: readonly Cell[], lexicon: Lexicon): (readonly Cell[])[] {
  const isLabel = (cell: Cell | undefined): boolean =>
    cell !== undefined && lexicon.label(cellText(cell))?.group === 'üldosa';
  if (cells.length < 4 || !isLabel(cells[0])) return [cells];
  const starts = cells.flatMap((cell, i) =>
    i === 0 || (i > 1 && i + 1 < cells.length && isLabel(cell) && !isLabel(cells[i - 1])) ? [i] : [],
  );
  return starts.map((start, i) => cells.slice(start, starts[i + 1]));
}

/** All filled cells are labels and the row has no room for a value: the values stand in the row below (the older layout). */
function isLabelRow(
  cells: readonly Cell[],
  filled: readonly Cell[],
  below: readonly Cell[],
  lexicon: Lexicon,
): boolean {
  const known = filled.filter((cell) => lexicon.label(cellText(cell)) !== undefined);
  // The grid may have a column more than this row has labels; that all are numbered tells them from label and value.
  const counted = filled.length > 1 && filled.every((cell) => numberOf(cellText(cell))?.includes('.') === true);
  // A cell over the whole width below a label alone is no label with its value.
  const alone = filled.length === 1 && filled[0] === cells[0] && below.length === 1;
  const isBelow = alone && lexicon.label(cellText(below[0]!)) === undefined;
  if (filled.length < cells.length) return (counted || isBelow) && known.length === filled.length;
  if (known.length === filled.length) return true;
  const numbered = filled.every(
    (cell) => /^\d{1,2}\.\d{1,2}\.?\s\p{Lu}/u.test(cellText(cell)) && cellText(cell).split(' ').length <= LABEL_WORDS,
  );
  return numbered && (known.length > 0 || filled.every((cell) => cell.header));
}

function valueBelow(label: Cell, labels: readonly Cell[], below: readonly Cell[]): Paragraph[] {
  if (labels.length === below.length) return cellParagraphs(below[labels.indexOf(label)]);
  const overlapping = below.filter((cell) => overlaps(label, cell));
  return overlapping.flatMap((cell) => cellParagraphs(cell));
}

/** Cells share at least half of the narrower one's width; by column where the boxes are not known. */
function overlaps(a: Cell, b: Cell): boolean {
  if (!a.box || !b.box) return a.column < b.column + b.columns && b.column < a.column + a.columns;
  const shared = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
  return shared > Math.min(a.box.right - a.box.left, b.box.right - b.box.left) / 2;
}

function readRow(
  cells: readonly Cell[],
  filled: readonly Cell[],
  pairs: Pair[],
  rest: Paragraph[],
  context: GeneralContext,
): void {
  const [first, ...others] = filled;
  const values = others.flatMap((cell) => cellParagraphs(cell));
  const label = cellText(first!);
  if (cells.length > 1 && cells[0] !== first && pairs.length > 0) {
    appendAll(
      pairs.at(-1)!.value,
      filled.flatMap((cell) => cellParagraphs(cell)),
    ); // the label's cell is empty: the value goes on
  } else if (cells.length > 1 && (context.lexicon.label(label) !== undefined || isLabelLike(label, values))) {
    pairs.push(pairOf(label, values, context));
  } else if (filled.length === 1) {
    appendAll(rest, labelsInLines(cellParagraphs(first), pairs, context));
  } else {
    appendAll(
      rest,
      filled.flatMap((cell) => cellParagraphs(cell)),
    );
  }
}

function isLabelLike(label: string, values: readonly Paragraph[]): boolean {
  return values.length > 0 && /\p{L}/u.test(label) && label.split(' ').length <= LABEL_WORDS && !/[.;,]$/u.test(label);
}

/** Make a pair of a printed label and its value. */
function pairOf(label: string, value: Paragraph[], { lexicon }: GeneralContext): Pair {
  const known = lexicon.label(label);
  return { field: known?.group === 'üldosa' ? known.field : undefined, label, value };
}

function assign(pairs: readonly Pair[], context: GeneralContext): GeneralDraft {
  const part: GeneralDraft = {};
  const other: Drafted<LabelledValue>[] = [];
  for (const pair of pairs) {
    if (assignOne(part, pair, context)) context.ledger.spend(pair.label);
    else appendAll(other, otherValue(pair, context));
  }
  if (other.length > 0) part.muud_andmed = other;
  return part;
}

function assignOne(part: GeneralDraft, { field, value }: Pair, { ledger }: GeneralContext): boolean {
  switch (field) {
    case 'alluvad':
    case 'asendab':
    case 'asendaja':
      part[field] = [...(part[field] ?? []), ...postList(value, ledger)];
      return true;
    case 'struktuuriüksus':
      if (part.struktuuriüksus !== undefined) return false;
      return single(value, ledger, (text) => (part.struktuuriüksus = text), unitName);
    case 'ametikoha_grupp': {
      const group = keyOf(textOf(value).value);
      if (group !== 'ametnik' && group !== 'töötaja') return false;
      ledger.spend(value);
      part.ametikoha_grupp = new Derived(
        group,
        value.flatMap(({ origin }) => origin),
      );
      return true;
    }
    case 'ametinimetus':
    case 'vahetu_juht':
    case 'eesmärk':
    case 'eritingimused':
      if (part[field] !== undefined) return false;
      return single(value, ledger, (text) => (part[field] = text), textOf);
    default:
      return false;
  }
}

function single(
  value: readonly Paragraph[],
  ledger: Ledger,
  put: (text: Sourced) => void,
  read: (value: readonly Paragraph[]) => Sourced,
): true {
  if (isNone(value.map(running).join(' '))) ledger.spend(value);
  else put(read(value));
  return true;
}

/** A pair without a key of its own, or one whose key is taken already: kept under `muud_andmed`. */
function otherValue({ field, label, value }: Pair, { ledger, file }: GeneralContext): Drafted<LabelledValue>[] {
  const name = withoutNumber(label)
    .replace(/(?<![:.…_])[:.…_]+$/u, '')
    .trimEnd();
  if (field === undefined)
    report(file, 'tundmatu-väli', { origin: value[0]?.origin[0], parameters: { nimetus: name } });
  const text = textOf(value);
  if (isNone(text.value)) {
    ledger.spend(`${label} ${text.value}`);
    return [];
  }
  ledger.spend(label.slice(0, label.length - withoutNumber(label).length));
  return [{ nimetus: new Sourced(name, value[0]?.origin ?? []), väärtus: text }];
}
