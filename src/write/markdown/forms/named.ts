import { below, isRecord } from '../../../contract/index.ts';
import { sayNothing } from '../blocks.ts';
import { empty, list } from '../build.ts';
import type { Form } from '../form.ts';
import { labelled, readLabelled } from '../label.ts';
import { isShowable } from '../showable.ts';

/** Records of a name and a text, either of them absent at times: an item each, `**name**: text`. */
export function named(name: string, value: string): Form {
  const fits = (record: unknown): record is Record<string, string> =>
    isRecord(record) &&
    Object.keys(record).length > 0 &&
    Object.entries(record).every(([key, item]) => (key === name || key === value) && isShowable(item));
  return {
    write(records) {
      if (!Array.isArray(records) || !records.every(fits)) return undefined;
      return [records.length === 0 ? empty() : list(records.map((record) => labelled(record[name], record[value])))];
    },
    read(blocks, { pointer }, reader) {
      const records: Record<string, string>[] = [];
      if (sayNothing(blocks, reader)) return records;
      for (const block of blocks) {
        if (block.type !== 'list') {
          reader.left([block]);
          continue;
        }
        for (const item of block.children) {
          const own = below(pointer, records.length);
          const read = readLabelled(item, reader);
          reader.at(own, [item]);
          reader.at(below(own, name), read.labelNodes);
          reader.at(below(own, value), read.valueNodes);
          records.push({
            ...(read.label === undefined ? {} : { [name]: read.label }),
            ...(read.value === undefined ? {} : { [value]: read.value }),
          });
        }
      }
      return records;
    },
  };
}
