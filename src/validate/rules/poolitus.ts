import { join, seam } from '../../tree/index.ts';
import { DATA_MODEL } from '../law.ts';
import type { Change, TextRule } from '../types.ts';

/**
 * A word that a line break had parted is whole again; hyphens that the language keeps stay.
 *
 * @example passes
 *   töövahendid: Õigus- ja arvutiteave, Varjupaiga- Rände- ja Integratsiooni talitus, 2 - 3 autot - vajadusel.
 *
 * @example finds 1:25 teade
 *   töövahendid: Oma pädevus- valdkonna arvuti.
 *
 * @example fixed
 *   töövahendid: Oma pädevusvaldkonna arvuti.
 *
 * @example finds 1:19 teade
 *   töövahendid: Lääne- Eesti auto.
 *
 * @example fixed
 *   töövahendid: Lääne-Eesti auto.
 */
export const poolitus: TextRule = {
  id: 'poolitus',
  scope: 'tekst',
  suspect: /[-\u2010\u2011]\s/u,
  title: { et: 'Sõnas ei ole poolitusest jäänud kriipsu', en: 'No hyphen is left of a line break' },
  grounds: [DATA_MODEL],
  severity: 'teade',
  fixable: true,
  text: { et: 'Sõna on poolitatud: „{actual}“', en: 'Unexpected word division `{actual}`, expected `{whole}`' },
  note: { et: 'Paranda käsuga `validate --fix` („{whole}“).', en: '`validate --fix` mends it.' },
  *check({ pointer, text }) {
    if (!/[-\u2010\u2011]\s/u.test(text) || pointer.startsWith('/allikas')) return;
    const seams = repairedSeams(text);
    if (seams.length === 0) return;
    const { hyphen, actual, whole } = seams[0]!;
    yield {
      at: pointer,
      within: [hyphen, hyphen + 1],
      actual,
      parameters: { whole },
      fix: { kind: 'replace', pointer, changes: seams.map(({ change }) => change) },
    };
  },
};

interface Seam {
  hyphen: number;
  actual: string;
  whole: string;
  change: Change;
}

/** The gaps behind hyphens that the rules of the language close. */
function repairedSeams(text: string): Seam[] {
  const seams: Seam[] = [];
  let before = '';
  let end = 0;
  for (const { 0: word, index } of text.matchAll(/\S+/gu)) {
    const { kind } = before === '' ? { kind: 'space' } : seam(before, word);
    if (kind !== 'space') {
      const change: Change = [kind === 'drop-hyphen' ? end - 1 : end, index, ''];
      seams.push({ hyphen: end - 1, actual: `${before} ${word}`, whole: join(before, word), change });
    }
    before = kind === 'space' ? word : join(before, word); // a gap is judged by the words beside it
    end = index + word.length;
  }
  return seams;
}
