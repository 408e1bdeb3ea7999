import type { DescriptionRule } from '../types.ts';

/**
 * One task is written once.
 *
 * Case, spacing and punctuation make no difference; sub-items do, since tasks can share a lead-in.
 *
 * @example passes
 *   ülesanded:
 *     - {ülesanne: Osaleb töös, alapunktid: [a]}
 *     - {ülesanne: Osaleb töös, alapunktid: [b]}
 *
 * @example finds 3:16 hoiatus
 *   ülesanded:
 *     - {ülesanne: Taotluste  menetlemine.}
 *     - {ülesanne: taotluste menetlemine}
 */
export const ulesanneKordub: DescriptionRule = {
  id: 'ülesanne-kordub',
  scope: 'kirjeldus',
  title: { et: 'Sama ülesannet ei ole kaks korda', en: 'No task is written twice' },
  grounds: [{ et: 'Korduv ülesanne on enamasti kopeerimisviga', en: 'A repeated task is mostly a slip of copying' }],
  severity: 'hoiatus',
  text: {
    et: 'Ülesanne kordab {first}. ülesannet',
    en: 'Unexpected task, the same as task {first}',
  },
  note: { et: 'Jäta üks alles.', en: 'Keep one of them.' },
  *check({ ülesanded = [] }) {
    const seen = new Map<string, number>();
    for (const [index, { ülesanne, alapunktid = [] }] of ülesanded.entries()) {
      const key = [ülesanne, ...alapunktid].map(plain).join('\n');
      const first = seen.get(key);
      if (first === undefined) seen.set(key, index);
      else yield { at: `/ülesanded/${index}/ülesanne`, parameters: { first: first + 1 } };
    }
  },
};

/** All that is no word: punctuation, symbols and spaces of the blocks in use, bullets out of symbol fonts. */
const BETWEEN_WORDS = /[\0-/:-@[-`{-©«-±´¶-¸»¿×÷\u2000-\u2bff\u3000-\u303f\uf020-\uf0ff]+/g;

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(BETWEEN_WORDS, ' ').trim();
}
