import { law } from '../law.ts';
import type { DescriptionRule } from '../types.ts';

/**
 * A description bears the mark of its approval, and the mark has a date.
 *
 * @example passes
 *   kinnitus: {kinnitaja: peadirektor, kuupäev: 2024-11-15}
 *   üldosa: {ametikoha_grupp: ametnik}
 *
 * @example finds 1:1 hoiatus
 *   üldosa: {ametikoha_grupp: ametnik}
 *
 * @example finds 1:1 hoiatus
 *   kinnitus: {kinnitaja: peadirektor, number: "12"}
 *   üldosa: {ametikoha_grupp: töötaja}
 */
export const kinnitusPuudub: DescriptionRule = {
  id: 'kinnitus-puudub',
  scope: 'kirjeldus',
  title: { et: 'Ametijuhendil on kinnitusmärge ja selles kuupäev', en: 'A description has a dated approval mark' },
  grounds: [law('ATS', '§ 52 lg 2'), law('M88', '§ 16 lg 4')],
  severity: { ametnik: 'hoiatus', töötaja: 'hoiatus' },
  text: {
    et: 'Puudub kinnitusmärge või selle kuupäev (`kinnitus.kuupäev`)',
    en: 'Unexpected description without a dated approval mark, expected `kinnitus.kuupäev`',
  },
  note: { et: 'Lisa, kes ja millal juhendi kinnitas.', en: 'Add who approved the description, and when.' },
  *check({ kinnitus }) {
    if (!kinnitus?.kuupäev) yield { at: '/kinnitus', key: true, about: ['/kinnitus/kuupäev'] };
  },
};
