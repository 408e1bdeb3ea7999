import { schemaOf, type SchemaName } from '../../contract/index.ts';

export { isSchemaName, SCHEMA_NAMES, type SchemaName } from '../../contract/index.ts';

/** As much of JSON Schema 2020-12 as our schemas use and this room reads. */
export interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  type?: string;
  const?: unknown;
  enum?: unknown[];
  pattern?: string;
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: boolean | Schema;
  prefixItems?: Schema[];
}

/** A schema as shipped. */
export function schema(name: SchemaName): Schema {
  return schemaOf(name);
}
