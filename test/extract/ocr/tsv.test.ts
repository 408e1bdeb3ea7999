import { describe, expect, it } from 'vitest';
import { parseTsv } from '../../../src/extract/ocr/engine/tsv.ts';

const HEADER = 'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext';
const row = (place: string, box: string, confidence: string, text: string): string =>
  [...place.split(' '), ...box.split(' '), confidence, text].join('\t');

describe('parseTsv', () => {
  it('reads words with their boxes, confidence and line', () => {
    const tsv = [
      HEADER,
      row('4 1 1 1 1 0', '10 20 300 40', '-1', ''),
      row('5 1 1 1 1 1', '10 20 100 40', '96.5', 'Töö'),
      row('5 1 1 1 1 2', '120 20 90 40', '50', 'eesmärk'),
      row('5 1 1 1 2 1', '10 70 90 40', '12', 'jätk'),
    ].join('\n');
    expect(parseTsv(tsv)).toEqual([
      { text: 'Töö', left: 10, top: 20, right: 110, bottom: 60, confidence: 0.965, line: 0 },
      { text: 'eesmärk', left: 120, top: 20, right: 210, bottom: 60, confidence: 0.5, line: 0 },
      { text: 'jätk', left: 10, top: 70, right: 100, bottom: 110, confidence: 0.12, line: 1 },
    ]);
  });

  it.each([
    ['nothing', ''],
    ['only the header', HEADER],
    ['a row without text', row('5 1 1 1 1 1', '1 2 3 4', '95', ' ')],
    ['a row cut short', '5\t1\t1\t1\t1\t1\t10'],
    ['a row with words for numbers', row('5 1 1 1 1 1', 'a 2 3 4', '95', 'x')],
  ])('gives no words for %s', (_, tsv) => {
    expect(parseTsv(tsv)).toEqual([]);
  });

  it('composes letters and keeps confidence between 0 and 1', () => {
    const [word] = parseTsv(row('5 1 1 1 1 1', '0 0 5 5', '101', 'o\u0303ige'));
    expect(word).toMatchObject({ text: 'õige', confidence: 1 });
  });
});
