import { describe, expect, it } from 'vitest';
import { fromYaml, type Span } from '../../src/write/index.ts';

/** `rule line:column-endLine:endColumn` of every message. */
function findings(text: string): string[] {
  return fromYaml(text).file.messages.map(({ ruleId, place }) => {
    if (!place || !('end' in place)) return ruleId!;
    return `${ruleId} ${place.start.line}:${place.start.column}-${place.end.line}:${place.end.column}`;
  });
}

describe('fromYaml', () => {
  it('reads a stream of documents and passes over empty ones', () => {
    const { documents, file } = fromYaml('skeem: käskkiri.v1\n---\n---\n# tühi\n---\nskeem: ametijuhend.v1\n');
    expect(documents).toEqual([{ skeem: 'käskkiri.v1' }, { skeem: 'ametijuhend.v1' }]);
    expect(file.messages).toEqual([]);
  });

  it('keeps dates as text, also under a directive of YAML 1.1', () => {
    const { documents } = fromYaml('%YAML 1.1\n---\nkinnitus: {kuupäev: 2024-11-15, number: yes}\n');
    expect(documents).toEqual([{ kinnitus: { kuupäev: '2024-11-15', number: 'yes' } }]);
  });

  it('takes any key as it is written', () => {
    const { documents } = fromYaml('__proto__: {a: 1}\n1: x\n<<: {b: 1}\n');
    expect(Object.entries(documents[0]!)).toEqual([
      ['1', 'x'],
      ['__proto__', { a: 1 }],
      ['<<', { b: 1 }],
    ]);
  });

  it('leaves out only the document that is wrong', () => {
    const { documents } = fromYaml('skeem: a\n---\nskeem: *b\n---\nskeem: c\n');
    expect(documents).toEqual([{ skeem: 'a' }, { skeem: 'c' }]);
  });

  it.each([
    ['nothing', '', ['pole-kirjeldus 1:1-1:1']],
    ['a comment only', '# tühi\n', ['pole-kirjeldus 1:1-1:1']],
    ['a text', 'Ametijuhend\n', ['pole-kirjeldus 1:1-1:12']],
    ['a list', '- skeem: a\n', ['pole-kirjeldus 1:1-1:11']],
    ['an alias', 'a: &x 1\nb: *x\n', ['yaml-viide 1:7-1:8', 'yaml-viide 2:4-2:6']],
    ['a tag', 'number: !!str 164\n', ['yaml-silt 1:15-1:18']],
    ['a tag of one’s own', 'number: !oma 164\n', ['yaml-silt 1:14-1:17']],
    ['a repeated key', 'õigused: []\nvastutus: []\nõigused: []\n', ['korduv-võti 3:1-3:8']],
    ['a repeated key further in', 'üldosa:\n  alluvad: []\n  alluvad: []\n', ['korduv-võti 3:3-3:10']],
    ['a colon in the text', 'õigused:\n  - tekst: Omab õigust: teha\n', ['yaml-koolon 2:12-2:13']],
    ['a tab', 'üldosa:\n\tametinimetus: x\n', ['yaml-tabulaator 2:1-2:2']],
    ['a key too deep', 'üldosa:\n  a: x\n     vahetu juht: y\n', ['yaml-taane 3:6-3:17']],
    ['a wrong indent', 'üldosa:\n   a: x\n  b: x\n', ['yaml-taane 3:1-3:2']],
    ['an open quote', 'üldosa:\n  eesmärk: "Talituse\nõigused: []\n', ['yaml-sulgemata 2:12-2:13']],
    ['an open bracket', 'alluvad: [a, b\nõigused: []\n', ['yaml-sulgemata 1:10-1:11']],
    ['no colon', 'skeem: a\nüldosa\n', ['yaml-märk 2:1-2:7']],
    ['a text that begins with a sign', 'üldosa: @x\n', ['yaml-algus 1:9-1:10']],
    ['a backslash', 'üldosa: "C:\\kaust"\n', ['yaml-langkriips 1:12-1:13']],
    ['JSON with a comma too many', '{"a": 1,, }', ['yaml-süntaks 1:9-1:10']],
    ['deep nesting', 'a: ' + '['.repeat(100_000), ['liiga-sügav 1:37-1:37']],
    ['deep nesting of dashes', '- '.repeat(100_000), ['liiga-sügav 1:68-1:68']],
  ])('reports %s', (_name, text, expected) => {
    expect(findings(text)).toEqual(expected);
  });

  it('says what to do in both languages', () => {
    const [message] = fromYaml('a: *x\n').file.messages;
    expect(message).toMatchObject({
      fatal: true,
      text: { et: 'YAMLi viidet `*x` ei loeta', en: 'The YAML anchor or alias `*x` is not read' },
      remedy: { et: 'Kirjuta väärtus välja.', en: 'Write the value out.' },
    });
  });
});

describe('locate', () => {
  const text = [
    '# kommentaar',
    'üldosa:',
    '  eesmärk: Talituse töö',
    '    juhtimine',
    '  alluvad: [a, "b c"]',
    'õigused:',
    '  - >-',
    '    teha kaugtööd',
    '  - a/b~c: 1',
    'vastutus:',
    '---',
    'skeem: x',
  ].join('\r\n');
  const { locate } = fromYaml(text);

  it.each([
    ['/üldosa', '2:1-2:7', '3:3-5:22'],
    ['/üldosa/eesmärk', '3:3-3:10', '3:12-4:14'],
    ['/üldosa/alluvad', '5:3-5:10', '5:12-5:22'],
    ['/üldosa/alluvad/1', undefined, '5:16-5:21'],
    ['/õigused/0', undefined, '7:5-8:18'],
    ['/õigused/1/a~1b~0c', '9:5-9:10', '9:12-9:13'],
    ['/vastutus', '10:1-10:9', '10:10-10:10'],
    ['/skeem', undefined, undefined],
    ['/üldosa/alluvad/2', undefined, undefined],
    ['/üldosa/alluvad/x', undefined, undefined],
    ['/üldosa/eesmärk/0', undefined, undefined],
  ])('%s', (pointer, key, value) => {
    const found = locate[0]!(pointer);
    const shown = (span?: Span): string | undefined =>
      span && `${span.line}:${span.column}-${span.endLine}:${span.endColumn}`;
    expect([shown(found?.key), shown(found?.value)]).toEqual([key, value]);
  });

  it('knows each document of a stream', () => {
    expect(locate[1]!('/skeem')?.value).toEqual({ line: 12, column: 8, endLine: 12, endColumn: 9 });
  });
});
