import { describe, expect, it } from 'vitest';
import type { Blob } from '../../../../src/extract/ocr/marks/find-blobs.ts';
import { setBullets } from '../../../../src/extract/ocr/marks/set-bullets.ts';
import type { RecognisedWord } from '../../../../src/extract/ocr/types.ts';

const bullet: Blob = { left: 100, top: 210, right: 115, bottom: 225, area: 200 };
const word = (text: string, left: number, right: number, top = 200, bottom = 230): RecognisedWord => ({
  text,
  left,
  top,
  right,
  bottom,
  confidence: 0.9,
  line: 4,
});
const texts = (words: RecognisedWord[]): string[] => setBullets(words, [bullet]).map(({ text }) => text);

describe('a bullet that was found in the pixels', () => {
  it('stands before the first word to the right of it, in its line', () => {
    const set = setBullets([word('kõik', 40, 80), word('noodid', 160, 220), word('ja', 230, 250)], [bullet]);
    expect(set.map(({ text }) => text)).toEqual(['kõik', '•', 'noodid', 'ja']);
    expect(set[1]).toMatchObject({ line: 4, left: 100, right: 115 });
  });

  it.each([
    ['beside it', word('°', 92, 96)],
    ['above it', word('"', 98, 112, 200, 206)],
  ])('is no other sign that the engine made of its rim %s', (_, rim) => {
    expect(texts([rim, word('noodid', 160, 220)])).toEqual(['•', 'noodid']);
  });

  it.each([
    ['a letter beside it', word('a', 92, 96)],
    ['a sign a space away', word('–', 70, 80)],
    ['a sign of another line', word('°', 92, 96, 150, 160)],
  ])('leaves %s', (_, other) => {
    expect(texts([other, word('noodid', 160, 220)])).toContain(other.text);
  });
});
