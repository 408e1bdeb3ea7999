import { describe, expect, it } from 'vitest';
import type { Page } from '../../../src/tree/index.ts';
import { readContent, text } from './make-pdf.ts';

/** `h left-right @ y` and `v top-bottom @ x`, rounded, in reading order. */
function rulesOf({ rules }: Page): string[] {
  const n = (value: number): number => Math.round(value);
  return rules
    .map(({ box, direction }) =>
      direction === 'horizontal'
        ? `h ${n(box.left)}-${n(box.right)} @ ${n((box.top + box.bottom) / 2)}`
        : `v ${n(box.top)}-${n(box.bottom)} @ ${n((box.left + box.right) / 2)}`,
    )
    .sort();
}

const FRAME = ['h 50-250 @ 100', 'h 50-250 @ 160', 'v 100-160 @ 250', 'v 100-160 @ 50'];

describe('ruling lines', () => {
  it.each([
    ['strokes', '1 w 50 700 m 250 700 l S', ['h 50-250 @ 100']],
    ['a stroked rectangle', '50 640 200 60 re S', FRAME],
    ['a closed stroked path', '50 640 m 250 640 l 250 700 l 50 700 l s', FRAME],
    ['thin filled rectangles', '50 699.5 200 1 re 49.5 640 1 60 re f', ['h 50-250 @ 100', 'v 100-160 @ 50']],
    ['edges of a filled area', '0.9 g 50 640 200 60 re f', FRAME],
    ['a frame of two filled rectangles', '50 640 200 60 re 50.5 640.5 199 59 re f*', FRAME],
    ['the pieces of a line', '50 700 m 150 700 l S 149 700 m 250 700 l S', ['h 50-250 @ 100']],
    [
      'dashes drawn one by one',
      Array.from({ length: 40 }, (_, i) => `${50 + 5 * i} 699.5 3 1 re f`).join(' '),
      ['h 50-248 @ 100'],
    ],
    ['a dashed stroke', '[3 2] 0 d 50 700 m 250 700 l S', ['h 50-250 @ 100']],
    ['the part inside the clip', 'q 0 0 200 800 re W n 50 700 m 250 700 l S Q', ['h 50-200 @ 100']],
    ['the transformation', 'q 2 0 0 2 0 100 cm 25 300 m 125 300 l S Q', ['h 50-250 @ 100']],
    ['no slanting line', '50 700 m 250 650 l S', []],
    ['no white line', '1 G 50 700 m 250 700 l S', []],
    ['no white area', '1 g 50 640 200 60 re f', []],
    ['no curve', '50 700 m 100 750 200 750 250 700 c S', []],
    ['not the edge of the paper', '0.9 g 0 0 600 800 re f', []],
    ['not what only clips', '50 640 200 60 re W n', []],
  ])('come from %s', async (_, content, expected) => {
    expect(rulesOf(await readContent(content))).toEqual([...expected].sort());
  });
});

describe('drawn bullets', () => {
  const dot = (x: number, y: number, r: number): string => {
    const k = 0.5523 * r;
    return `${x - r} ${y} m ${x - r} ${y + k} ${x - k} ${y + r} ${x} ${y + r} c ${x + k} ${y + r} ${x + r} ${y + k} ${x + r} ${y} c ${x + r} ${y - k} ${x + k} ${y - r} ${x} ${y - r} c ${x - k} ${y - r} ${x - r} ${y - k} ${x - r} ${y} c h`;
  };

  it.each([
    ['a dot', `${dot(43, 703, 1.6)} f`],
    ['a ring', `${dot(43, 703, 1.6)} S`],
    ['a square', '41 701 3.5 3.5 re f'],
  ])('are words before their text: %s', async (_, mark) => {
    const page = await readContent(`${mark} ${text(50, 700, 'teha kaugtööd')}`);
    expect(page.words.map((word) => word.text)).toEqual(['•', 'teha', 'kaugtööd']);
    expect(page.words[0]!.box.right).toBeLessThan(page.words[1]!.box.left);
    expect(page.rules).toEqual([]);
  });

  it.each([
    ['far from any text', `${dot(43, 603, 1.6)} f`],
    ['to the right of the text', `${dot(143, 703, 1.6)} f`],
    ['larger than a letter', `${dot(30, 703, 9)} f`],
  ])('are no bullets when %s', async (_, mark) => {
    const page = await readContent(`${mark} ${text(50, 700, 'teha kaugtööd')}`);
    expect(page.words.map((word) => word.text)).toEqual(['teha', 'kaugtööd']);
  });
});
