import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Description } from '../../src/model/types.ts';
import { claimName, fileName, safeName } from '../../src/write/index.ts';

const post = (ametinimetus: string, lisa?: number): Description => ({
  skeem: 'ametijuhend.v1',
  ...(lisa === undefined ? {} : { kinnitus: { lisa } }),
  üldosa: { ametinimetus },
});

describe('fileName', () => {
  it.each<[string, Description, string, string]>([
    [
      'source, annex and post',
      post('Peaspetsialist (ränne)', 6),
      'Käskkiri 164.asice',
      'Käskkiri 164-lisa-6-peaspetsialist-ränne.yaml',
    ],
    ['no annex', post('Jurist'), 'jurist.v2.pdf', 'jurist.v2-jurist.yaml'],
    ['nothing known', { skeem: 'ametijuhend.v1' }, 'a.txt', 'a.yaml'],
    ['a directive', { skeem: 'käskkiri.v1', number: '164' }, 'a.txt', 'a-käskkiri.yaml'],
    ['a source without a name', post('Jurist'), '.pdf', 'jurist.yaml'],
    ['a post in capitals with signs', post('IT-TEENUSTE / HALDUR ...'), 'a.txt', 'a-it-teenuste-haldur.yaml'],
  ])('%s', (_name, document, source, expected) => {
    expect(fileName(document, source, 'yaml')).toBe(expected);
  });
});

describe('safeName', () => {
  it.each([
    ['a device of Windows', 'CON', '_CON.md'],
    ['a device before a dot', 'com1.a', '_com1.a.md'],
    ['what only begins like one', 'console', 'console.md'],
    ['a path', '../../etc/passwd', 'etc-passwd.md'],
    ['a path of Windows', 'C:\\a', 'C-a.md'],
    ['an option', '--help', 'help.md'],
    ['a hidden file', '.profile', 'profile.md'],
    ['dots and spaces at the end', 'a . .', 'a.md'],
    ['a turned extension', 'a\u202Efdp.exe', 'a-fdp.exe.md'],
    ['an escape sequence', '\u001B[31ma', '[31ma.md'],
    ['decomposed letters', 'o\u0303igus', 'õigus.md'],
    ['nothing', '', 'ametijuhend.md'],
    ['dots alone', '..', 'ametijuhend.md'],
    ['a long name', 'ü'.repeat(300), `${'ü'.repeat(88)}.md`],
    ['a long name of emoji', '👩‍👩‍👧'.repeat(50), /^(?:👩-👩-👧)+(?:👩-?)*\.md$/u],
  ])('%s', (_name, text, expected) => {
    if (typeof expected === 'string') expect(safeName(text, 'md')).toBe(expected);
    else expect(safeName(text, 'md')).toMatch(expected);
  });

  it('is safe whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const name = safeName(text, 'yaml');
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180);
        expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Cs}\s.-][^<>:"/\\|?*\p{Cc}\p{Cs}]*\.yaml$/u);
        expect(name).toBe(name.normalize('NFC'));
      }),
    );
  });
});

describe('claimName', () => {
  it('numbers what is taken, whatever the case', () => {
    const taken = new Set<string>();
    const names = ['a.yaml', 'A.yaml', 'a.md', 'a-2.yaml', 'Õ.yaml', 'õ.yaml', 'straße.yaml', 'STRASSE.yaml'];
    expect(names.map((name) => claimName(name, taken))).toEqual([
      'a.yaml',
      'A-2.yaml',
      'a.md',
      'a-2-2.yaml',
      'Õ.yaml',
      'õ-2.yaml',
      'straße.yaml',
      'STRASSE-2.yaml',
    ]);
  });
});
