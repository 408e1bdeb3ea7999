import { describe, expect, it } from 'vitest';
import { VFile } from 'vfile';
import { LABEL_FIELDS, PARTS } from '../../src/validate/config/fields.ts';
import { readConfig } from '../../src/validate/config/read-config.ts';
import { GENERAL_LABELS, REQUIREMENT_LABELS } from '../../src/segment/vocabulary/labels.ts';

function mistakes(text: string, isPackage = false): string[] {
  const file = new VFile();
  readConfig(text, file, { isPackage });
  return file.messages.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`);
}

describe('readConfig', () => {
  it('reads everything that can be set', () => {
    const file = new VFile();
    const config = readConfig(
      [
        'rules:',
        '  tulemus-tühi: off',
        '  isikukood: error',
        'ignore: [vanad/**]',
        'institution: Näidisamet',
        'vocabulary:',
        '  headings: {ülesanded: [Tegevused]}',
        '  labels: {vahetu_juht: [Otsene juht]}',
        '  posts: [Peadirektor]',
        '  units: [Arendusosakond]',
      ].join('\n'),
      file,
    );
    expect(file.messages).toEqual([]);
    expect(config).toEqual({
      rules: new Map([
        ['tulemus-tühi', 'väljas'],
        ['isikukood', 'viga'],
      ]),
      ignore: ['vanad/**'],
      institution: 'Näidisamet',
      vocabulary: {
        headings: { ülesanded: ['Tegevused'] },
        labels: { vahetu_juht: ['Otsene juht'] },
        posts: ['Peadirektor'],
        units: ['Arendusosakond'],
      },
    });
  });

  it.each<[string, string, string[]]>([
    ['nothing', '', []],
    ['a comment', '# tühi\n', []],
    ['a list', '- a\n', ['1:1 seadistus-liik']],
    ['broken YAML', 'rules: {a: [\n', ['1:8 yaml-sulgemata']],
    ['a second document', '---\nrules: {}\n---\nignore: []\n', ['4:1 seadistus-mitu']],
    [
      'mistakes in the order of the text',
      'ignore: 5\nrulez: {}\nrules: []\n',
      ['1:9 seadistus-liik', '2:1 seadistus-võti', '3:8 seadistus-liik'],
    ],
    ['an alias', 'ignore: &a [*a]\n', ['1:12 yaml-viide', '1:13 yaml-viide']],
    ['an unknown key', 'ignore: []\nrule: {}\n', ['2:1 seadistus-võti']],
    ['an unknown rule', 'rules:\n  isikukod: off\n', ['2:3 seadistus-reegel']],
    ['an unknown severity', 'rules:\n  isikukood: bad\n', ['2:14 seadistus-raskus']],
    ['a number for a list', 'ignore: 5\n', ['1:9 seadistus-liik']],
    ['an unknown part', 'vocabulary:\n  headings:\n    ulesanded: [a]\n', ['3:5 seadistus-võti']],
    ['an item that is no text', 'vocabulary: {posts: [a, 5]}\n', ['1:25 seadistus-liik']],
    ['a key twice', 'ignore: []\nignore: []\n', ['2:1 korduv-võti']],
  ])('tells %s with its place', (_, text, expected) => {
    expect(mistakes(text)).toEqual(expected);
  });

  it('looks at one key of package.json', () => {
    expect(readConfig('{"name": "x"}', new VFile(), { isPackage: true })).toBeUndefined();
    expect(mistakes('{\n  "ametijuhend": {"rulez": {}}\n}', true)).toEqual(['2:19 seadistus-võti']);
  });

  it('knows the same fields as the room that reads headings and labels', () => {
    const general = Object.keys(GENERAL_LABELS).filter((field) => field !== 'muud_andmed');
    expect(LABEL_FIELDS).toEqual([...general, ...Object.keys(REQUIREMENT_LABELS)]);
    expect(PARTS).not.toContain('muu');
  });
});
