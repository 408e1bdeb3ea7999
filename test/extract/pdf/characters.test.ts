import { describe, expect, it } from 'vitest';
import { cleanWord } from '../../../src/extract/pdf/characters.ts';

describe('cleanWord', () => {
  it.each([
    ['plain', 'plain'],
    ['o\u0303igus', 'õigus'],
    ['s\u030Cabloon', 'šabloon'],
    ['\uFB01nants', 'finants'],
    ['e\uFB03tsient', 'effitsient'],
    ['pä\u00ADde\u00ADvus', 'pädevus'],
    ['ju\u00AD\u2010', 'ju\u2010'],
    ['\uFEFFsõna\u200B', 'sõna'],
    ['m²', 'm²'],
    ['\uF0B7', '\uF0B7'],
    ['\u200B', ''],
  ])('%j becomes %j', (raw, clean) => {
    expect(cleanWord(raw, false)).toBe(clean);
  });

  it('keeps an optional hyphen that the page shows at the end of a line', () => {
    expect(cleanWord('pä\u00ADdevus\u00AD', true)).toBe('pädevus-');
    expect(cleanWord('pädevus\u00AD', false)).toBe('pädevus');
  });
});
