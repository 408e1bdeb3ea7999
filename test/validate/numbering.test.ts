import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberingFaults } from '../../src/validate/numbering.ts';

const faults = (numbers: readonly (string | undefined)[]): string[] =>
  numberingFaults(numbers.map((number) => ({ ülesanne: 'A', ...(number === undefined ? {} : { number }) }))).map(
    ({ kind, index }) => `${kind} ${index}`,
  );

describe('numberingFaults', () => {
  it.each<[string, (string | undefined)[], string[]]>([
    ['rising', ['2.1', '2.2', '2.3'], []],
    ['two digits', ['2.9', '2.10', '2.11'], ['gap 0']],
    ['without numbers', [undefined, undefined], []],
    ['a gap of several', ['3.1', '3.5'], ['gap 1']],
    ['the first is lost', ['3.2', '3.3'], ['gap 0']],
    ['a repeat', ['1', '2', '2', '3'], ['repeat 2']],
    ['a repeat for the next number', ['1', '2', '2', '4'], ['repeat 2']],
    ['a swap', ['1', '3', '2', '4'], ['order 1']],
    ['one far too large', ['2.1', '2.9', '2.2', '2.3', '2.4'], ['order 1']],
    ['another section in between', ['2.1', '3.2', '2.3'], ['order 1']],
    ['a number missing among numbers', ['2.1', undefined, '2.3'], ['missing 1']],
    ['two sections', ['2.1', '2.2', '3.1', '3.2'], []],
    ['three levels', ['3.1', '3.1.1', '3.1.2', '3.2'], []],
    ['closing dots', ['1.', '2.', '3.'], []],
    ['letters are nobody’s sequence', ['a', 'c', 'b'], []],
  ])('%s', (_, numbers, expected) => {
    expect(faults(numbers)).toEqual(expected);
  });

  it('finds one fault where one number of a sequence is changed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 30 }), fc.nat(), fc.integer({ min: 1, max: 99 }), (length, at, other) => {
        const index = at % length;
        const numbers = Array.from({ length }, (_, i) => `2.${i + 1}`);
        numbers[index] = `2.${other}`;
        expect(faults(numbers)).toHaveLength(other === index + 1 ? 0 : 1);
      }),
    );
  });
});
