import { joinLines, type Cell, type Paragraph, type Row, type Table } from '../tree/index.ts';
import { cellText } from './cell-text.ts';
import { numberOf, withoutNumber } from './vocabulary/keys.ts';
import type { Lexicon } from './vocabulary/lexicon.ts';

/** Part of the rows that must have a number in the first column. */
const NUMBERED = 0.6;

/**
 * A table whose first column holds nothing but numbers, those of sections and of what stands in them, with each number put before the
 * text that it counts:
 *
 *   | 1   | Üldosa       |            |        | 1 Üldosa         |            |
 *   | 1.1 | Ametinimetus | Laevakokk  |   →    | 1.1 Ametinimetus | Laevakokk  |
 *
 * Any other table comes back as it is; a column that counts tasks is no such, for no heading stands beside its numbers.
 */
export function withNumbersJoined(table: Table, lexicon: Lexicon): Table {
  const numbers = table.children.map(({ children }) => (children[0] ? cellText(children[0]) : ''));
  const isNumber = (text: string): boolean => numberOf(text) !== undefined && withoutNumber(text) === '';
  const found = numbers.filter((text) => text !== '');
  const isColumn = found.length >= NUMBERED * numbers.length && found.every(isNumber);
  const isHeading = ({ children: [, text] }: Row): boolean => {
    const first = text?.children[0];
    return first?.type === 'paragraph' && lexicon.section(joinLines(first.value)) !== undefined;
  };
  if (!isColumn || !table.children.some(isHeading)) return table;
  return { ...table, children: table.children.map(joined) };
}

function joined(row: Row): Row {
  const [number, text, ...others] = row.children;
  if (!number || !text || number.columns > 1) return row;
  const rest = others.map((cell) => ({ ...cell, column: cell.column - 1 }));
  return { ...row, children: [withNumber(number, text), ...rest] };
}

function withNumber(number: Cell, text: Cell): Cell {
  const printed = number.children.find((block): block is Paragraph => block.type === 'paragraph');
  const [first, ...more] = text.children;
  if (!printed) return { ...text, column: 0 };
  if (first?.type !== 'paragraph') return { ...text, column: 0, children: [...number.children, ...text.children] };
  const value = `${joinLines(printed.value)} ${first.value}`;
  return { ...text, column: 0, children: [{ ...first, value, origin: [...printed.origin, ...first.origin] }, ...more] };
}
