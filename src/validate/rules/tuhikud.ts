import { DATA_MODEL } from '../law.ts';
import type { Change, TextRule } from '../types.ts';

const SPACING = /\s{2,}|[^\S ]|^\s|\s$/u;
const EACH_SPACING = new RegExp(SPACING.source, 'gu');

/**
 * White space is single spaces between words.
 *
 * @example passes
 *   töövahendid: >-
 *     Folded lines are
 *     single spaces.
 *
 * @example finds 1:24 teade
 *   töövahendid: Sülearvuti   ja telefon.
 *
 * @example fixed
 *   töövahendid: Sülearvuti ja telefon.
 *
 * @example finds 2:7 teade
 *   töövahendid: |-
 *     Kaks
 *     rida
 *
 * @example fixed
 *   töövahendid: |-
 *     Kaks rida
 */
export const tuhikud: TextRule = {
  id: 'tühikud',
  scope: 'tekst',
  suspect: SPACING,
  title: { et: 'Sõnade vahel on üks tühik', en: 'Words are parted by single spaces' },
  grounds: [DATA_MODEL],
  severity: 'teade',
  fixable: true,
  text: { et: 'Liigne või eriline tühik', en: 'Unexpected white space, expected a single space' },
  note: { et: 'Paranda käsuga `validate --fix`.', en: '`validate --fix` mends it.' },
  *check({ pointer, text }) {
    if (pointer.startsWith('/allikas/tekst')) return; // the plain text keeps its lines
    if (text.trim() === '') return;
    const changes = Array.from(text.matchAll(EACH_SPACING), ({ 0: gap, index }): Change => {
      const end = index + gap.length;
      return [index, end, index === 0 || end === text.length ? '' : ' '];
    });
    if (changes.length > 0)
      yield {
        at: pointer,
        within: [changes[0]![0], changes[0]![1]],
        fix: { kind: 'replace', pointer, changes },
      };
  },
};
