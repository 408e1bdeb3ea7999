import type { SchemaNode } from '../../contract/index.ts';
import { EMPTY } from './build.ts';
import { isShowable } from './showable.ts';

/** An item of a list in a cell: no comma, no dash that would say that the list is empty. */
const ITEM = /^[^\s,–]+$/u;

/** A value on one line of a table or a field, undefined where it cannot stand there: texts, numbers, lists of codes or numbers. */
export function writeCell(value: unknown, schema: SchemaNode): string | undefined {
  if (schema.type === 'integer' || schema.type === 'number')
    return typeof value === 'number' ? String(value) : undefined;
  if (schema.type !== 'array') return isShowable(value) ? value : undefined;
  if (!Array.isArray(value)) return undefined;
  const ofNumbers = schema.items?.type === 'integer';
  const fits = (item: unknown): boolean =>
    ofNumbers ? typeof item === 'number' : typeof item === 'string' && ITEM.test(item);
  return value.every(fits) ? value.join(', ') || EMPTY : undefined;
}

/** The value of a cell by what the schema expects there; what is no number stays a text, for `validate` to find. */
export function readCell(text: string, schema: SchemaNode): unknown {
  if (schema.type === 'integer' || schema.type === 'number') return numberOr(text);
  if (schema.type !== 'array') return text;
  if (text === EMPTY) return [];
  const items = text.split(',').map((item) => item.trim());
  return schema.items?.type === 'integer' ? items.map(numberOr) : items;
}

function numberOr(text: string): number | string {
  return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/.test(text) ? Number(text) : text;
}
