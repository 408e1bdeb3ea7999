import { describe, expect, it } from 'vitest';
import type { Blob } from '../../../../src/extract/ocr/marks/find-blobs.ts';
import { dropGhosts } from '../../../../src/extract/ocr/repair/drop-ghosts.ts';
import { splitWords } from '../../../../src/extract/ocr/repair/split-words.ts';
import type { RecognisedWord } from '../../../../src/extract/ocr/types.ts';

const EM = 100;
const BASELINE = 1000;
const LETTER = { width: 45, gap: 6, space: 28 };

/**
 * A line as printed, `-` a dash, a space of a word's width, `_` one that the engine did not see, `+` letters that touch: no gap and one
 * piece of print.
 */
function line(printed: string): { words: RecognisedWord[]; blobs: Blob[] } {
  const blobs: Blob[] = [];
  let x = 500;
  let touches = false;
  const words = printed.split(' ').map((word): RecognisedWord => {
    const first = x;
    let last = x;
    for (const character of word) {
      if (character === '_') x += LETTER.space - LETTER.gap;
      else if (character === '+') touches = true;
      else {
        const dash = character === '-';
        const height = dash ? [0.3, 0.22] : [0.7, 0];
        const [top, bottom] = height.map((above) => BASELINE - above * EM) as [number, number];
        if (touches) blobs.at(-1)!.right = x - LETTER.gap + LETTER.width;
        else blobs.push({ left: x, top, right: x + (dash ? 30 : LETTER.width), bottom, area: 1 });
        touches = false;
        last = blobs.at(-1)!.right;
        x = last + LETTER.gap;
      }
    }
    x = last + LETTER.space;
    const text = word.replace(/[_+]/g, '');
    return { text, left: first, right: last, top: BASELINE - 0.7 * EM, bottom: BASELINE, confidence: 0.9, line: 0 };
  });
  return { words, blobs };
}

const textsOf = (words: readonly RecognisedWord[]): string => words.map(({ text }) => text).join(' ');

describe('splitWords', () => {
  it.each([
    ['a space that the engine missed', 'oskus_töödelda pilte', 'oskus töödelda pilte'],
    ['one between short words', 'muutmine vt_nt käskkiri', 'muutmine vt nt käskkiri'],
    ['a dash that begins a line', '-_Pildid on lükatud', '- Pildid on lükatud'],
    ['nothing where there is no space', 'oskustöödelda pilte', 'oskustöödelda pilte'],
    ['no dash that stands at its word', '-ga lõppev sõna', '-ga lõppev sõna'],
    ['no compound', 'raie- ja eelarve-_osakond', 'raie- ja eelarve-osakond'],
    ['no number', 'kuni 10_000 eurot', 'kuni 10000 eurot'],
    ['no single letter', 'a_mmu olnud', 'ammu olnud'],
    ['no spaced heading', 'A_M_E_T_I nimetus', 'AMETI nimetus'],
    ['no word whose letters touch', 'os+kus_töödelda pilte', 'oskustöödelda pilte'],
  ])('parts %s', (_, printed, expected) => {
    const { words, blobs } = line(printed);
    expect(textsOf(splitWords(words, blobs))).toBe(expected);
  });

  it('a dash whose ink stands before the box that the engine gave', () => {
    const { words, blobs } = line('-_Pildid on');
    words[0]!.left = blobs[1]!.left;
    expect(textsOf(splitWords(words, blobs))).toBe('- Pildid on');
  });

  it('gives the parts their own places, and keeps what the engine read', () => {
    const { words, blobs } = line('vt_nt on');
    const [first, second] = splitWords(words, blobs);
    expect(first).toMatchObject({ text: 'vt', read: 'vtnt', left: 500, right: blobs[1]!.right });
    expect(second).toMatchObject({ text: 'nt', read: 'vtnt', left: blobs[2]!.left, right: words[0]!.right });
  });
});

it('dropGhosts leaves out signs without print, but never words', () => {
  const { words, blobs } = line('- pilt . sõna');
  const inked = blobs.filter((blob) => blob.left < words[2]!.left);
  expect(textsOf(dropGhosts(words, inked))).toBe('- pilt sõna');
});
