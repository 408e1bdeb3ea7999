import { expect, it } from 'vitest';
import { findBlobs } from '../../../../src/extract/ocr/marks/find-blobs.ts';
import { findSpecks } from '../../../../src/extract/ocr/marks/find-specks.ts';

const DPI = 300;
const WIDTH = 600;

/** The left edges of what is taken for specks on a page with these black boxes. */
function specksOf(...boxes: [left: number, top: number, width: number, height: number][]): number[] {
  const data = new Uint8Array(WIDTH * 300).fill(255);
  for (const [left, top, width, height] of boxes) {
    for (let y = top; y < top + height; y++) data.fill(0, y * WIDTH + left, y * WIDTH + left + width);
  }
  const image = { width: WIDTH, height: 300, data };
  return findSpecks(image, findBlobs(image), DPI).map(({ left }) => left);
}

/** A word's first letter, and a dash before it. */
const letter = (left: number, top: number): [number, number, number, number] => [left, top, 15, 20];
const dash = (left: number, top: number): [number, number, number, number] => [left, top + 10, 8, 3];

it.each<[what: string, boxes: [number, number, number, number][], expected: number[]]>([
  ['a grain of dust', [[100, 100, 2, 2]], [100]],
  ['a dot that stands alone', [[100, 100, 6, 6]], [100]],
  ['no dot beside a letter', [letter(100, 100), [120, 114, 6, 6]], []],
  ['no letter', [letter(100, 100)], []],
  ['a stroke alone before a word', [dash(100, 50), letter(140, 50)], [100]],
  ['no dashes of a list', [dash(100, 50), letter(140, 50), dash(101, 90), letter(140, 90)], []],
  ['strokes between words', [letter(60, 50), dash(100, 50), letter(140, 50), letter(60, 90), dash(100, 90), letter(140, 90)], [100, 100]],
  ['strokes without text', [dash(100, 50), dash(100, 90)], [100, 100]],
])('finds %s', (_, boxes, expected) => {
  expect(specksOf(...boxes)).toEqual(expected);
}); // prettier-ignore
