import { describe, expect, it } from 'vitest';
import { fromJson } from '../../src/write/index.ts';

function findings(text: string): string[] {
  return fromJson(text).file.messages.map(
    ({ ruleId, line, column, reason }) => `${ruleId} ${line}:${column} ${reason}`,
  );
}

describe('fromJson', () => {
  it.each([
    ['an array', '[{"skeem": "a"}, {"skeem": "b"}]'],
    ['documents one a line', '{"skeem":"a"}\n{"skeem":"b"}\n'],
    ['both', '[{"skeem": "a"}] {"skeem": "b"}'],
  ])('reads %s', (_name, text) => {
    expect(fromJson(text).documents).toEqual([{ skeem: 'a' }, { skeem: 'b' }]);
  });

  it('agrees with JSON.parse', () => {
    const text = ' { "a" : [ 1, -0.5e+3, true , null, "\\u00fc\\n\\\\\\"" , {} , [] ] , "__proto__" : 1 }\n';
    expect(fromJson(text).documents).toEqual([JSON.parse(text)]);
  });

  it.each([
    ['nothing', '', 'pole-kirjeldus 1:1'],
    ['no document', '[1]', 'pole-kirjeldus 1:2'],
    ['a comma too many', '{\n "a": 1,\n}', 'json-süntaks 3:1 This is not right in JSON: found `}`'],
    ['a comma too few', '{"a": 1 "b": 2}', 'json-süntaks 1:9 This is not right in JSON: found `"b":`'],
    ['an open object', '{"a": 1', 'json-süntaks 1:8 This is not right in JSON: found EOF'],
    ['a comment', '// a\n{}', 'json-süntaks 1:1'],
    ['an unknown word', '{"a": tõene}', 'json-süntaks 1:7 This is not right in JSON: found `tõene}`'],
    ['a number with a zero in front', '{"a": 01}', 'json-süntaks 1:7'],
    ['an open string', '{"a": "x\n"}', 'json-süntaks 1:7'],
    ['a wrong escape', '{"a": "\\x"}', 'json-süntaks 1:7'],
    ['a repeated key', '{"a": 1,\n "a": 2}', 'korduv-võti 2:2 The key `a` stands twice'],
    ['deep nesting', '['.repeat(100_000), 'liiga-sügav 1:34'],
  ])('reports %s', (_name, text, expected) => {
    const found = findings(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });

  it('locates keys and values', () => {
    const [locate] = fromJson('[\n  {"üldosa": {"alluvad": ["a", "b"]}}\n]').locate;
    expect(locate!('/üldosa/alluvad')).toEqual({
      key: { line: 2, column: 15, endLine: 2, endColumn: 24 },
      value: { line: 2, column: 26, endLine: 2, endColumn: 36 },
    });
    expect(locate!('/üldosa/alluvad/1')).toEqual({ value: { line: 2, column: 32, endLine: 2, endColumn: 35 } });
    expect(locate!('')).toEqual({ value: { line: 2, column: 3, endLine: 2, endColumn: 38 } });
    expect(locate!('/puudub')).toBeUndefined();
  });
});
