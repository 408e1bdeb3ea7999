import type { Description } from '../model/types.ts';
import { isSchemaName, resolved, type SchemaNode, schemaOf } from './schema.ts';

/**
 * The document with its keys in the order of the data model, which is the order of the schema's properties.
 *
 * Keys that the schema does not know come last in their own order; keys without a value (`undefined`) are left out. Nothing else
 * changes, and the document itself is not touched.
 */
export function inOrder(document: Description): Description {
  // Read back from a file, a document may name a kind that is none of ours.
  const root = isSchemaName(document.skeem) ? schemaOf(document.skeem) : {};
  return ordered(document, root, root) as Description;
}

function ordered(value: unknown, node: SchemaNode | undefined, root: SchemaNode): unknown {
  const schema = node && resolved(node, root);
  if (Array.isArray(value)) return value.map((item) => ordered(item, schema?.items, root));
  if (typeof value !== 'object' || value === null) return value;
  const known = Object.keys(schema?.properties ?? {});
  const keys = [
    ...known.filter((key) => Object.hasOwn(value, key)),
    ...Object.keys(value).filter((key) => !known.includes(key)),
  ];
  const result: [string, unknown][] = [];
  for (const key of keys) {
    const item = (value as Record<string, unknown>)[key];
    if (item === undefined) continue;
    result.push([key, ordered(item, schema?.properties?.[key] ?? schema?.additionalProperties, root)]);
  }
  return Object.fromEntries(result);
}
