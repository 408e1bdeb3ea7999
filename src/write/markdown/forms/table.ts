import type { Table, TableCell, TableRow } from 'mdast';
import { below, isRecord } from '../../../contract/index.ts';
import { propertyOf, resolved, type SchemaNode } from '../../../contract/index.ts';
import { sayNothing } from '../blocks.ts';
import { empty, text } from '../build.ts';
import { readCell, writeCell } from '../cells.ts';
import { isShowable } from '../showable.ts';
import type { Form, Place } from '../form.ts';
import type { Reader } from '../reader.ts';
import { keyOfTitle } from '../titles.ts';

/** Records of short values: a row each, a column for every key that some record has, by the schema's titles. */
export const table: Form = {
  write(records, { schema, root }) {
    if (!Array.isArray(records) || !records.every((record) => isRecord(record) && Object.keys(record).length > 0))
      return undefined;
    if (records.length === 0) return [empty()];
    const rows = records as Record<string, unknown>[];
    const item = resolved(schema.items ?? {}, root);
    const keys = Object.keys(item.properties ?? {}).filter((key) => rows.some((row) => key in row));
    if (rows.some((row) => Object.keys(row).some((key) => !keys.includes(key)))) return undefined;
    const cells = rows.map((row) =>
      keys.map((key) => (key in row ? writeCell(row[key], propertyOf(item, key, root)) : '')),
    );
    // The rows of a table are one block to its reader.
    if (cells.flat().includes(undefined) || !isShowable(`x${cells.flat().join('')}`)) return undefined;
    const titles = keys.map((key) => propertyOf(item, key, root).title ?? key);
    return [tableOf([titles, ...(cells as string[][])])];
  },
  read(blocks, place, reader) {
    const records: Record<string, unknown>[] = [];
    if (sayNothing(blocks, reader)) return records;
    for (const block of blocks) {
      if (block.type === 'table') readRows(block, records, place, reader);
      else reader.left([block]);
    }
    return records;
  },
};

function tableOf(rows: string[][]): Table {
  const cell = (value: string): TableCell => ({ type: 'tableCell', children: value === '' ? [] : [text(value)] });
  const row = (cells: string[]): TableRow => ({ type: 'tableRow', children: cells.map(cell) });
  return { type: 'table', children: rows.map(row) };
}

/** Add a table's rows to the records before them. */
export function readRows(block: Table, records: Record<string, unknown>[], place: Place, reader: Reader): void {
  const item: SchemaNode = resolved(place.schema.items ?? {}, place.root);
  const [head, ...rows] = block.children;
  const titles = head?.children.map((cell) => reader.text(cell.children)) ?? [];
  const keys = titles.map((title) => keyOfTitle(title, item, place.root));
  for (const row of rows) {
    const pointer = below(place.pointer, records.length);
    const record: Record<string, unknown> = {};
    reader.at(pointer, [row]);
    row.children.forEach((cell, column) => {
      const value = reader.text(cell.children);
      const key = keys[column];
      if (value === '') return;
      if (key === undefined) {
        reader.keep([value], titles[column] ?? '', cell);
        return;
      }
      reader.at(below(pointer, key), cell.children);
      record[key] = readCell(value, propertyOf(item, key, place.root));
    });
    records.push(record);
  }
}
