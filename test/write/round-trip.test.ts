import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments, type Tags } from 'yaml';
import type { Description } from '../../src/model/types.ts';
import { schemaOf } from '../../src/contract/index.ts';
import { fromJson, fromYaml, toJson, toJsonLines, toYaml } from '../../src/write/index.ts';
import { fromMarkdown, toMarkdown } from '../../src/write/markdown/index.ts';
import { arbitraryDescription } from '../support/arbitrary-description.ts';
import { THOROUGH } from '../support/thorough.ts';

const ajv = new Ajv2020({ strict: true });
const schemas = {
  'ametijuhend.v1': ajv.compile(schemaOf('ametijuhend.v1')),
  'käskkiri.v1': ajv.compile(schemaOf('käskkiri.v1')),
};

/** Descriptions to write and read back. */
const RUNS = THOROUGH ? 1000 : 25;

/** Milliseconds for a property of many runs on a busy machine. */
const PATIENCE = 200_000;

describe('generated descriptions', () => {
  it('are valid', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(arbitraryDescription(), (document) => {
        const validate = schemas[document.skeem];
        if (!validate(document)) throw new Error(JSON.stringify(validate.errors));
      }),
      { numRuns: RUNS },
    );
  });
});

describe.each([
  ['YAML', toYaml, fromYaml],
  ['JSON', toJson, fromJson],
  ['JSON Lines', toJsonLines, fromJson],
  ['Markdown', toMarkdown, fromMarkdown],
] as const)('%s', (_name, write, read) => {
  const check = (written: Description[]): void => {
    const text = write(written);
    const { documents, file } = read(text);
    expect(file.messages).toEqual([]);
    expect(documents).toEqual(written);
    expect(write(documents)).toBe(text);
  };

  it('reads any valid description back equal', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(arbitraryDescription(), (document) => {
        check([document]);
      }),
      { numRuns: RUNS },
    );
  });

  it('reads several back equal', { timeout: PATIENCE }, () => {
    fc.assert(fc.property(fc.array(arbitraryDescription(), { minLength: 2, maxLength: 3 }), check), {
      numRuns: RUNS / 5,
    });
  });
});

describe('YAML', () => {
  it('reads the same under YAML 1.1, without tag, anchor or alias, whatever the content', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(arbitraryDescription(), (document) => {
        const text = toYaml([document]);
        const read = parseAllDocuments(text, { version: '1.1', logLevel: 'silent', customTags: withoutDates });
        expect(read.flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
        expect(read.map((document) => document.toJS({ maxAliasCount: 0 }) as unknown)).toEqual([document]);
        expect(text).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFEFF]/);
      }),
      { numRuns: RUNS },
    );
  });
});

/** YAML 1.1 reads our unquoted dates as dates; all else must stay what it is. */
const withoutDates = (tags: Tags): Tags =>
  tags.filter((tag) => typeof tag !== 'string' && tag.tag !== 'tag:yaml.org,2002:timestamp');
