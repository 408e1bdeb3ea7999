import { createRequire } from 'node:module';
import type { ValidateFunction } from 'ajv';

const require = createRequire(import.meta.url);

/** The validators that `schema/compile.ts` wrote at build time, by `schema0`, `schema1`…; `undefined` where the sources run unbuilt. */
export function writtenOut(): Record<string, ValidateFunction> | undefined {
  try {
    // By a path that leads there from every folder of `dist/`: the bundle's too.
    return require('../validate/schema/compiled.cjs') as Record<string, ValidateFunction>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
