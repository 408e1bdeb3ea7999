/** Beside `below` and `segments` of the writers: walks along JSON Pointers and over plain values. */
import { below, segments } from '../contract/index.ts';

/** The pointer of what holds the value; the empty one holds itself. */
export function parent(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}

/** Whether `inner` is `outer` or stands inside it. */
export function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}/`);
}

/** The value at a pointer; undefined where there is none. */
export function valueAt(value: unknown, pointer: string): unknown {
  let here = value;
  for (const key of segments(pointer)) {
    if (here === null || typeof here !== 'object' || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<string, unknown>)[key];
  }
  return here;
}

export interface Text {
  pointer: string;
  text: string;
}

/** Every string inside a value, in order. */
export function texts(value: unknown): Text[] {
  const found: Text[] = [];
  collect(value, '', found);
  return found;
}

function collect(value: unknown, pointer: string, found: Text[]): void {
  if (typeof value === 'string') found.push({ pointer, text: value });
  else if (Array.isArray(value))
    for (let index = 0; index < value.length; index++) collect(value[index], `${pointer}/${index}`, found);
  else if (value !== null && typeof value === 'object')
    for (const [key, member] of Object.entries(value)) collect(member, below(pointer, key), found);
}
