import type { Wording } from '../../messages/index.ts';
import { nearest, plainWord } from '../nearest.ts';
import { estonianDate } from './estonian-date.ts';
import type { SchemaFound } from './findings.ts';
import { formWords, TYPE_WORDS } from './words.ts';

/** One error about a value: where, the value itself, and what the schema asks. */
export interface ValueError {
  at: string;
  value: unknown;
  keyword: string;
  params: Record<string, unknown>;
  schemaPath?: string;
  /** Keys that the schema has for a mapping here. */
  keys?: string[];
}

/** A value is repeated in a message up to this many characters. */
const LONGEST_ACTUAL = 60;

/** One error about a value as a finding. */
export function valueFinding(error: ValueError): SchemaFound {
  const { at, value, keyword } = error;
  if (isEmpty(value)) return { rule: 'emptyValue', at, key: true };
  switch (keyword) {
    case 'type':
      return wrongType(error);
    case 'enum':
    case 'const':
      return wrongValue(error);
    case 'pattern':
      return wrongForm(error);
    default:
      return outOfRange(error);
  }
}

function isEmpty(value: unknown): boolean {
  if (value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0;
}

function wrongType({ at, value, params, keys = [] }: ValueError): SchemaFound {
  const type = [params.type].flat()[0] as string;
  const wanted = TYPE_WORDS[type]!;
  const given = TYPE_WORDS[Array.isArray(value) ? 'array' : typeof value]!;
  const remedy = remedyForType(type, value);
  const numeric = typeof value === 'string' && /^(?:0|[1-9]\d{0,8})$/.test(value.trim());
  return {
    rule: 'wrongType',
    at,
    text: {
      et: `Siin on ${given.et}, oodatud on ${wanted.et}`,
      en: `Unexpected ${given.en.replace(/^an? /, '')}, expected ${wanted.en}`,
    },
    ...(remedy ? { note: remedy, parameters: { keys: keys.map((key) => `\`${key}\``).join(', ') } } : {}),
    ...(type === 'string' && typeof value === 'number' ? { fix: { kind: 'quote', pointer: at } } : {}),
    ...((type === 'integer' || type === 'number') && numeric
      ? { fix: { kind: 'set', pointer: at, value: Number(value) } }
      : {}),
  };
}

const REMEDIES: Record<string, Wording> = {
  array: {
    et: 'Kirjuta loend: iga punkt uuel real kriipsu järel.',
    en: 'Write a list: each item on a line after a hyphen.',
  },
  object: { et: 'Kirjuta võtmed ja väärtused: {keys}.', en: 'Write keys and values: {keys}.' },
  integer: { et: 'Kirjuta number numbrimärkidega, ilma jutumärkideta.', en: 'Write digits, without quotes.' },
  number: { et: 'Kirjuta number numbrimärkidega, ilma jutumärkideta.', en: 'Write digits, without quotes.' },
};

function remedyForType(type: string, value: unknown): Wording | undefined {
  if (type !== 'string') return REMEDIES[type];
  return typeof value === 'object'
    ? { et: 'Kirjuta üks tekst.', en: 'Write one text.' }
    : { et: 'Pane väärtus jutumärkidesse.', en: 'Put the value in quotes.' };
}

function wrongValue({ at, value, keyword, params }: ValueError): SchemaFound {
  const allowed = (keyword === 'const' ? [params.allowedValue] : (params.allowedValues as unknown[])).map(String);
  const actual = shown(value);
  const meant = typeof value === 'string' ? nearest(value, allowed) : undefined;
  return {
    rule: 'wrongValue',
    at,
    actual,
    parameters: { allowed: allowed.map((choice) => `\`${choice}\``).join(', ') },
    ...(meant !== undefined ? { expected: [meant] } : {}),
    ...(meant !== undefined && plainWord(actual) === plainWord(meant)
      ? { fix: { kind: 'set', pointer: at, value: meant } }
      : {}),
  };
}

function wrongForm({ at, value, schemaPath = '' }: ValueError): SchemaFound {
  const words = formWords(schemaPath);
  const date = schemaPath.includes('kuupaev') && typeof value === 'string' ? estonianDate(value) : undefined;
  return {
    rule: 'wrongForm',
    at,
    actual: shown(value),
    ...(words ? { note: { et: `Oodatud on ${words.et}.`, en: `Expected ${words.en}.` } } : {}),
    ...(date !== undefined ? { expected: [date], fix: { kind: 'set', pointer: at, value: date } } : {}),
  };
}

function outOfRange({ at, value, keyword, params }: ValueError): SchemaFound {
  const limit = String(params.limit);
  const bound = {
    minimum: { et: `vähemalt ${limit}`, en: `at least ${limit}` },
    maximum: { et: `kuni ${limit}`, en: `at most ${limit}` },
    minItems: { et: `vähemalt ${limit} punkti`, en: `at least ${limit} items` },
    maxItems: { et: `kuni ${limit} punkti`, en: `at most ${limit} items` },
    items: { et: `kuni ${limit} punkti`, en: `at most ${limit} items` },
  }[keyword] ?? { et: 'muu väärtus', en: 'another value' };
  const given = Array.isArray(value)
    ? { et: `Punkte on ${value.length}`, en: `Unexpected ${value.length} items` }
    : { et: `Väärtus on ${shown(value)}`, en: `Unexpected value ${shown(value)}` };
  return {
    rule: 'outOfRange',
    at,
    actual: shown(value),
    text: { et: `${given.et}, oodatud on ${bound.et}`, en: `${given.en}, expected ${bound.en}` },
  };
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST_ACTUAL ? `${text.slice(0, LONGEST_ACTUAL)}…` : text;
}
