import { below } from '../../contract/index.ts';
import { lazy } from '../lazy.ts';
import { isSchemaName, type Schema, schema, SCHEMA_NAMES, type SchemaName } from './schemas.ts';

/** The mappings of a schema as a tree, made for a fast walk: every document passes by. */
interface Shape {
  /** Place of each key in the order of the contract. */
  ranks: ReadonlyMap<string, number>;
  members: ReadonlyMap<string, Shape>;
  /** Of a list: what its items are. */
  items: Shape | undefined;
}

const shapes = lazy(
  () => new Map(SCHEMA_NAMES.map((name): [SchemaName, Shape] => [name, shapeOf(schema(name), schema(name))])),
);

// Our schemas hold no cycles.
function shapeOf(root: Schema, part: Schema): Shape {
  const { properties = {}, items } = part.$ref ? root.$defs![part.$ref.replace('#/$defs/', '')]! : part;
  const entries = Object.entries(properties);
  return {
    ranks: new Map(entries.map(([key], index) => [key, index])),
    members: new Map(entries.map(([key, member]) => [key, shapeOf(root, member)])),
    items: typeof items === 'object' ? shapeOf(root, items) : undefined,
  };
}

/** A mapping whose keys are not in order. */
export interface Disordered {
  pointer: string;
  /** The first key that should stand further up. */
  misplaced: string;
  /** All keys in order; those that the contract does not know come last. */
  sorted: string[];
}

/** Every mapping of a document whose keys are not in the order of the contract, outermost first. */
export function disorderedMappings(document: { skeem: unknown }): Disordered[] {
  const found: Disordered[] = [];
  if (isSchemaName(document.skeem)) walk(shapes().get(document.skeem)!, document, '', found);
  return found;
}

function walk(shape: Shape, value: object, pointer: string, found: Disordered[]): void {
  if (Array.isArray(value)) {
    const { items } = shape;
    if (items && items.ranks.size > 0)
      for (const [index, item] of value.entries())
        if (item !== null && typeof item === 'object') walk(items, item as object, `${pointer}/${index}`, found);
    return;
  }
  const keys = Object.keys(value);
  let highest = -1;
  let misplaced: string | undefined;
  for (const key of keys) {
    const rank = shape.ranks.get(key) ?? shape.ranks.size;
    if (rank < highest) misplaced ??= key;
    else highest = rank;
  }
  if (misplaced !== undefined) found.push({ pointer, misplaced, sorted: sort(keys, shape.ranks) });
  for (const key of keys) {
    const member = (value as Record<string, unknown>)[key];
    const memberShape = shape.members.get(key);
    if (memberShape && member !== null && typeof member === 'object')
      walk(memberShape, member, below(pointer, key), found);
  }
}

function sort(keys: readonly string[], ranks: ReadonlyMap<string, number>): string[] {
  const rank = (key: string): number => ranks.get(key) ?? ranks.size;
  return keys.toSorted((one, other) => rank(one) - rank(other));
}
