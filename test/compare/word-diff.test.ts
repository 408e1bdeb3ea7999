import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from '../../src/compare/index.ts';

const shown = (before: string, after: string): string =>
  wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'sama' ? text : kind === 'vana' ? `[${text}]` : `{${text}}`))
    .join(' ');

describe('wordDiff', () => {
  it.each([
    ['a b c', 'a b c', 'a b c'],
    ['a b c', 'a x c', 'a [b] {x} c'],
    ['a b c d', 'a d', 'a [b c] d'],
    ['a', 'b c', '[a] {b c}'],
    ['vähemalt 3 aastat', 'vähemalt 5 aastat juhina', 'vähemalt [3] {5} aastat {juhina}'],
  ])('%s → %s', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  it('holds every word of both texts in order', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const runs = wordDiff(before.join(' '), after.join(' '));
        const without = (kind: string): string =>
          runs
            .filter((run) => run.kind !== kind)
            .map(({ text }) => text)
            .join(' ');
        expect(without('uus')).toBe(before.join(' '));
        expect(without('vana')).toBe(after.join(' '));
      }),
    );
  });

  it('gives up on very long texts without much memory', () => {
    const long = 'sõna '.repeat(5000).trim();
    expect(wordDiff(long, `${long} uus`).map(({ kind }) => kind)).toEqual(['vana', 'uus']);
  });
});
