import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lines, rangeWithin } from '../../src/validate/within.ts';
import { texts, valueAt } from '../../src/validate/pointer.ts';
import { fromJson, fromYaml, toJson, toYaml } from '../../src/write/index.ts';
import { arbitraryDescription } from '../support/arbitrary-description.ts';

describe('rangeWithin', () => {
  it.each<[notation: string, source: string, text: string, part: string, expected: string]>([
    ['plain over lines', 'a: üks kaks\n  kolm neli\n', 'üks kaks kolm neli', 'kaks kolm', 'kaks\n  kolm'],
    ['folded block', 'a: >-\n  üks kaks\n  kolm\n', 'üks kaks kolm', 'kolm', 'kolm'],
    ['literal block with a comment in its head', 'a: |- # kommentaar\n  üks\n  kaks\n', 'üks\nkaks', 'kaks', 'kaks'],
    ['single quotes', "a: 'see ''sama'' asi'\n", "see 'sama' asi", "'sama'", "''sama''"],
    ['double quotes with escapes', 'a: "n\\u00f5u\\nanne x"\n', 'nõu\nanne x', 'anne', 'anne'],
    ['an escape that looks like the text', 'a: "\\nn"\n', '\nn', 'n', 'n'],
    ['a pair of surrogates in one escape', 'a: "\\U0001F642 x"\n', '🙂 x', '🙂', '\\U0001F642'],
    ['a line joined by a backslash', 'a: "üks\\\n  kaks"\n', 'ükskaks', 'kaks', 'kaks'],
  ])('%s', (_, source, text, part, expected) => {
    const { locate, documents } = fromYaml(`skeem: ametijuhend.v1\n${source}`);
    expect(valueAt(documents[0], '/a')).toBe(text);
    const lines = new Lines(`skeem: ametijuhend.v1\n${source}`);
    const range = lines.range(locate[0]!('/a')!.value);
    const from = text.indexOf(part);
    const [start, end] = rangeWithin(`skeem: ametijuhend.v1\n${source}`, range, text, [from, from + part.length]);
    expect(`skeem: ametijuhend.v1\n${source}`.slice(start, end)).toBe(expected);
  });

  it.each([
    ['YAML', toYaml, fromYaml],
    ['JSON', toJson, fromJson],
  ] as const)('finds every visible ASCII character of any text in %s', (_, write, read) => {
    fc.assert(
      fc.property(arbitraryDescription('ametijuhend.v1'), (document) => {
        const source = write([document]);
        const { locate, documents } = read(source);
        const lines = new Lines(source);
        for (const { pointer, text } of texts(documents[0]!)) {
          const range = lines.range(locate[0]!(pointer)!.value);
          for (const { index, 0: character } of text.matchAll(/[A-Za-z0-9]/g)) {
            const [from, to] = rangeWithin(source, range, text, [index, index + 1]);
            expect(source.slice(from, to)).toBe(character);
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});
