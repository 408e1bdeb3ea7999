import { describe, expect, it } from 'vitest';
import { fill } from '../../src/messages/index.ts';

describe('fill', () => {
  it.each([
    ['Rida {rida}', { rida: 3 }, 'Rida 3'],
    ['{põhjus}: {võti}', { põhjus: 'kordub', võti: 'õigused' }, 'kordub: õigused'],
    ['{a} ja {b}', { a: '{b}', b: 'x' }, '{b} ja x'],
    ['{puudub} jääb', {}, '{puudub} jääb'],
  ])('%s', (wording, parameters, expected) => {
    expect(fill(wording, parameters)).toBe(expected);
  });
});
