import type { Wording } from '../../messages/index.ts';

/** JSON types as people call them. */
export const TYPE_WORDS: Record<string, Wording> = {
  string: { et: 'tekst', en: 'text' },
  array: { et: 'loend', en: 'a list' },
  object: { et: 'võtmetega kogum', en: 'a mapping' },
  integer: { et: 'täisarv', en: 'a whole number' },
  number: { et: 'arv', en: 'a number' },
  boolean: { et: 'jah/ei', en: 'yes or no' },
  null: { et: 'tühi väärtus', en: 'an empty value' },
};

/** What a pattern asks, by the name of its definition or the key that has it. */
const FORM_WORDS: Record<string, Wording> = {
  kuupaev: { et: 'kuupäev kujul AAAA-KK-PP, näiteks 2024-11-15', en: 'a calendar date as YYYY-MM-DD, like 2024-11-15' },
  aeg: {
    et: 'aeg koos ajavööndiga, näiteks 2024-11-15T09:12:44Z',
    en: 'a time with its zone, like 2024-11-15T09:12:44Z',
  },
  keel: {
    et: 'keele tähis ISO 639-1 järgi (et, en, ru) või muu',
    en: 'a language code of ISO 639-1 (et, en, ru) or muu',
  },
  soovitavad: { et: 'keele tähis ISO 639-1 järgi (et, en, ru)', en: 'a language code of ISO 639-1 (et, en, ru)' },
  sha256: { et: '64 kuueteistkümnendmärki väiketähtedega', en: '64 hexadecimal digits in lower case' },
  tekst: { et: 'tekst ilma juhtmärkideta', en: 'text without control characters' },
  kohad: { et: 'JSON Pointer väärtuseni', en: 'a JSON Pointer to a value' },
};

/** The words for an error of `pattern`: the definition that its path goes through, or else the nearest key. */
export function formWords(schemaPath: string): Wording | undefined {
  const parts = schemaPath.split('/').map(decodeURIComponent).reverse();
  const name = parts.find((part) => Object.hasOwn(FORM_WORDS, part));
  return name === undefined ? undefined : FORM_WORDS[name];
}
