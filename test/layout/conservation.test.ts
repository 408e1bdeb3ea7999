import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { layout } from '../../src/layout/index.ts';
import type { Block, Box, Page, Root, Rule, Tag, Word } from '../../src/tree/index.ts';

/** Texts that make layout think: bullets, numbers, page numbers, ends of sentences, running words. */
const TEXT = fc.oneof(
  fc.constantFrom('•', '-', '–', '\uF0B7', 'o', '3.1', '2.', '1', '(2)', 'lk', 'a)', 'ja', 'töö-', '.....', '____'),
  fc.constantFrom('Otsused', 'määramine.', 'KINNITATUD', 'põhjendatud;', 'ameti', 'Lisa', 'koostamine,', 'Tööandja:'),
  fc.stringMatching(/^[a-zõäöüA-ZÕÄÖÜ0-9.,;:()-]{1,12}$/u),
);

/** Words set in lines at a few edges, so that columns and paragraphs come about, and some anywhere. */
const word: fc.Arbitrary<Word> = fc
  .record({
    text: TEXT,
    left: fc.oneof(fc.constantFrom(70, 90, 250, 270, 420), fc.double({ min: -20, max: 600, noNaN: true })),
    line: fc.oneof(fc.integer({ min: 2, max: 60 }), fc.double({ min: 0, max: 65, noNaN: true })),
    fontSize: fc.constantFrom(0.5, 7, 10, 10, 10, 11, 14, 60),
    bold: fc.boolean(),
    glued: fc.boolean(),
    tag: fc.option(fc.nat({ max: 9 }), { nil: undefined }),
  })
  .map(({ text, left, line, fontSize, bold, glued, tag }) => ({
    text,
    fontSize,
    box: { left, top: line * 12, right: left + 0.5 * fontSize * text.length, bottom: line * 12 + fontSize },
    ...(bold && { bold }),
    ...(glued && { glued }),
    ...(tag !== undefined && { tag }),
  }));

const rule: fc.Arbitrary<Rule> = fc
  .record({
    at: fc.constantFrom(60, 65, 240, 245, 400, 500),
    from: fc.constantFrom(40, 60, 200, 300),
    length: fc.constantFrom(3, 100, 200, 440),
    isFlat: fc.boolean(),
    evidence: fc.constantFrom('stroke', 'fill', 'background', 'raster'),
  })
  .map(({ at, from, length, isFlat, evidence }) => ({
    direction: isFlat ? 'horizontal' : 'vertical',
    box: isFlat
      ? { left: from, right: from + length, top: at, bottom: at }
      : { left: at, right: at, top: from, bottom: from + length },
    evidence,
  }));

/** Two rows of two cells, a paragraph in a cell, and what stands outside. */
const TAGS: Tag[] = [
  { role: 'Table', parent: -1 },
  { role: 'TR', parent: 0 },
  { role: 'TD', parent: 1 },
  { role: 'TD', parent: 1 },
  { role: 'TR', parent: 0 },
  { role: 'TH', parent: 4 },
  { role: 'TD', parent: 4 },
  { role: 'P', parent: 6 },
  { role: 'P', parent: -1 },
  { role: 'Artifact', parent: -1 },
];

const pages: fc.Arbitrary<Page[]> = fc
  .array(
    fc.record({
      words: fc.array(word, { maxLength: 60 }),
      rules: fc.array(rule, { maxLength: 12 }),
      method: fc.constantFrom('tekst', 'ocr'),
      structure: fc.option(fc.constant(TAGS), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((list) =>
    list.map(({ structure, ...page }, i) => ({
      ...page,
      ...(structure && { structure }),
      number: i + 1,
      width: 595,
      height: 842,
    })),
  );

const read = (list: Page[]): Root => layout(list, { file: new VFile(), outline: [] });

function texts(block: Block): string[] {
  if (block.type === 'paragraph') return [(block.marker ?? '') + block.value];
  return block.children.flatMap((row) => row.children.flatMap((cell) => cell.children.flatMap(texts)));
}

/** The letters of texts in any order, spaces left out. */
const letters = (list: readonly string[]): string => Array.from(list.join('').replace(/\s/gu, '')).sort().join('');

describe('layout of any page', () => {
  it('loses no word and invents none', () => {
    fc.assert(
      fc.property(pages, (list) => {
        const root = read(list);
        const out = [...root.children.flatMap(texts), ...root.furniture.map((item) => item.value)];
        expect(letters(out)).toBe(letters(list.flatMap((page) => page.words.map(({ text }) => text))));
      }),
      { numRuns: 300 },
    );
  });

  it('takes words that lie over one another for no columns', () => {
    const at = (text: string, left: number, right: number, fontSize: number): Page['words'][number] => ({
      text,
      fontSize,
      box: { left, top: 0, right, bottom: fontSize },
    });
    const words = [at('Lai;tekst', 0, 270, 60), at('(2)', 250, 340, 60), at('Otsused', 70, 119, 14)];
    const { children } = read([{ words, rules: [], method: 'tekst', number: 1, width: 595, height: 842 }]);
    expect(letters(children.flatMap(texts))).toBe(letters(words.map(({ text }) => text)));
  });

  it('says where each block stands', () => {
    fc.assert(
      fc.property(pages, (list) => {
        const inside = (box: Box): boolean => box.left <= box.right && box.top <= box.bottom;
        for (const block of read(list).children) {
          if (block.type !== 'paragraph') continue;
          expect(block.origin.length).toBeGreaterThan(0);
          for (const { page, box } of block.origin) {
            expect(list.map((each) => each.number)).toContain(page);
            expect(box && inside(box)).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
