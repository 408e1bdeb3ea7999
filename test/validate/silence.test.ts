import { describe, expect, it } from 'vitest';
import { findSilences } from '../../src/validate/silence.ts';

const found = (text: string, kind: 'yaml' | 'md' = 'yaml'): string[] =>
  findSilences(text, kind).map(
    ({ rule, line, reason = '', span }) => `${rule} ${line} ${span.line}:${span.column} ${reason}`,
  );

describe('findSilences', () => {
  it.each<[string, string, string[]]>([
    ['one rule', '# ametijuhend-disable-next-line nfc -- vana\na: b\n', ['nfc 2 1:33 vana']],
    [
      'several rules',
      'a:\n  # ametijuhend-disable-next-line nfc, tühikud -- vana\n  b: c\n',
      ['nfc 3 2:35 vana', 'tühikud 3 2:40 vana'],
    ],
    ['no reason', '# ametijuhend-disable-next-line nfc\na: b\n', ['nfc 2 1:33 ']],
    ['hyphens in the reason', '# ametijuhend-disable-next-line nfc -- a -- b\na: b\n', ['nfc 2 1:33 a -- b']],
    [
      'comments and blank lines between',
      '# ametijuhend-disable-next-line nfc -- x\n# märkus\n\na: b\n',
      ['nfc 4 1:33 x'],
    ],
    ['behind a value it is a comment like any other', 'a: b # ametijuhend-disable-next-line nfc -- x\n', []],
    ['no rule', '# ametijuhend-disable-next-line\na: b\n', []],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('reads HTML comments in Markdown', () => {
    expect(found('<!-- ametijuhend-disable-next-line nfc -- x -->\n\ntekst\n', 'md')).toEqual(['nfc 3 1:36 x']);
  });
});
