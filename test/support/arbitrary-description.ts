import fc from 'fast-check';
import type { Description } from '../../src/model/types.ts';
import { type SchemaName, schemaOf } from '../../src/contract/index.ts';

/** The keywords that our schemas use. */
interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  type?: string;
  const?: string;
  enum?: string[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minProperties?: number;
  required?: string[];
  properties?: Record<string, Schema>;
  propertyNames?: { pattern: string };
  additionalProperties?: Schema | false;
  items?: Schema | false;
  prefixItems?: Schema[];
}

/** What breaks writers: signs of YAML, Markdown and HTML, look-alikes of numbers and dates, white space, words of our own forms. */
const NASTY = [
  ...[
    ': ',
    ' #',
    ':',
    '#',
    '- ',
    '-',
    '–',
    '+ ',
    '* ',
    '*',
    '**',
    '_',
    '> ',
    '>',
    '| ',
    '|',
    '%',
    '@',
    '`',
    '~~',
    '!',
    '&',
    '?',
  ],
  ...[
    '"',
    "'",
    '„',
    '“',
    '\\',
    '\\n',
    '{',
    '}',
    '[',
    ']',
    ',',
    '[a, b]',
    '{a: b}',
    '!!str x',
    '&a',
    '*a',
    '<<',
    '=',
    '~',
    '$x$',
  ],
  ...[
    '1. ',
    '1) ',
    '2.1 ',
    '2.10. ',
    '# ',
    '## Õigused',
    '---',
    '...',
    '***',
    '===',
    '```',
    '~~~',
    '    ',
    '[ ] ',
    '[x] ',
    '[^1]',
  ],
  ...[
    '<b>',
    '<script>alert(1)</script>',
    '<!-- x -->',
    '<!--',
    '&amp;',
    '&#65;',
    '&#x20;',
    '[a](b)',
    '![a](b)',
    '[a]: b',
    '<a@b.ee>',
  ],
  ...[
    'https://naide.ee/a_b*c*',
    'www.naide.ee',
    'a@naide.ee',
    '**paks**',
    '*Tulemused:*',
    'Tulemused:',
    'Alapunktid',
    '**–**',
  ],
  ...[
    'yes',
    'No',
    'null',
    'true',
    '0x1F',
    '1e3',
    '.5',
    '1_000',
    '12:30:45',
    '2024-11-15',
    '007',
    '.inf',
    '.nan',
    'skeem:',
  ],
  ...[
    '\n',
    '\n\n',
    '\n---\n',
    '\t',
    '  ',
    '\u00A0',
    '\u00AD',
    '\u2003',
    '\u2028',
    '\u2029',
    '\uFEFF',
    '\u202E',
    '\uFFFE',
    '\u200D',
  ],
  ...['🙂', '👩‍👩‍👧', 'a\u0308', 'õ', 'Šž', '漢字', 'ü'.repeat(200), 'sõna '.repeat(40)],
];

const WORDS = [
  'Talituse',
  'töö',
  'juhtimine',
  'ja',
  'eesmärkide',
  'saavutamine,',
  'vt',
  '§ 52',
  'lg 1.',
  '(sh',
  'haldus-)',
  'aruanne;',
];

const isText = (text: string): boolean => new RegExp(textPattern(), 'u').test(text);
const textPattern = (): string => (schemaOf('ametijuhend.v1') as Schema).$defs!.tekst!.pattern!;

/** Any text that the schema allows: ordinary sentences, nasty ones, and any characters at all. */
export const arbitraryText: fc.Arbitrary<string> = fc
  .oneof(
    {
      weight: 3,
      arbitrary: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 30 }).map((words) => words.join(' ')),
    },
    {
      weight: 4,
      arbitrary: fc
        .array(fc.constantFrom(...NASTY, ...WORDS), { minLength: 1, maxLength: 6 })
        .map((parts) => parts.join('')),
    },
    {
      weight: 2,
      arbitrary: fc
        .array(fc.constantFrom(...NASTY, ...WORDS), { minLength: 1, maxLength: 4 })
        .map((parts) => parts.join(' ')),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }) },
  )
  .filter(isText);

/** Any valid job description or directive: every key of the schema, each present or absent, lists empty or not. */
export function arbitraryDescription(skeem?: SchemaName): fc.Arbitrary<Description> {
  const of = (name: SchemaName): fc.Arbitrary<Description> => {
    const schema = schemaOf(name) as Schema;
    return fromSchema(schema, schema) as fc.Arbitrary<Description>;
  };
  return skeem
    ? of(skeem)
    : fc.oneof({ weight: 3, arbitrary: of('ametijuhend.v1') }, { weight: 1, arbitrary: of('käskkiri.v1') });
}

function fromSchema(schema: Schema, root: Schema): fc.Arbitrary<unknown> {
  if (schema.$ref === '#/$defs/tekst') return arbitraryText;
  if (schema.$ref) return fromSchema(root.$defs![schema.$ref.replace('#/$defs/', '')]!, root);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.prefixItems) return fc.tuple(...schema.prefixItems.map((item) => fromSchema(item, root)));
  switch (schema.type) {
    case 'string':
      return fc.stringMatching(new RegExp(schema.pattern!, 'u'));
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: 500 });
    case 'number':
      return number(schema);
    case 'array':
      return fc.array(fromSchema(schema.items as Schema, root), { maxLength: 3 });
    default:
      return object(schema, root);
  }
}

/** Two decimals, as years, points and shares are written. */
const number = ({ minimum = -1000, maximum = 1000 }: Schema): fc.Arbitrary<number> =>
  fc.integer({ min: minimum * 100, max: maximum * 100 }).map((hundredths) => hundredths / 100);

function object(schema: Schema, root: Schema): fc.Arbitrary<unknown> {
  if (schema.additionalProperties) {
    const key = fc.stringMatching(new RegExp(schema.propertyNames!.pattern, 'u'));
    return fc.dictionary(key, fromSchema(schema.additionalProperties, root), { maxKeys: 2 });
  }
  const properties = Object.entries(schema.properties!).map(([key, value]) => [key, fromSchema(value, root)] as const);
  const requiredKeys = schema.required ?? [];
  return fc
    .record(Object.fromEntries(properties), { requiredKeys, noNullPrototype: true })
    .filter((value) => Object.keys(value).length >= (schema.minProperties ?? 0));
}
