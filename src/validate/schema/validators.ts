import type { ErrorObject, ValidateFunction } from 'ajv';
import { lazy } from '../lazy.ts';
import { makeAjv } from './ajv.ts';
import { SCHEMA_NAMES, type SchemaName } from './schemas.ts';
import { writtenOut } from '../written-out.ts';

/** Validators by schema: those that the build wrote out, or, where the sources run unbuilt, compiled now. */
const validators = lazy((): Map<SchemaName, ValidateFunction> => {
  const written = writtenOut();
  if (written) return new Map(SCHEMA_NAMES.map((name, index) => [name, written[`schema${index}`]!]));
  const ajv = makeAjv({ source: false });
  return new Map(SCHEMA_NAMES.map((name) => [name, ajv.getSchema(name)!]));
});

/** What ajv has to say about a value; empty where it is valid. */
export function schemaErrors(name: SchemaName, value: unknown): ErrorObject[] {
  const validator = validators().get(name)!;
  return validator(value) ? [] : (validator.errors ?? []);
}
