import { personalCodes } from '../personal-data.ts';
import { law } from '../law.ts';
import type { TextRule } from '../types.ts';

/**
 * Descriptions of officials are published, so no personal code may stand in one.
 *
 * Found by date and check digit, and after the word `isikukood` in any case. The code itself is never repeated in a report.
 *
 * @example passes
 *   muu: [{sisu: [Dokument 83102280008 ja registrikood 70001975.]}]
 *
 * @example finds 1:22 hoiatus
 *   muu: [{sisu: [Näidis 83102280007.]}]
 *
 * @example finds 2:14 hoiatus
 *   töövahendid: >-
 *     Isikukood: 83102280008 ei klapi.
 */
export const isikukood: TextRule = {
  id: 'isikukood',
  scope: 'tekst',
  suspect: /\d{11}/u,
  title: { et: 'Tekstis ei ole isikukoodi', en: 'The text holds no personal code' },
  grounds: [law('AvTS', '§ 12 lg 3¹'), law('AvTS', '§ 35 lg 1 p 12')],
  severity: 'hoiatus',
  text: { et: 'Tekstis on isikukood', en: 'Unexpected personal code in the text' },
  note: { et: 'Eemalda või asenda märgiga `[isikukood]`.', en: 'Remove it or put `[isikukood]` in its place.' },
  *check({ pointer, text }) {
    if (!pointer.endsWith('/sha256'))
      for (const within of personalCodes(text)) yield { at: pointer, within, masked: true };
  },
};
