import type { Approval, Description, JobDescription } from '../../model/types.ts';
import type { SetRule } from '../types.ts';

/**
 * Where one directive approves several descriptions, each says which annex it is.
 *
 * @example passes
 *   skeem: ametijuhend.v1
 *   kinnitus: {number: "164", kuupäev: 2024-11-15}
 *   ---
 *   skeem: ametijuhend.v1
 *   kinnitus: {number: "164", kuupäev: 2025-11-15}
 *
 * @example finds 6:1 hoiatus
 *   skeem: ametijuhend.v1
 *   kinnitus: {number: "164", kuupäev: 2024-11-15, lisa: 1}
 *   üldosa: {ametinimetus: Nõunik}
 *   ---
 *   skeem: ametijuhend.v1
 *   kinnitus: {number: "164", kuupäev: 2024-11-15}
 *
 * @example finds 6:1 hoiatus
 *   skeem: käskkiri.v1
 *   number: "164"
 *   kinnitab: [{lisa: 1, ametikoht: nõunik}, {lisa: 2, ametikoht: juhataja}]
 *   ---
 *   skeem: ametijuhend.v1
 *   kinnitus: {number: "164"}
 */
export const lisaNumberPuudub: SetRule = {
  id: 'lisa-number-puudub',
  scope: 'kogum',
  looksAt: [{ at: '/kinnitus', key: true }],
  title: { et: 'Mitme lisaga käskkirja lisal on number', en: 'An annex of several has its number' },
  grounds: [{ et: 'Muidu ei tea, milline lisa see on', en: 'Else nobody can tell which annex it is' }],
  severity: 'hoiatus',
  text: {
    et: 'Käskkirjal {number} on mitu lisa, sellel juhendil ei ole lisa numbrit',
    en: 'Unexpected approval mark without an annex number, since directive {number} has several annexes',
  },
  note: { et: 'Lisa `kinnitus.lisa`.', en: 'Add `kinnitus.lisa`.' },
  *check(set) {
    const described = new Map<string, Set<string>>();
    const listed = new Map<string, number>();
    for (const document of set) {
      const key = directiveKey(document);
      if (key === undefined) continue;
      if (document.skeem === 'käskkiri.v1') listed.set(key, document.kinnitab?.length ?? 0);
      else described.set(key, (described.get(key) ?? new Set()).add(annexName(document)));
    }
    for (const [of, document] of set.entries()) {
      if (document.skeem !== 'ametijuhend.v1' || document.kinnitus?.lisa !== undefined) continue;
      const key = directiveKey(document);
      if (key !== undefined && Math.max(described.get(key)!.size, listed.get(key) ?? 0) > 1)
        yield {
          of,
          at: '/kinnitus',
          key: true,
          about: ['/kinnitus/lisa'],
          parameters: { number: document.kinnitus!.number! },
        };
    }
  },
};

/** Copies of one description count once. */
function annexName({ kinnitus, üldosa }: JobDescription): string {
  return kinnitus?.lisa === undefined ? `juhend ${üldosa?.ametinimetus ?? ''}` : `lisa ${kinnitus.lisa}`;
}

/** What tells one directive from another. */
export function directiveKey(document: Description): string | undefined {
  const mark: Approval = document.skeem === 'käskkiri.v1' ? document : (document.kinnitus ?? {});
  return mark.number === undefined ? undefined : `${mark.number} ${mark.kuupäev ?? ''}`;
}
