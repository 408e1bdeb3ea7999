import { createRequire } from 'node:module';
import type { Ajv2020 } from 'ajv/dist/2020.js';
import { schema, SCHEMA_NAMES } from './schemas.ts';

const require = createRequire(import.meta.url);

/**
 * Ajv with our schemas in it. Every error is wanted: the findings are made of all of them. `source` for writing the code out.
 *
 * Loaded only here: the built program runs without ajv itself.
 */
export function makeAjv({ source }: { source: boolean }): Ajv2020 {
  const { Ajv2020 } = require('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js');
  const ajv = new Ajv2020({ allErrors: true, strict: true, code: { source, esm: false } });
  for (const name of SCHEMA_NAMES) ajv.addSchema(schema(name), name);
  return ajv;
}
