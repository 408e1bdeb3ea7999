import { segments } from '../../contract/index.ts';
import { parent, valueAt } from '../pointer.ts';
import type { Edit } from '../types.ts';
import { changed } from './changes.ts';

/**
 * Make an edit in a plain value, in place.
 *
 * A number that becomes text takes `typed`, the way it was typed, where the caller knows it.
 */
export function editValue(document: object, edit: Edit, typed?: string): void {
  if (edit.kind === 'order') {
    reorder(valueAt(document, edit.pointer) as Record<string, unknown>, edit.keys);
    return;
  }
  const holder = valueAt(document, parent(edit.pointer)) as Record<string, unknown>;
  const key = segments(edit.pointer).at(-1)!;
  const value = holder[key];
  switch (edit.kind) {
    case 'set':
      holder[key] = edit.value;
      break;
    case 'quote':
      holder[key] = typed ?? String(value);
      break;
    case 'replace':
      holder[key] = changed(value as string, edit.changes);
      break;
    case 'rename': {
      const keys = Object.keys(holder).map((one) => (one === key ? edit.key : one));
      holder[edit.key] = value;
      Reflect.deleteProperty(holder, key);
      reorder(holder, keys);
    }
  }
}

/** Objects keep their keys in the order in which they were set. */
function reorder(mapping: Record<string, unknown>, keys: readonly string[]): void {
  for (const key of keys) {
    if (!Object.hasOwn(mapping, key)) continue;
    const value = mapping[key];
    Reflect.deleteProperty(mapping, key);
    mapping[key] = value;
  }
}
