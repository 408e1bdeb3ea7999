import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { type Schema, shapeOfSchema, shapesOfTypes } from './shape.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const CORPUS = resolve(ROOT, '../shared/corpus');

interface Node extends Schema {
  $id: string;
  title?: string;
  examples?: unknown[];
}

const read = (path: string): Node => JSON.parse(readFileSync(path, 'utf8')) as Node;

const schemas = {
  JobDescription: read(join(ROOT, 'schemas/ametijuhend.v1.schema.json')),
  Directive: read(join(ROOT, 'schemas/kaskkiri.v1.schema.json')),
};

const ajv = new Ajv2020({ strict: true, allErrors: true });
const description = ajv.compile(schemas.JobDescription);
const directive = ajv.compile(schemas.Directive);

const problems = (validate: ValidateFunction, value: unknown): string[] =>
  validate(value) ? [] : validate.errors!.map((error) => `${error.instancePath} ${error.keyword}`);

describe('the schemas and the TypeScript types say the same', () => {
  const types = shapesOfTypes(join(ROOT, 'src/model/types.ts'), Object.keys(schemas));

  it.each(Object.entries(schemas))('%s', (name, schema) => {
    expect(types[name]).toEqual(shapeOfSchema(schema));
  });

  it('shares its definitions word for word', () => {
    expect(schemas.Directive.$defs).toEqual(schemas.JobDescription.$defs);
  });
});

describe('every schema', () => {
  it.each(Object.values(schemas))('$$id stands on its own, in Estonian', (schema) => {
    expect(schema.$id).toMatch(/^urn:ametijuhend:skeem:/);
    expect(schema.examples).toHaveLength(1);
    expect(ajv.validate(schema.$id, schema.examples![0])).toBe(true);
  });

  it.each(Object.values(schemas))('$$id refuses unknown keys in every object and names every key', (schema) => {
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { type, additionalProperties, properties } = node as Node;
      if (type === 'object') expect(additionalProperties, path).toBeDefined();
      for (const [key, value] of Object.entries((properties ?? {}) as Record<string, Node>)) {
        expect(value.title, `${path}/${key}`).toBeTruthy();
      }
      for (const [key, value] of Object.entries(node)) if (key !== 'examples') visit(value, `${path}/${key}`);
    };
    visit(schema, '');
  });
});

describe('a job description', () => {
  const skeem = 'ametijuhend.v1';
  it.each([
    ['an empty one', {}],
    ['empty lists', { ülesanded: [], õigused: [], üldosa: { alluvad: [] } }],
    ['a task without a number', { ülesanded: [{ ülesanne: 'Nõustamine' }] }],
    ['a text of two lines', { töövahendid: 'Arvuti\n\tTelefon' }],
    ['half a year', { nõuded: { töökogemus: { tekst: 'Pool aastat', aastad: 0.5 } } }],
    ['emoji', { töövahendid: '🙂' }],
    ['places', { allikas: { kohad: { '/üldosa/ametinimetus': [{ lehekülg: 1, kast: [1, 2, 3.5, 4] }] } } }],
  ])('takes %s', (_name, value) => {
    expect(problems(description, { skeem, ...value })).toEqual([]);
  });

  it.each([
    ['another kind', { skeem: 'ametijuhend.v2' }, '/skeem const'],
    ['an unknown key', { ülesandeid: [] }, ' additionalProperties'],
    ['null', { töövahendid: null }, '/töövahendid type'],
    ['an empty string', { töövahendid: '' }, '/töövahendid minLength'],
    ['a blank string', { töövahendid: ' \n' }, '/töövahendid pattern'],
    ['a control character', { töövahendid: 'a\u001B[31m' }, '/töövahendid pattern'],
    ['half a surrogate pair', { töövahendid: 'a\uD83D' }, '/töövahendid pattern'],
    ['an empty part', { üldosa: {} }, '/üldosa minProperties'],
    ['a number that is no string', { kinnitus: { number: 164 } }, '/kinnitus/number type'],
    ['month 13', { kinnitus: { kuupäev: '2024-13-05' } }, '/kinnitus/kuupäev pattern'],
    ['day 45', { kinnitus: { kuupäev: '2024-12-45' } }, '/kinnitus/kuupäev pattern'],
    ['a date in words', { kinnitus: { kuupäev: '15.11.2024' } }, '/kinnitus/kuupäev pattern'],
    ['a time without a zone', { allikas: { konteiner: { fail: 'a.asice', vorming: 'asice', allkirjad: [{ räsi: 'klapib', aeg: '2024-11-15T09:12:44' }] } } }, '/allikas/konteiner/allkirjad/0/aeg pattern'], // prettier-ignore
    ['an unknown group', { üldosa: { ametikoha_grupp: 'Ametnik' } }, '/üldosa/ametikoha_grupp enum'],
    ['a task without words', { ülesanded: [{ number: '1.1' }] }, '/ülesanded/0 required'],
    ['one page of two', { allikas: { leheküljed: [1] } }, '/allikas/leheküljed minItems'],
    ['a coverage of 101 %', { allikas: { kaetus: 1.01 } }, '/allikas/kaetus maximum'],
    ['a language in words', { nõuded: { keeleoskus: { tekst: 'x', keeled: [{ keel: 'eesti', nõue: 'nõutav' }] } } }, '/nõuded/keeleoskus/keeled/0/keel pattern'], // prettier-ignore
  ])('refuses %s', (_name, value, problem) => {
    expect(problems(description, { skeem, ...value })).toContain(problem);
  });
});

// The gold files of real documents carry no `skeem`, which every written file has.
const gold = ['real', 'dev'].flatMap((set) => {
  try {
    return readdirSync(join(CORPUS, set))
      .filter((name) => name.endsWith('.gold.json'))
      .map((name) => join(CORPUS, set, name));
  } catch {
    return [];
  }
});

describe.skipIf(gold.length === 0)('gold descriptions', () => {
  it.each(gold)('%s', (path) => {
    const value: unknown = read(path);
    for (const one of (Array.isArray(value) ? value : [value]) as { skeem?: string }[]) {
      const document = { skeem: 'ametijuhend.v1', ...one };
      expect(problems(document.skeem === 'käskkiri.v1' ? directive : description, document)).toEqual([]);
    }
  });
});
