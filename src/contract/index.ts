/** The data contract: the schemas as shipped, the order of their keys, and values and JSON Pointers of a document. */
export { isRecord } from './is-record.ts';
export { inOrder } from './key-order.ts';
export { below, segments } from './pointer.ts';
export {
  isSchemaName,
  propertyOf,
  resolved,
  SCHEMA_NAMES,
  type SchemaName,
  type SchemaNode,
  schemaOf,
  schemaPath,
  schemaReference,
} from './schema.ts';
