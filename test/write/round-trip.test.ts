import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments, type Tags } from 'yaml';
import { fromJson, fromYaml, schemaOf, toJson, toJsonLines, toYaml } from '../../src/write/index.ts';
import { fromMarkdown, toMarkdown } from '../../src/write/markdown/index.ts';
import { arbitraryDescription } from '../support/arbitrary-description.ts';

const ajv = new Ajv2020({ strict: true });
const schemas = {
  'ametijuhend.v1': ajv.compile(schemaOf('ametijuhend.v1')),
  'käskkiri.v1': ajv.compile(schemaOf('käskkiri.v1')),
};
const documents = fc.array(arbitraryDescription(), { minLength: 1, maxLength: 2 });

describe('generated descriptions', () => {
  it('are valid', () => {
    fc.assert(
      fc.property(arbitraryDescription(), (document) => {
        const validate = schemas[document.skeem];
        if (!validate(document)) throw new Error(JSON.stringify(validate.errors));
      }),
      { numRuns: 500 },
    );
  });
});

describe.each([
  ['YAML', toYaml, fromYaml, 300],
  ['JSON', toJson, fromJson, 200],
  ['JSON Lines', toJsonLines, fromJson, 100],
  ['Markdown', toMarkdown, fromMarkdown, 1000],
] as const)('%s', (_name, write, read, numRuns) => {
  it('reads back equal', () => {
    fc.assert(
      fc.property(documents, (written) => {
        const reading = read(write(written));
        expect(reading.file.messages).toEqual([]);
        expect(reading.documents).toEqual(written);
      }),
      { numRuns },
    );
  });

  it('writes the same again', () => {
    fc.assert(
      fc.property(documents, (written) => {
        const text = write(written);
        expect(write(read(text).documents)).toBe(text);
      }),
      { numRuns: 100 },
    );
  });
});

describe('YAML', () => {
  it('reads the same under YAML 1.1, without tag, anchor or alias, whatever the content', () => {
    fc.assert(
      fc.property(documents, (written) => {
        const text = toYaml(written);
        const read = parseAllDocuments(text, { version: '1.1', logLevel: 'silent', customTags: withoutDates });
        expect(read.flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
        expect(read.map((document) => document.toJS({ maxAliasCount: 0 }) as unknown)).toEqual(written);
        expect(text).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFEFF]/);
      }),
      { numRuns: 200 },
    );
  });
});

/** YAML 1.1 reads our unquoted dates as dates; all else must stay what it is. */
const withoutDates = (tags: Tags): Tags =>
  tags.filter((tag) => typeof tag !== 'string' && tag.tag !== 'tag:yaml.org,2002:timestamp');
