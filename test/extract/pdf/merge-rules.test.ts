import { describe, expect, it } from 'vitest';
import { mergeRules } from '../../../src/extract/pdf/merge-rules.ts';
import type { Rule } from '../../../src/tree/index.ts';

const line = (left: number, right: number, y = 100, evidence: Rule['evidence'] = 'stroke'): Rule => ({
  box: { left, right, top: y, bottom: y + 0.5 },
  direction: 'horizontal',
  evidence,
});

const spans = (rules: Rule[]): [number, number][] => rules.map(({ box }) => [box.left, box.right]);

describe('mergeRules', () => {
  it('joins pieces that overlap or touch', () => {
    expect(spans(mergeRules([line(0, 50), line(40, 80), line(80.5, 120)]))).toEqual([[0, 120]]);
  });

  it('leaves pieces apart that have a gap between them', () => {
    expect(spans(mergeRules([line(0, 50), line(60, 120)]))).toEqual([
      [0, 50],
      [60, 120],
    ]);
  });

  it('joins dashes', () => {
    const dashes = Array.from({ length: 20 }, (_, i) => line(i * 5, i * 5 + 3));
    expect(spans(mergeRules(dashes))).toEqual([[0, 98]]);
  });

  it('keeps parallel lines apart', () => {
    expect(mergeRules([line(0, 50, 100), line(0, 50, 102)])).toHaveLength(2);
  });

  it('keeps the surest evidence of what it joins', () => {
    expect(mergeRules([line(0, 50, 100, 'background'), line(0, 50, 100.2, 'stroke')])).toMatchObject([
      { evidence: 'stroke' },
    ]);
  });
});
