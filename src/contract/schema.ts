import { createRequire } from 'node:module';
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Description } from '../model/types.ts';

export type SchemaName = Description['skeem'];

/** A JSON Schema, as far as this room reads it. */
export interface SchemaNode {
  title?: string;
  type?: string;
  $ref?: string;
  $defs?: Record<string, SchemaNode>;
  properties?: Record<string, SchemaNode>;
  items?: SchemaNode;
  additionalProperties?: SchemaNode;
}

const FILES: Record<SchemaName, string> = {
  'ametijuhend.v1': 'ametijuhend.v1.schema.json',
  'käskkiri.v1': 'kaskkiri.v1.schema.json',
};

/** The kinds of document, in the order in which they are shown. */
export const SCHEMA_NAMES = Object.keys(FILES) as SchemaName[];

const SCHEMA_FOLDER = new URL('../../schemas/', import.meta.url);
const require = createRequire(import.meta.url);

/** Whether `name` is a kind of document that we know. */
export function isSchemaName(name: unknown): name is SchemaName {
  return typeof name === 'string' && Object.hasOwn(FILES, name);
}

const read = new Map<SchemaName, SchemaNode>();

/** The schema as data, read once. */
export function schemaOf(name: SchemaName): SchemaNode {
  let schema = read.get(name);
  if (!schema) read.set(name, (schema = require(schemaPath(name)) as SchemaNode));
  return schema;
}

/** What the schema says of a key, its reference followed; the key's own title goes before that of what it refers to. */
export function propertyOf(node: SchemaNode, key: string, root: SchemaNode): SchemaNode {
  const property = node.properties?.[key] ?? {};
  return { ...resolved(property, root), ...(property.title === undefined ? {} : { title: property.title }) };
}

/** A node of a schema, its reference followed. */
export function resolved(node: SchemaNode, root: SchemaNode): SchemaNode {
  return node.$ref ? (root.$defs?.[node.$ref.replace('#/$defs/', '')] ?? {}) : node;
}

/** Absolute path of the installed schema. */
export function schemaPath(name: SchemaName): string {
  return fileURLToPath(new URL(FILES[name], SCHEMA_FOLDER));
}

/**
 * What the modeline of a document points to.
 *
 * `ref` is the caller's own address (see `WriteOptions.schemaRef`); one that names the schema of job descriptions is turned to the
 * other schema for a directive. Without it: the installed schema, relative to `folder` with forward slashes, or as a file URL
 * where a relative path would hold white space, at which editors stop reading, or where there is none (another drive).
 */
export function schemaReference(name: SchemaName, ref: string | undefined, folder = '.'): string {
  if (ref?.endsWith('/')) return ref + FILES[name];
  if (ref !== undefined) return name === 'ametijuhend.v1' ? ref : ref.replace('ametijuhend.v1', 'kaskkiri.v1');
  const path = relative(resolve(folder), schemaPath(name)).split(sep).join('/');
  return /^[\w.][\w./@+-]*$/.test(path) ? path : pathToFileURL(schemaPath(name)).href;
}
