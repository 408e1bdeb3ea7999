import { expect, it } from 'vitest';
import { repairCharacters } from '../../../../src/extract/ocr/repair/repair-characters.ts';
import type { Blob } from '../../../../src/extract/ocr/marks/find-blobs.ts';
import type { RecognisedWord } from '../../../../src/extract/ocr/types.ts';

const EM = 100;
const BASELINE = 1000;
const ADVANCE = 50;

/** Top and bottom of a kind of character above the baseline, in parts of the em: small, capital, section sign, low mark, stop, raised digit. */
const SHAPES: Record<string, [top: number, bottom: number]> = {
  x: [0.48, 0],
  X: [0.7, 0],
  S: [0.7, -0.16],
  Q: [0.7, -0.06],
  ',': [0.12, -0.12],
  '.': [0.1, 0],
  '^': [0.72, 0.34],
};

/** A line of words set after "muna"; each is what the engine read and how its characters look. */
function line(...words: [text: string, shapes: string][]): { words: RecognisedWord[]; blobs: Blob[] } {
  const blobs: Blob[] = [];
  let x = 0;
  const set = [['muna', 'xxxx'] as const, ...words].map(([text, shapes]) => {
    const own = Array.from(shapes, (shape): Blob => {
      const [top, bottom] = SHAPES[shape]!;
      const left = (x += ADVANCE);
      return { left, top: BASELINE - top * EM, right: left + 40, bottom: BASELINE - bottom * EM, area: 1 };
    });
    x += ADVANCE;
    blobs.push(...own);
    const box = {
      left: own[0]!.left,
      right: own.at(-1)!.right,
      top: Math.min(...own.map(({ top }) => top)),
      bottom: Math.max(...own.map(({ bottom }) => bottom)),
    };
    return { text, ...box, confidence: 0.9, line: 0 };
  });
  return { words: set, blobs };
}

const readOf = (...words: [string, string][]): string => {
  const { words: set, blobs } = line(...words);
  return repairCharacters(set, blobs)
    .slice(1)
    .map(({ text }) => text)
    .join(' ');
};

it.each<[what: string, words: [string, string][], expected: string]>([
  [
    'a digit that hangs below its line before a number',
    [
      ['8', 'S'],
      ['52', 'XX'],
    ],
    '§ 52',
  ],
  [
    'the same in a bracket',
    [
      ['(8', 'SS'],
      ['52)', 'XXX'],
    ],
    '(§ 52)',
  ],
  [
    'two of them',
    [
      ['88', 'SS'],
      ['5', 'X'],
    ],
    '§§ 5',
  ],
  [
    'one with a case ending',
    [
      ['8-dest', 'SxXxxX'],
      ['27', 'XX'],
      ['alusel', 'xXxxxX'],
    ],
    '§-dest 27 alusel',
  ],
  [
    'a digit on its line',
    [
      ['8', 'X'],
      ['52', 'XX'],
    ],
    '8 52',
  ],
  [
    'a hanging digit before a word',
    [
      ['8', 'S'],
      ['tundi', 'Xxxxx'],
    ],
    '8 tundi',
  ],
  ['a dollar sign with a case ending', [['$-de', 'SxXx']], '§-de'],
  [
    'a dollar sign behind its number',
    [
      ['50', 'XX'],
      ['$', 'S'],
      ['eest', 'xxxX'],
    ],
    '50 $ eest',
  ],
  ['an address', [['info(Oasutus.ee', 'XxXxSXxxxXxxXxx']], 'info@asutus.ee'],
  ['an address with another letter for its sign', [['info(Aasutus.ee', 'XxXxSXxxxXxxXxx']], 'info@asutus.ee'],
  ['a word in brackets', [['töö(Oma)', 'XxxSXxxS']], 'töö(Oma)'],
  ['a comma before a word', [[',Sada', ',Xxxx']], '„Sada'],
  ['two commas before a word', [[',,Sada', ',,Xxxx']], '„Sada'],
  ['a quotation mark on the line', [['»Sada', ',Xxxx']], '„Sada'],
  ['a quotation mark above it', [['“Sada', '^Xxxx']], '“Sada'],
  ['a comma before a space', [[',', ',']], ','],
  ['a bar as high as a capital', [['|', 'X']], 'I'],
  ['a bar that is higher', [['|', 'S']], '|'],
  ['a raised digit', [['23', 'X^']], '2³'],
  ['a raised digit before a stop', [['21.', 'X^.']], '2¹.'],
  ['digits on the line', [['23', 'XX']], '23'],
  ['a small letter read as a capital', [['Soovi', 'xxxxx']], 'soovi'],
  ['a capital read as a small letter', [['soovi', 'Xxxxx']], 'Soovi'],
  ['a round capital with a tail', [['SOL', 'XQX']], 'SQL'],
  ['a round capital without', [['SOL', 'XXX']], 'SOL'],
  ['one among small letters', [['OlO', 'XXX']], 'OlO'],
  ['letters that touch', [['Soovi', 'xxx']], 'Soovi'],
])('reads %s', (_, words, expected) => {
  expect(readOf(...words)).toBe(expected);
});

it('keeps what the engine read beside what stands on the page', () => {
  const { words, blobs } = line(['23', 'X^']);
  expect(repairCharacters(words, blobs)[1]).toMatchObject({ text: '2³', read: '23' });
  expect(repairCharacters(words, blobs)[0]).toBe(words[0]);
});
