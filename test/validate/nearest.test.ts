import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/validate/nearest.ts';

describe('nearest', () => {
  it.each([
    ['ülesane', ['ülesanne', 'number'], 'ülesanne'],
    ['ulesanded', ['ülesanded', 'õigused'], 'ülesanded'],
    ['Vahetu juht', ['vahetu_juht'], 'vahetu_juht'],
    ['vahetu-juth', ['vahetu_juht'], 'vahetu_juht'],
    ['magitser', ['magister', 'doktor'], 'magister'],
    ['B3', ['B1', 'B2'], undefined],
    ['b2', ['B1', 'B2'], 'B2'],
    ['palgaaste', ['allkirjad', 'allikas'], undefined],
    ['', ['a', 'skeem'], undefined],
    ['x'.repeat(100_000), ['xxx'], undefined],
  ])('%.20s among %j', (word, choices, expected) => {
    expect(nearest(word, choices)).toBe(expected);
  });
});
