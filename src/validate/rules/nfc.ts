import { DATA_MODEL } from '../law.ts';
import { changed } from '../fix/changes.ts';
import type { Change, TextRule } from '../types.ts';

/**
 * Letters with marks are one character each (Unicode NFC), as every search and comparison expects.
 *
 * @example passes
 *   töövahendid: Sülearvuti ja tööriided.
 *
 * @example finds 1:15 hoiatus
 *   töövahendid: To\u0308o\u0308riided.
 *
 * @example fixed
 *   töövahendid: Tööriided.
 */
export const nfc: TextRule = {
  id: 'nfc',
  scope: 'tekst',
  suspect: /[^\0-\u02ff]/u,
  title: { et: 'Tekst on NFC kujul', en: 'Text is in NFC' },
  grounds: [DATA_MODEL],
  severity: 'hoiatus',
  fixable: true,
  text: {
    et: 'Täpitäht on kirjutatud kahe märgiga',
    en: 'Unexpected letter and mark as two characters, expected one (NFC)',
  },
  note: { et: 'Paranda käsuga `validate --fix`.', en: '`validate --fix` mends it.' },
  *check({ pointer, text }) {
    if (text.normalize('NFC') === text) return;
    const changes = composed(text);
    const [from, to] = changes[0]!;
    yield { at: pointer, within: [from, to], fix: { kind: 'replace', pointer, changes } };
  },
};

/** Each letter with its marks that NFC writes differently; the whole text where letters compose across that. */
function composed(text: string): Change[] {
  const changes = Array.from(text.matchAll(/\P{M}\p{M}*/gsu), ({ 0: letter, index }): Change => {
    return [index, index + letter.length, letter.normalize('NFC')];
  }).filter(([from, to, letter]) => text.slice(from, to) !== letter);
  const whole = text.normalize('NFC');
  return changes.length > 0 && changed(text, changes) === whole ? changes : [[0, text.length, whole]];
}
