import { LINE_WIDTH, widthInFlow } from './yaml-text.ts';

/** Lists of names and numbers, shown on one line by the data model. */
const LISTS = new Set(['alluvad', 'asendab', 'asendaja', 'isikuomadused', 'soovitavad', 'leheküljed', 'lisad', 'kast']);

/** Lists of short records: each record on a line of its own. */
const RECORDS = new Set(['muud_andmed', 'keeled', 'allkirjad', 'kinnitab', 'muudab', 'tunnistab_kehtetuks']);

/** Places of a value (`allikas.kohad`) stand under its JSON Pointer. */
const isRecord = (name: string): boolean => RECORDS.has(name) || name.startsWith('/');

/**
 * Whether a list or a record stands on one line (flow style): short ones that the data model shows so, where they fit and no
 * item needs a second look. `name` is the key it stands under (a record: its list's key), `column` where it would begin, from 0.
 */
export function isOnALine(value: object, name: string, column: number): boolean {
  return column + width(value, name) <= LINE_WIDTH;
}

function width(value: unknown, name: string): number {
  if (typeof value === 'string') return widthInFlow(value);
  if (typeof value !== 'object' || value === null) return String(value).length;
  let total = 2;
  if (Array.isArray(value)) {
    if (value.length === 0) return total;
    if (!LISTS.has(name)) return Infinity;
    for (const item of value) total += (typeof item === 'object' ? Infinity : width(item, name)) + 2;
  } else {
    if (!isRecord(name)) return Infinity;
    for (const [key, item] of Object.entries(value)) total += key.length + 2 + width(item, key) + 2;
  }
  return total;
}
