import { law } from '../law.ts';
import { mobilePhones } from '../personal-data.ts';
import type { TextRule } from '../types.ts';

/**
 * A private phone number has no place in a description that is published.
 *
 * Office phones of officials are public, and a text does not say whose a number is, so only mobile numbers beside a word for phone or
 * with the country's prefix are reported.
 *
 * @example passes
 *   töövahendid: Lauatelefon 612 1360, dokument nr 5123456.
 *
 * @example finds 1:27 hoiatus
 *   töövahendid: Telefon +372 5555 0000.
 */
export const eratelefon: TextRule = {
  id: 'eratelefon',
  scope: 'tekst',
  suspect: /5\d\d/u,
  title: { et: 'Tekstis ei ole mobiilinumbrit', en: 'The text holds no mobile phone number' },
  grounds: [law('AvTS', '§ 12 lg 3¹'), law('AvTS', '§ 35 lg 1 p 12')],
  severity: 'hoiatus',
  text: {
    et: 'Tekstis on mobiilinumber, mis võib olla isiklik',
    en: 'Unexpected mobile phone number in the text; it may be private',
  },
  note: { et: 'Kui number on isiklik, eemalda see.', en: 'If the number is private, remove it.' },
  *check({ pointer, text }) {
    for (const within of mobilePhones(text)) yield { at: pointer, within, masked: true };
  },
};
