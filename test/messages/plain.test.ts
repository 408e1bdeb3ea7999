import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable } from '../../src/messages/plain.ts';

describe('printable', () => {
  it.each([
    ['text', 'Õigusnõunik „Š“ – 🙂', 'Õigusnõunik „Š“ – 🙂'],
    ['colour', '\u001B[31mpunane\u001B[0m', '�[31mpunane�[0m'],
    ['a window title', '\u001B]0;x\u0007', '�]0;x�'],
    ['controls of eight bits', 'a\u009B31mb', 'a�31mb'],
    ['a line that overwrites', 'fail.pdf\rok', 'fail.pdf ok'],
    ['line breaks of every kind', 'a\n\n\u2028b\u0085c', 'a b c'],
    ['turned text', 'a\u202Efdp.exe\u2066x\u2069', 'a�fdp.exe�x�'],
  ])('%s', (_name, text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  it('leaves nothing that a terminal obeys', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C\u2028\u2029]/u);
      }),
    );
  });
});
