import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VFile } from 'vfile';
import { checkSubjects, fixText, settingsOf, textFormat, textSubject } from '../../src/validate/index.ts';
import type { TextKind } from '../../src/validate/index.ts';
import { fromYaml, toJson, toYaml, writerOf } from '../../src/write/index.ts';
import type { Description } from '../../src/model/types.ts';
import { arbitraryDescription } from '../support/arbitrary-description.ts';
import { THOROUGH } from '../support/thorough.ts';

const settings = settingsOf({ today: '2026-04-15' });
const FORMATS = { yaml: await textFormat('yaml'), json: await textFormat('json'), md: await textFormat('md') };
const fix = (text: string, kind: TextKind = 'yaml'): string => fixText(text, FORMATS[kind], settings).text;

/** Fixable findings that a text still has. */
function left(text: string, kind: TextKind): number {
  return checkSubjects([textSubject(text, FORMATS[kind], new VFile())], settings)[0]!.length;
}

describe('fixText', () => {
  it.each<[string, string, string]>([
    [
      'the order of keys, comments with their keys',
      'skeem: ametijuhend.v1\n# ülesannete kohta\nülesanded:\n  - ülesanne: A # esimene\n    # number on vana\n    number: "1"\n\n# üldosa kohta\nüldosa:\n  ametinimetus: Nõunik\n',
      'skeem: ametijuhend.v1\n\n# üldosa kohta\nüldosa:\n  ametinimetus: Nõunik\n# ülesannete kohta\nülesanded:\n  - # number on vana\n    number: "1"\n    ülesanne: A # esimene\n',
    ],
    [
      'keys in flow style',
      'skeem: ametijuhend.v1\nkinnitus: {kuupäev: 2024-11-15, number: "1"}\n',
      'skeem: ametijuhend.v1\nkinnitus: {number: "1", kuupäev: 2024-11-15}\n',
    ],
    [
      'numbers that are text, as they were typed',
      'skeem: ametijuhend.v1\nkinnitus: {number: 164}\nülesanded:\n  - number: 2.10 # kümnes\n    ülesanne: A\n',
      'skeem: ametijuhend.v1\nkinnitus: {number: "164"}\nülesanded:\n  - number: "2.10" # kümnes\n    ülesanne: A\n',
    ],
    [
      'dates as people write them',
      'skeem: ametijuhend.v1\nkinnitus:\n  kuupäev: "15. november 2024. a" # vana\n',
      'skeem: ametijuhend.v1\nkinnitus:\n  kuupäev: 2024-11-15 # vana\n',
    ],
    [
      'keys and values that differ only in case or marks',
      'skeem: ametijuhend.v1\nUldosa:\n  ametikoha grupp: Ametnik\n',
      'skeem: ametijuhend.v1\nüldosa:\n  ametikoha_grupp: ametnik\n',
    ],
    [
      'several faults of one folded text, its lines kept',
      'skeem: ametijuhend.v1\ntöövahendid: >-\n  Oma pädevus-\n  valdkonna   arvuti\n  ja to\u0308o\u0308laud.\n',
      'skeem: ametijuhend.v1\ntöövahendid: >-\n  Oma pädevusvaldkonna arvuti\n  ja töölaud.\n',
    ],
    [
      'a bullet whose text would not stand plain without it',
      'skeem: ametijuhend.v1\nõigused:\n  - • "sõna" öelda\n',
      'skeem: ametijuhend.v1\nõigused:\n  - "\\"sõna\\" öelda"\n',
    ],
    [
      'nothing that a comment silences',
      'skeem: ametijuhend.v1\nõigused:\n  # ametijuhend-disable-next-line lõpumärk -- tsitaat\n  - teha;\n  - küsida;\n',
      'skeem: ametijuhend.v1\nõigused:\n  # ametijuhend-disable-next-line lõpumärk -- tsitaat\n  - teha;\n  - küsida\n',
    ],
    ['nothing in a text with a mistake of syntax', 'skeem: [\nõigused: [teha;]\n', 'skeem: [\nõigused: [teha;]\n'],
    [
      'documents of a stream and line ends of Windows',
      'skeem: ametijuhend.v1\r\nõigused: [teha;]\r\n---\r\nskeem: ametijuhend.v1\r\nõigused:\r\n- • küsida\r\nüldosa:\r\n  eesmärk: A\r\n',
      'skeem: ametijuhend.v1\r\nõigused: [teha]\r\n---\r\nskeem: ametijuhend.v1\r\nüldosa:\r\n  eesmärk: A\r\nõigused:\r\n- küsida\r\n',
    ],
  ])('mends %s', (_, text, expected) => {
    expect(fix(text)).toBe(expected);
    expect(fix(expected)).toBe(expected);
  });

  it('mends JSON in place', () => {
    expect(
      fix('{\n  "skeem": "ametijuhend.v1",\n  "õigused": ["teha \\u201emidagi\\u201c;"],\n  "üldosa": {}\n}\n', 'json'),
    ).toBe('{\n  "skeem": "ametijuhend.v1",\n  "õigused": ["teha \\u201emidagi\\u201c"],\n  "üldosa": {}\n}\n');
  });

  it('mends Markdown in place', () => {
    const text = [
      '---',
      'skeem: ametijuhend.v1',
      'kinnitus: {number: 12}',
      'üldosa: {ametikoha_grupp: Ametnik}',
      '---',
      '',
      '## Õigused',
      '',
      '* teha *ettepanekuid*;',
      '* saada oma pädevus- valdkonna',
      '  teavet',
      '',
    ];
    const expected = text.with(2, 'kinnitus: {number: "12"}').with(3, 'üldosa: {ametikoha_grupp: ametnik}');
    expect(fix(text.join('\n'), 'md')).toBe(
      expected.with(8, '* teha *ettepanekuid*').with(9, '* saada oma pädevusvaldkonna').join('\n'),
    );
  });

  const damaged = arbitraryDescription('ametijuhend.v1').chain((document) =>
    fc
      .shuffledSubarray(Object.keys(document), { minLength: Object.keys(document).length })
      .map(
        (keys): Description =>
          Object.fromEntries(
            keys.map((key) => [key, document[key as keyof typeof document]]),
          ) as unknown as Description,
      ),
  );

  it.each([
    ['yaml', (document: Description) => toYaml([document], { schemaRef: false })],
    ['json', (document: Description) => JSON.stringify(document, null, 1)],
  ] as const)('mends everything that it says it can in %s; twice is the same as once', (kind, write) => {
    fc.assert(
      fc.property(damaged, (document) => {
        const once = fix(write(document), kind);
        expect(fix(once, kind)).toBe(once);
        expect(left(once, kind)).toBe(0);
      }),
      { numRuns: THOROUGH ? 15 : 6 },
    );
  });

  it('comes to rest in Markdown too', async () => {
    const write = await writerOf('md');
    fc.assert(
      fc.property(arbitraryDescription(), (document) => {
        const once = fix(write([document]), 'md');
        expect(fix(once, 'md')).toBe(once);
      }),
      { numRuns: THOROUGH ? 8 : 2 },
    );
  });

  it('keeps every comment and every line that it has nothing against', () => {
    fc.assert(
      fc.property(damaged, (document) => {
        const text = toYaml([document], { schemaRef: false }).replace(/^(\S+:)/gmu, '# enne $1\n$1');
        const comments = (yaml: string): string[] => yaml.match(/^ *# enne .*$/gmu)?.sort() ?? [];
        const once = fix(text);
        expect(comments(once)).toEqual(comments(text));
        expect(fromYaml(once).documents).toHaveLength(1);
      }),
      { numRuns: THOROUGH ? 15 : 6 },
    );
  });

  it('leaves the files that the program writes itself alone', () => {
    fc.assert(
      fc.property(arbitraryDescription(), (document) => {
        const read = fix(toYaml([document]));
        const text = toYaml(fromYaml(read).documents);
        expect(fix(text)).toBe(text);
        expect(fix(toJson(fromYaml(read).documents), 'json')).toBe(toJson(fromYaml(read).documents));
      }),
      { numRuns: THOROUGH ? 8 : 3 },
    );
  });
});
