import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromJson, fromYaml, toJson, toYaml } from '../../src/write/index.ts';
import { fromMarkdown, toMarkdown } from '../../src/write/markdown/index.ts';
import { arbitraryDescription } from '../support/arbitrary-description.ts';
import { THOROUGH } from '../support/thorough.ts';

const PATIENCE = 200_000; // milliseconds for many runs on a busy machine

/** Signs of the three languages, to be strung together. */
const SIGNS = [
  ...[
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    ',',
    ': ',
    ':',
    '- ',
    '? ',
    '&a ',
    '*a',
    '!!x ',
    '| ',
    '>-',
    '#',
    '%',
    '---',
    '...',
    '\\',
    '\n',
  ],
  ...[
    '\n  ',
    '\n\t',
    '\r',
    '\0',
    '\uFEFF',
    '\uD800',
    'skeem',
    'üldosa',
    'ülesanded',
    'null',
    '1',
    'e9',
    '**',
    '_',
    '`',
    '```\n',
  ],
  ...[
    '## Õigused\n',
    '## Ülesanded\n',
    '### Keeleoskus\n',
    '## Allkirjad\n',
    '## Muu\n',
    '| a | b |\n',
    '| - | - |\n',
    '> ',
    '1. ',
  ],
  ...['*Tulemused:*', '<a>', '<!--', '&#xA;', '![', '](', '\n---\nskeem: x\n---\n', '***\n', '    x'],
];

const anything = fc.oneof(
  fc.array(fc.constantFrom(...SIGNS), { maxLength: 60 }).map((signs) => signs.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe.each([
  ['YAML', toYaml, fromYaml],
  ['JSON', toJson, fromJson],
  ['Markdown', toMarkdown, fromMarkdown],
] as const)('%s', (_name, write, read) => {
  /** Either documents or a reason why there are none, each message at a place of the text; what was read can be written. */
  const check = (text: string): void => {
    const { documents, locate, file } = read(text);
    expect(locate).toHaveLength(documents.length);
    if (documents.length === 0) expect(file.messages.length).toBeGreaterThan(0);
    const lines = text.split(/\r\n?|\n/).length;
    for (const { line } of file.messages) expect(line).toBeLessThanOrEqual(lines);
    write(documents);
    for (const one of locate) one('/ülesanded/0/tulemused/0');
  };

  it('reads any text without a fault', { timeout: PATIENCE }, () => {
    fc.assert(fc.property(anything, check), { numRuns: THOROUGH ? 1000 : 100 });
  });

  it('reads a damaged file without a fault', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(arbitraryDescription(), fc.nat(), fc.nat(20), anything, (document, at, drop, added) => {
        const text = write([document]);
        const start = at % (text.length + 1);
        check(text.slice(0, start) + added + text.slice(start + drop));
      }),
      { numRuns: THOROUGH ? 150 : 20 },
    );
  });
});
