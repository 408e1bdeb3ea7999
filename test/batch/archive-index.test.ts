import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveRows, csvCell, indexCsv, indexJson } from '../../src/batch/archive-index.ts';
import type { ReportFile } from '../../src/batch/report/index.ts';
import { sampleFiles } from './report/files.ts';

describe('a cell of index.csv', () => {
  it.each([
    ['Jurist', 'Jurist'],
    ['', ''],
    ['Osakond, talitus', '"Osakond, talitus"'],
    ['"jutumärgid"', '"""jutumärgid"""'],
    ['kaks\nrida', '"kaks\nrida"'],
    ['=1+1', "'=1+1"],
    ['+372 5555', "'+372 5555"],
    ['-', "'-"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
    ['  =1+1', "'  =1+1"],
    ['\t=1+1', "'\t=1+1"],
    [' Jurist', '" Jurist"'],
    ['＝1+1', "'＝1+1"],
    ['1-1/24', '1-1/24'],
  ])('%j → %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  it('never begins with what a spreadsheet computes, quotes taken off', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('=', '+', '-', '@', ' ', '\t', '\r', '\n', '"', 'a', '1') }),
        (text) => {
          const cell = csvCell(text);
          const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
          expect(read).not.toMatch(/^\s*[=+\-@]/);
          expect(read.replace(/^'/, '')).toBe(text.replace(/^'/, ''));
        },
      ),
    );
  });
});

describe('the index', () => {
  const rows = () => archiveRows(sampleFiles(60)());

  it('has a row for each description of inputs that are there', () => {
    const parsed = JSON.parse([...indexJson(rows())].join('')) as { fail: string }[];
    const expected = sampleFiles(60)()
      .filter(({ seis }) => seis !== 'kadunud')
      .reduce((sum, { kirjeldused }) => sum + kirjeldused.length, 0);
    expect(parsed).toHaveLength(expected);
    const lines = [...indexCsv(rows())];
    expect(lines).toHaveLength(expected + 1);
    expect(lines[0]).toMatch(/^\ufefffail,lisa,ametinimetus,.*\r\n$/);
  });

  it('of nothing is still JSON and still a table', () => {
    expect(JSON.parse([...indexJson([])].join(''))).toEqual([]);
    expect([...indexCsv([])]).toHaveLength(1);
  });

  it('writes ranges of pages and several outputs into one cell each', () => {
    const file: ReportFile = {
      fail: 'a.pdf',
      seis: 'korras',
      väljundid: [],
      leiud: [],
      kirjeldused: [
        { väljundid: ['a.yaml', 'a.md'], leheküljed: [2, 5], kaetus: 0.98 },
        { väljundid: [], leheküljed: [7, 7] },
      ],
    };
    expect([...indexCsv(archiveRows([file]))].slice(1)).toEqual([
      'a.pdf,,,,,,,2–5,,,0.98,a.yaml a.md\r\n',
      'a.pdf,,,,,,,7,,,,\r\n',
    ]);
  });
});
