import { law } from '../law.ts';
import type { TextRule } from '../types.ts';

const RESTRICTED = /ASUTUSESISESEKS\s+KASUTAMISEKS|(?<![\p{L}\p{N}])Asutusesiseseks\s+kasutamiseks|^AK$/u;

/**
 * A document that bears a mark of restricted access is not published unasked.
 *
 * @example passes
 *   allikas: {register: {juurdepääsupiirang: Avalik}}
 *
 * @example finds 1:42 hoiatus
 *   allikas: {register: {juurdepääsupiirang: AK}}
 *
 * @example finds 1:15 hoiatus
 *   muu: [{sisu: [ASUTUSESISESEKS KASUTAMISEKS]}]
 */
export const juurdepaasupiirang: TextRule = {
  id: 'juurdepääsupiirang',
  scope: 'tekst',
  suspect: RESTRICTED,
  title: { et: 'Dokumendil ei ole juurdepääsupiirangut', en: 'The document bears no mark of restricted access' },
  grounds: [law('AvTS', '§ 41 lg 2')],
  severity: 'hoiatus',
  text: {
    et: 'Dokumendil on juurdepääsupiirangu märge',
    en: 'Unexpected mark of restricted access',
  },
  note: {
    et: 'Enne avaldamist kontrolli piirangu alust ja lõppkuupäeva.',
    en: 'Before publishing check the ground of the restriction and its end date.',
  },
  *check({ pointer, text }) {
    const match = RESTRICTED.exec(text);
    if (match) yield { at: pointer, within: [match.index, match.index + match[0].length] };
  },
};
