import { DATA_MODEL } from '../law.ts';
import type { Change, TextRule } from '../types.ts';

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;
const EACH_INVISIBLE = new RegExp(INVISIBLE.source, 'gu');

/**
 * No optional hyphens, zero-width characters or marks that turn the reading direction stand in a text.
 *
 * They come along when text is copied, and make equal words unequal.
 *
 * @example passes
 *   töövahendid: Sülearvuti.
 *
 * @example finds 1:18 hoiatus
 *   töövahendid: "Sül\u00adearvuti"
 *
 * @example fixed
 *   töövahendid: "Sülearvuti"
 */
export const nahtamatuMark: TextRule = {
  id: 'nähtamatu-märk',
  scope: 'tekst',
  suspect: INVISIBLE,
  title: { et: 'Tekstis ei ole nähtamatuid märke', en: 'The text holds no invisible characters' },
  grounds: [DATA_MODEL],
  severity: 'hoiatus',
  fixable: true,
  text: { et: 'Tekstis on nähtamatu märk {actual}', en: 'Unexpected invisible character {actual}' },
  note: { et: 'Paranda käsuga `validate --fix`.', en: '`validate --fix` mends it.' },
  *check({ pointer, text }) {
    const changes = Array.from(text.matchAll(EACH_INVISIBLE), ({ index }): Change => [index, index + 1, '']);
    if (changes.length === 0) return;
    const at = changes[0]![0];
    yield {
      at: pointer,
      within: [at, at + 1],
      actual: `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`,
      // A text of nothing else is an empty one: what it should be, nobody can tell.
      ...(changes.length < text.replace(/\s/gu, '').length ? { fix: { kind: 'replace', pointer, changes } } : {}),
    };
  },
};
