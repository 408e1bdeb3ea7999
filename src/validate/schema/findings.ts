import type { ErrorObject } from 'ajv';
import { valueAt } from '../pointer.ts';
import { below } from '../../contract/index.ts';
import { nearest } from '../nearest.ts';
import type { Found } from '../types.ts';
import { memberFindings } from './members.ts';
import { schemaRules } from './rules.ts';
import { isSchemaName, schema, SCHEMA_NAMES, type SchemaName } from './schemas.ts';
import { schemaAt } from './shape.ts';
import { schemaErrors } from './validators.ts';
import { valueFinding } from './values.ts';

export type SchemaFound = Found & { rule: keyof typeof schemaRules };

export interface SchemaCheck {
  /** The schema that the document names, or the one that its keys point to; absent where nothing can be told. */
  schema?: SchemaName;
  found: SchemaFound[];
}

/**
 * Check one document against the schema it names.
 *
 * One finding for each mistake: of several errors about one value the most telling is kept, and a misspelt key is not also a missing one. A
 * missing or unknown `skeem` is one finding; where the other keys say which schema is meant, the check goes on by it.
 */
export function checkSchema(document: unknown): SchemaCheck {
  if (document === null || typeof document !== 'object' || Array.isArray(document))
    return {
      found: [valueFinding({ at: '', value: document, keyword: 'type', params: { type: 'object' }, keys: ['skeem'] })],
    };
  const named = (document as { skeem?: unknown }).skeem;
  if (isSchemaName(named)) return { schema: named, found: explain(document, named, schemaErrors(named, document)) };
  const wrong = unknownSchema(document as Record<string, unknown>, named);
  const guessed = guessSchema(Object.keys(document));
  if (!guessed) return { found: [wrong] };
  const corrected: Record<string, unknown> = { ...document, skeem: guessed };
  if (wrong.rule === 'unknownKey') Reflect.deleteProperty(corrected, wrong.actual!);
  return { schema: guessed, found: [wrong, ...explain(corrected, guessed, schemaErrors(guessed, corrected))] };
}

function unknownSchema(document: Record<string, unknown>, named: unknown): SchemaFound {
  if (named === undefined) {
    const misspelt = Object.keys(document).find((key) => nearest(key, ['skeem']));
    if (misspelt === undefined) return { rule: 'noSchema', at: '/skeem' };
    const at = below('', misspelt);
    const note = { et: 'Kirjuta `skeem`.', en: 'Write `skeem`.' };
    return { rule: 'unknownKey', at, key: true, actual: misspelt, expected: ['skeem'], note, about: ['/skeem'] };
  }
  const actual = typeof named === 'string' ? named : JSON.stringify(named);
  const meant = typeof named === 'string' ? nearest(named, SCHEMA_NAMES) : undefined;
  return { rule: 'unknownSchema', at: '/skeem', actual, ...(meant ? { expected: [meant] } : {}) };
}

/** The schema that knows most of the keys; undefined where none knows any. */
function guessSchema(keys: readonly string[]): SchemaName | undefined {
  let best: SchemaName | undefined;
  let most = 0;
  for (const name of SCHEMA_NAMES) {
    const known = keys.filter((key) => Object.hasOwn(schema(name).properties!, key)).length;
    if (known > most) [best, most] = [name, known];
  }
  return best;
}

/** Which of several errors about one value says most; what stands later gives way. */
const TELLING_KEYWORDS = [
  'type',
  'const',
  'enum',
  'minLength',
  'pattern',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
];

function explain(document: object, name: SchemaName, errors: readonly ErrorObject[]): SchemaFound[] {
  const values = new Map<string, ErrorObject>();
  const members: ErrorObject[] = [];
  for (const error of errors) {
    const at = error.instancePath;
    if (error.keyword === 'required' || error.keyword === 'additionalProperties') members.push(error);
    else if (error.keyword === 'propertyNames')
      continue; // the name's own error says it
    else if (error.propertyName !== undefined) values.set(below(at, error.propertyName), error);
    else if (!values.has(at) || rank(error) < rank(values.get(at)!)) values.set(at, error);
  }
  return [
    ...memberFindings(document, name, members),
    ...[...values].map(([at, { keyword, params, schemaPath }]) =>
      valueFinding({
        at,
        value: valueAt(document, at),
        keyword,
        params,
        schemaPath,
        keys: Object.keys(schemaAt(name, at)?.properties ?? {}),
      }),
    ),
  ];
}

function rank({ keyword }: ErrorObject): number {
  const place = TELLING_KEYWORDS.indexOf(keyword);
  return place < 0 ? TELLING_KEYWORDS.length : place;
}
