import { describe, expect, it } from 'vitest';
import { SaxesParser } from 'saxes';
import {
  NoReport,
  readJsonReport,
  type ReportFile,
  type ReportInput,
  reportKind,
} from '../../../src/batch/report/index.ts';
import { sampleFiles } from './files.ts';

function report(name: string, files: () => ReportFile[], more: Partial<ReportInput> = {}): string {
  return [...reportKind(name)!({ files, version: '1.2.3', language: 'en', outputs: 'out', ...more })].join('');
}

it('the extension chooses the kind', () => {
  expect(['a.json', 'a.HTML', 'b.xml', 'c.pdf'].map((name) => reportKind(name) !== undefined)).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

describe('JSON', () => {
  it('has totals and one file a line, and is read back as it was', () => {
    const text = report('a.json', sampleFiles(40));
    expect(JSON.parse(text)).toMatchObject({
      aruanne: 'ametijuhend-batch.v1',
      programm: 'ametijuhend 1.2.3',
      kokku: { faile: 40, seisud: { korras: 32, hoiatus: 5, viga: 2, kadunud: 1 } },
    });
    expect(text.split('\n')).toHaveLength(40 + 3);
    expect(readJsonReport(text, 'a.json')).toEqual({ files: sampleFiles(40)(), outputs: 'out' });
    expect(
      readJsonReport(
        report('a.json', () => []),
        'a.json',
      ),
    ).toEqual({ files: [], outputs: 'out' });
  });

  it('says which part of the archive it covers', () => {
    const text = report('a.json', sampleFiles(2), { shard: { number: 3, of: 400 } });
    expect(JSON.parse(text)).toMatchObject({ osa: '3/400' });
    expect(readJsonReport(text, 'a.json')).toMatchObject({ shard: { number: 3, of: 400 } });
  });

  it.each([
    '',
    '[]',
    '{"aruanne":"muu","failid":[]}',
    '{"aruanne":"ametijuhend-batch.v1","failid":[{}]}',
    '{"aruanne":"ametijuhend-batch.v1","osa":"5/4","failid":[]}',
    'null',
  ])('refuses %j', (text) => {
    expect(() => readJsonReport(text, 'x.json')).toThrow(NoReport);
  });
});

describe('JUnit', () => {
  it('is well-formed XML whatever names and texts hold, with a case a file', () => {
    const hostile: ReportFile = {
      fail: 'a"<&>\u0000\u001b]]>/b.pdf',
      seis: 'viga',
      väljundid: [],
      kirjeldused: [],
      leiud: [
        { reegel: 'x', raskus: 'viga', teade: { et: '<&"', en: ']]> \ud800 \uffff' }, leht: 3, sisefail: 'lisa.pdf' },
      ],
    };
    const text = report('a.xml', () => [...sampleFiles(50)(), hostile]);
    const names: string[] = [];
    const parser = new SaxesParser();
    parser.on('opentag', ({ name }) => names.push(name));
    parser.write(text).close();
    expect(names.filter((name) => name === 'testcase')).toHaveLength(51);
    expect(names.filter((name) => name === 'failure')).toHaveLength(4);
    expect(names.filter((name) => name === 'skipped')).toHaveLength(1);
    expect(text).toContain('tests="51" failures="4" errors="0" skipped="1"');
  });

  it('says where and what, in the language of the user', () => {
    const file: ReportFile = {
      fail: 'a/b.asice',
      seis: 'viga',
      väljundid: [],
      kirjeldused: [],
      leiud: [
        {
          reegel: 'fail-tühi',
          raskus: 'viga',
          teade: { et: 'Fail on tühi', en: 'The file is empty' },
          sisefail: 'c.pdf',
          leht: 2,
        },
      ],
    };
    expect(report('a.xml', () => [file], { language: 'et' })).toContain(
      '<testcase classname="a" name="b.asice" file="a/b.asice">' +
        '<failure type="fail-tühi" message="Fail on tühi">a/b.asice/c.pdf:2: Fail on tühi [fail-tühi]</failure></testcase>',
    );
  });
});
