import type { ListItem } from 'mdast';
import { below, isRecord } from '../../../contract/index.ts';
import { propertyOf } from '../../../contract/index.ts';
import { appendAll } from '../../../tree/index.ts';
import { itemsOf, sayNothing } from '../blocks.ts';
import { list, paragraph, text } from '../build.ts';
import { readCell, writeCell } from '../cells.ts';
import type { Block, Form, Place } from '../form.ts';
import { labelled, readLabelled } from '../label.ts';
import type { Reader } from '../reader.ts';
import { isShowable } from '../showable.ts';
import { keyOfTitle } from '../titles.ts';
import { readRows, table } from './table.ts';

const TEXT = 'tekst';

/** A text with what was read out of it: the text as a paragraph, single values as labelled items, records as a table. */
export const detailed: Form = {
  write(value, place) {
    if (!isRecord(value) || !isShowable(value[TEXT])) return undefined;
    const fields: [string, string][] = [];
    const tables: Block[] = [];
    for (const [key, item] of Object.entries(value)) {
      if (key === TEXT) continue;
      const schema = propertyOf(place.schema, key, place.root);
      const rows = isListOfRecords(place, key) ? table.write(item, { ...place, schema }) : undefined;
      const cell = rows ? undefined : writeCell(item, schema);
      if (rows) appendAll(tables, rows);
      else if (cell !== undefined && schema.title !== undefined && !isListOfRecords(place, key))
        fields.push([schema.title, cell]);
      else return undefined;
    }
    const details = fields.length === 0 ? [] : [list(fields.map(([label, cell]) => labelled(label, cell)))];
    return [paragraph(text(value[TEXT])), ...details, ...tables];
  },
  read(blocks, place, reader) {
    const value: Record<string, unknown> = {};
    const prose: Block[] = [];
    for (const block of blocks) {
      const rows = rowsKey(place);
      if (block.type === 'list') for (const item of block.children) readField(item, value, place, reader);
      else if (block.type === 'table' && rows !== undefined) {
        const records = (value[rows] ??= []) as Record<string, unknown>[];
        const pointer = below(place.pointer, rows);
        reader.at(pointer, [block]);
        readRows(block, records, { ...place, pointer, schema: propertyOf(place.schema, rows, place.root) }, reader);
      } else if (rows !== undefined && prose.length > 0 && sayNothing([block], reader)) value[rows] ??= [];
      else prose.push(block);
    }
    const texts = itemsOf(prose, reader);
    if (texts.length === 0) return Object.keys(value).length > 0 ? value : undefined;
    reader.at(
      below(place.pointer, TEXT),
      texts.flatMap(({ nodes }) => nodes),
    );
    return { [TEXT]: texts.map((item) => item.text).join(' '), ...value };
  },
};

function readField(item: ListItem, value: Record<string, unknown>, place: Place, reader: Reader): void {
  const { label, value: said, labelNodes, valueNodes } = readLabelled(item, reader);
  const key = label === undefined ? undefined : keyOfTitle(label, place.schema, place.root);
  if (key === undefined || key === TEXT || said === undefined) {
    reader.left([{ type: 'list', children: [item], position: item.position! }]);
    return;
  }
  reader.at(below(place.pointer, key), valueNodes, labelNodes[0]);
  value[key] = readCell(said, propertyOf(place.schema, key, place.root));
}

const isListOfRecords = ({ schema, root }: Place, key: string): boolean =>
  propertyOf(schema, key, root).items?.type === 'object';

const rowsKey = (place: Place): string | undefined =>
  Object.keys(place.schema.properties ?? {}).find((key) => isListOfRecords(place, key));
