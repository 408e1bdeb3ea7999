import { DATA_MODEL } from '../law.ts';
import type { TextRule } from '../types.ts';

/** Glyphs of lists as they are typed and as symbol fonts leave them (domain.md 4.1). */
const BULLET = /^(?:[\uf020-\uf0ff•▪◦●■–—*·‣⁃]|-(?=\s))\s*/u;
const LIST_ITEM =
  /\/(?:alapunktid|tulemused|õigused|vastutus|muutmine|teadmised_ja_oskused|isikuomadused|kirjeldused|sisu|sätted|alluvad|asendab|asendaja)\/\d+$/u;

/**
 * A list item is text; its bullet is the list's.
 *
 * @example passes
 *   õigused: [teha ettepanekuid, -5 kraadi juures töötada]
 *
 * @example finds 2:5 hoiatus
 *   õigused:
 *     - • teha ettepanekuid
 *
 * @example fixed
 *   õigused:
 *     - teha ettepanekuid
 */
export const loendimark: TextRule = {
  id: 'loendimärk',
  scope: 'tekst',
  suspect: BULLET,
  title: { et: 'Loendi punkt ei alga loendimärgiga', en: 'A list item does not begin with a bullet' },
  grounds: [DATA_MODEL],
  severity: 'hoiatus',
  fixable: true,
  text: { et: 'Loendi punkt algab loendimärgiga', en: 'Unexpected bullet at the start of a list item' },
  note: { et: 'Paranda käsuga `validate --fix`.', en: '`validate --fix` mends it.' },
  *check({ pointer, text }) {
    const match = LIST_ITEM.test(pointer) ? BULLET.exec(text) : null;
    if (match && match[0].length < text.length)
      yield {
        at: pointer,
        within: [0, 1],
        fix: { kind: 'replace', pointer, changes: [[0, match[0].length, '']] },
      };
  },
};
