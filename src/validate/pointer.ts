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

/** A text of a document and where it stands; the pointer is made when it is asked for, since most texts are never spoken of. */
export class Text {
  readonly text: string;
  readonly #holder: string;
  readonly #key: string | number;

  constructor(text: string, holder: string, key: string | number) {
    this.text = text;
    this.#holder = holder;
    this.#key = key;
  }

  get pointer(): string {
    return below(this.#holder, this.#key);
  }
}

/** Every text inside a list or a mapping, in order. */
export function texts(value: object, pointer = ''): Text[] {
  const found: Text[] = [];
  collect(value, pointer, found);
  return found;
}

function collect(holder: object, pointer: string, found: Text[]): void {
  for (const [key, value] of Object.entries(holder) as [string, unknown][])
    if (typeof value === 'string') found.push(new Text(value, pointer, key));
    else if (value !== null && typeof value === 'object') collect(value, below(pointer, key), found);
}
