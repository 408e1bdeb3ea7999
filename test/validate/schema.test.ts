import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSchema } from '../../src/validate/schema/findings.ts';
import { schema, SCHEMA_NAMES } from '../../src/validate/schema/schemas.ts';
import { minimalInstance } from '../../src/validate/schema/shape.ts';
import { formWords } from '../../src/validate/schema/words.ts';
import { arbitraryDescription } from '../support/arbitrary-description.ts';

/** Every part of a schema with its path as ajv writes it. */
function* parts(part: unknown, path: string): Generator<[path: string, keyword: string, value: unknown]> {
  if (part === null || typeof part !== 'object') return;
  for (const [keyword, value] of Object.entries(part)) {
    yield [path, keyword, value];
    if (['properties', '$defs', 'prefixItems'].includes(keyword))
      for (const [name, member] of Object.entries(value as object)) yield* parts(member, `${path}/${keyword}/${name}`);
    else if (['items', 'additionalProperties', 'propertyNames'].includes(keyword))
      yield* parts(value, `${path}/${keyword}`);
  }
}

const everything = SCHEMA_NAMES.flatMap((name) => [...parts(schema(name), '#')]);

describe('the schemas ask nothing that findings have no words for', () => {
  it('uses known keywords only', () => {
    const known = [
      ...['$schema', '$id', '$ref', '$defs', 'title', 'description', 'examples', 'type', 'properties', 'required'],
      ...['additionalProperties', 'propertyNames', 'items', 'prefixItems', 'const', 'enum', 'pattern', 'minLength'],
      ...['minimum', 'maximum', 'minItems', 'maxItems', 'minProperties'],
    ];
    expect(known).toEqual(expect.arrayContaining([...new Set(everything.map(([, keyword]) => keyword))]));
  });

  it.each(everything.filter(([, keyword]) => keyword === 'pattern'))('has words for the pattern at %s', (path) => {
    expect(formWords(`${path}/pattern`)).toBeDefined();
  });
});

describe('checkSchema', () => {
  it('finds nothing in a valid document', () => {
    fc.assert(
      fc.property(arbitraryDescription(), (document) => {
        expect(checkSchema(document)).toEqual({ schema: document.skeem, found: [] });
      }),
    );
  });

  it('says what is wrong with anything at all', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { found } = checkSchema(value);
        expect(found.length).toBeGreaterThan(0);
      }),
    );
  });

  it('finds a valid value for every place that must be filled', () => {
    expect(minimalInstance('ametijuhend.v1', '/nõuded/keeleoskus/keeled/0')).toEqual({ keel: 'et', nõue: 'nõutav' });
    expect(minimalInstance('ametijuhend.v1', '/ülesanded/3')).toEqual({ ülesanne: '…' });
  });

  it.each<[string, object, string[]]>([
    ['a key twice misspelt', { üldosa: { ametinimetu: 'A', ametinimetuss: 'B' } }, ['unknownKey', 'unknownKey']],
    ['a missing and a foreign key', { ülesanded: [{ kuupäev: 'x' }] }, ['unknownKey', 'missingKey']],
    ['several mistakes of one value', { üldosa: { eesmärk: '' } }, ['emptyValue']],
    ['null for a list', { õigused: null }, ['emptyValue']],
    ['one page for two', { allikas: { leheküljed: [1] } }, ['outOfRange']],
    ['three pages for two', { allikas: { leheküljed: [1, 2, 3] } }, ['outOfRange']],
    ['mistakes of a wrong kind below one', { nõuded: [{ haridus: 1 }] }, ['wrongType']],
    ['a control character', { töövahendid: 'a\u0000b' }, ['wrongForm']],
    ['a key that is no pointer', { allikas: { kohad: { x: [] } } }, ['wrongForm']],
  ])('%s', (_, members, expected) => {
    const { found } = checkSchema({ skeem: 'ametijuhend.v1', ...members });
    expect(found.map(({ rule }) => rule)).toEqual(expected);
  });
});
