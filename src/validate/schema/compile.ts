/**
 * A step of the build: write the validators out as plain code (`compiled.cjs`), since compiling them takes longer than the rest of
 * the program's start.
 */
import { writeFileSync } from 'node:fs';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { makeAjv } from './ajv.ts';
import { SCHEMA_NAMES } from './schemas.ts';

const names = Object.fromEntries(SCHEMA_NAMES.map((name, index) => [`schema${index}`, name]));
writeFileSync(new URL('compiled.cjs', import.meta.url), standaloneCode.default(makeAjv({ source: true }), names));
