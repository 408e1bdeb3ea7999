import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { SaxesParser } from 'saxes';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { github } from '../../../src/cli/report/github.ts';
import { gitlab } from '../../../src/cli/report/gitlab.ts';
import { json } from '../../../src/cli/report/json.ts';
import { junit } from '../../../src/cli/report/junit.ts';
import { sarif } from '../../../src/cli/report/sarif.ts';
import { stylish } from '../../../src/cli/report/stylish.ts';
import { context, EMPTY, HOSTILE, PLAIN } from './results.ts';

const ALL = [PLAIN, HOSTILE, EMPTY];
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/;
const found = ALL.flatMap(({ file }) => file.messages);

describe('sarif', () => {
  const require = createRequire(import.meta.url);
  const path = require.resolve('@microsoft/jest-sarif/package.json').replace(/package\.json$/, '');
  const schema = JSON.parse(readFileSync(`${path}lib/schemas/sarif-2.1.0-rtm.5.json`, 'utf8')) as Record<
    string,
    unknown
  >;
  // Draft 4 differs from draft 7, as far as this schema goes, in how it names itself.
  delete schema.$schema;
  delete schema.id;
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

  it.each(['et', 'en'] as const)('follows the schema of SARIF 2.1.0 (%s)', (language) => {
    const log: unknown = JSON.parse(sarif(ALL, { ...context, language }));
    expect(validate(log) ? [] : validate.errors).toEqual([]);
  });

  it('names rule, place and fingerprint of each finding', () => {
    const { runs } = JSON.parse(sarif([PLAIN], context)) as {
      runs: { tool: { driver: { rules: { id: string }[] } }; results: SarifResult[] }[];
    };
    const [run] = runs;
    const result = run!.results.find(({ ruleId }) => ruleId === 'vale-väärtus')!;
    expect(run!.tool.driver.rules[result.ruleIndex]!.id).toBe('vale-väärtus');
    expect(result.level).toBe('error');
    expect(result.locations[0]!.physicalLocation).toEqual({
      artifactLocation: { uri: 'n%C3%B5unik.yaml', uriBaseId: 'SRCROOT' },
      region: { startLine: 4, startColumn: 20, endLine: 4, endColumn: 27 },
    });
    expect(result.partialFingerprints['ametijuhend/v1']).toMatch(/^[\da-f]{32}$/);
  });

  it('writes addresses that cannot be taken for a scheme or leave the folder of the sources', () => {
    const { runs } = JSON.parse(sarif([{ ...PLAIN, path: 'c:x y#1.yaml' }], context)) as {
      runs: { results: SarifResult[] }[];
    };
    expect(runs[0]!.results[0]!.locations[0]!.physicalLocation.artifactLocation.uri).toBe('c%3Ax%20y%231.yaml');
  });
});

interface SarifResult {
  ruleId: string;
  ruleIndex: number;
  level: string;
  locations: { physicalLocation: { artifactLocation: { uri: string }; region: object } }[];
  partialFingerprints: Record<string, string>;
}

describe('junit', () => {
  it('is XML of suites and cases whose numbers add up', () => {
    const elements: { name: string; attributes: Record<string, string>; parent: string }[] = [];
    const open: string[] = [];
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name, attributes }) => {
      elements.push({ name, attributes: attributes, parent: open.at(-1) ?? '' });
      open.push(name);
    });
    parser.on('closetag', () => void open.pop());
    parser.write(junit(ALL, context)).close();

    // The grammar that CI systems share: testsuites > testsuite > testcase > failure | system-out.
    const parents: Record<string, string> = {
      testsuites: '',
      testsuite: 'testsuites',
      testcase: 'testsuite',
      failure: 'testcase',
      'system-out': 'testcase',
    };
    for (const { name, parent } of elements) expect(parent).toBe(parents[name]);
    const [root] = elements;
    const count = (name: string): number => elements.filter((element) => element.name === name).length;
    expect(Number(root!.attributes.tests)).toBe(count('testcase'));
    expect(Number(root!.attributes.failures)).toBe(count('failure'));
    expect(count('testsuite')).toBe(ALL.length);
    expect(count('failure')).toBe(found.filter(({ fatal }) => fatal !== undefined).length);
    for (const suite of elements.filter(({ name }) => name === 'testsuite'))
      expect(Object.keys(suite.attributes)).toEqual(expect.arrayContaining(['name', 'tests', 'failures', 'errors']));
    for (const one of elements.filter(({ name }) => name === 'testcase'))
      expect(Object.keys(one.attributes)).toEqual(expect.arrayContaining(['name', 'classname']));
  });

  it('gives a file without findings a case that passes', () => {
    const clean = { path: 'korras.yaml', file: new VFile(), fingerprints: [] };
    expect(junit([clean], context)).toContain('<testcase name="ametijuhend" classname="korras.yaml" time="0"/>');
  });
});

describe('github', () => {
  it('is one workflow command a finding, every sign of the command escaped', () => {
    const lines = github(ALL, context).trimEnd().split('\n');
    expect(lines).toHaveLength(found.length);
    for (const line of lines) {
      expect(line).toMatch(
        /^::(?:error|warning|notice) file=[^,:]+(?:,(?:line|endLine|col|endColumn)=\d+)*(?:,title=[^,:]+)?::.+$/u,
      );
      expect(line).not.toMatch(CONTROLS);
    }
  });

  it('points at the finding', () => {
    expect(github([PLAIN], context)).toContain(
      '::error file=nõunik.yaml,line=4,endLine=4,col=20,endColumn=26,title=vale-väärtus::Unexpected value `Ametnik`, did you mean `ametnik`?%0AAllowed:',
    );
  });
});

describe('gitlab', () => {
  it('is an array of issues with the fields that code quality asks for, told apart by fingerprint', () => {
    const issues = JSON.parse(gitlab(ALL, context)) as {
      description: string;
      check_name: string;
      fingerprint: string;
      severity: string;
      location: { path: string; lines: { begin: number } };
    }[];
    expect(issues).toHaveLength(found.length);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    for (const issue of issues) {
      expect(issue.description).not.toBe('');
      expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(issue.severity);
      expect(issue.location.lines.begin).toBeGreaterThan(0);
    }
  });
});

describe('json', () => {
  it('holds every finding with both languages and no text of the document but what is at fault', () => {
    const files = JSON.parse(json(ALL, context)) as { fail: string; leiud: { reegel: string; teade: object }[] }[];
    expect(files.map(({ fail }) => fail)).toEqual(ALL.map(({ path }) => path));
    expect(files[0]!.leiud.find(({ reegel }) => reegel === 'vale-väärtus')).toEqual({
      reegel: 'vale-väärtus',
      raskus: 'viga',
      teade: {
        et: 'Tundmatu väärtus `Ametnik`, kas mõtlesid `ametnik`?',
        en: 'Unexpected value `Ametnik`, did you mean `ametnik`?',
      },
      lahendus: { et: 'Lubatud on `ametnik`, `töötaja`.', en: 'Allowed: `ametnik`, `töötaja`.' },
      rida: 4,
      veerg: 20,
      leitud: 'Ametnik',
      oodatud: ['ametnik'],
      lõpurida: 4,
      lõpuveerg: 27,
      dokument: 0,
      koht: '/üldosa/ametikoha_grupp',
      sõrmejälg: expect.stringMatching(/^[\da-f]{32}$/) as string,
    });
  });
});

describe('stylish', () => {
  it('lets no control character of a document or a file name through', () => {
    expect(stylish(ALL, context)).not.toMatch(CONTROLS);
  });

  it('shows the line, a caret under what is at fault, and the remedy', () => {
    expect(stylish([PLAIN], { ...context, language: 'et' })).toContain(
      [
        '  4:20  viga  Tundmatu väärtus `Ametnik`, kas mõtlesid `ametnik`?  vale-väärtus',
        '      3 |   ametinimetus: Nõunik',
        '    > 4 |   ametikoha_grupp: Ametnik',
        '        |                    ^^^^^^^',
        '      → Lubatud on `ametnik`, `töötaja`.',
      ].join('\n'),
    );
  });
});
