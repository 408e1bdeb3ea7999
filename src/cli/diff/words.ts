import {
  type Change,
  type ChangeKind,
  citeConsent,
  type Comparison,
  type Consent,
  whoDecides,
} from '../../compare/index.ts';
import type { Wording } from '../../messages/index.ts';
import type { Description, JobDescription } from '../../model/types.ts';
import { propertyOf, resolved, schemaOf } from '../../contract/index.ts';

export const KIND_WORDS: Record<ChangeKind, Wording> = {
  lisatud: { et: 'lisatud', en: 'added' },
  eemaldatud: { et: 'välja jäetud', en: 'dropped' },
  muudetud: { et: 'muudetud', en: 'changed' },
  sõnastatud: { et: 'ümber sõnastatud, sisu sama', en: 'reworded, same content' },
  tõstetud: { et: 'teise kohta tõstetud', en: 'moved' },
  nummerdatud: { et: 'ümber nummerdatud', en: 'renumbered' },
};

export const KIND_SIGNS: Record<ChangeKind, string> = {
  lisatud: '+',
  eemaldatud: '-',
  muudetud: '~',
  sõnastatud: '≈',
  tõstetud: '↕',
  nummerdatud: '#',
};

const WEIGHTS: Record<Consent['weight'], Wording> = {
  tugev: { et: 'võib vajada nõusolekut', en: 'may need consent' },
  nõrk: { et: 'võib vajada nõusolekut, kuigi märk on nõrk', en: 'may need consent, though the sign is weak' },
  vihje: { et: 'vihje', en: 'a hint' },
};

/** "võib vajada nõusolekut: lisandub ülesanne (ATS § 52 lg 3 p 2); otsustab peadirektor". A hint asks nobody to decide. */
export function consentWords(consent: Consent, comparison: Comparison): Wording {
  const decides = whoDecides(comparison);
  const words = (language: 'et' | 'en'): string =>
    `${WEIGHTS[consent.weight][language]}: ${consent.why[language]} (${citeConsent(consent)})`;
  if (consent.weight === 'vihje') return { et: words('et'), en: words('en') };
  return { et: `${words('et')}; otsustab ${decides.et}`, en: `${words('en')}; decided by ${decides.en}` };
}

/** The title of a part as the schema gives it: "Nõuded › Haridus". */
function partTitle(part: string): string {
  const root = schemaOf('ametijuhend.v1');
  const titles: string[] = [];
  let node = root;
  for (const key of part.split('/')) {
    node = propertyOf(node, key, root);
    titles.push(node.title ?? key);
    if (node.items) node = resolved(node.items, root);
  }
  return titles.join(' › ');
}

/** The changes of one part under its title. */
export interface PartChanges {
  title: string;
  changes: Change[];
  /** "2.1 → 2.2, 2.2 → 2.3": a new number for each of many tasks is one change to a reader. */
  renumbered?: string;
}

/** Changes in groups of one part each, in order. */
export function byPart({ changes, old, new: now }: Comparison): PartChanges[] {
  const groups: PartChanges[] = [];
  for (const change of changes) {
    const title = partTitle(
      change.part.startsWith('ülesanded') ? 'ülesanded' : change.part.split('/').slice(0, 2).join('/'),
    );
    let group = groups.at(-1);
    if (group?.title !== title) groups.push((group = { title, changes: [] }));
    if (change.kind === 'nummerdatud') {
      const numbers = `${numberAt(old, change.old!.pointer)} → ${numberAt(now, change.new!.pointer)}`;
      group.renumbered = group.renumbered === undefined ? numbers : `${group.renumbered}, ${numbers}`;
    } else group.changes.push(change);
  }
  return groups;
}

const numberAt = ({ ülesanded }: JobDescription, pointer: string): string =>
  ülesanded?.[Number(pointer.split('/')[2])]?.number ?? '–';

/** Which task a change of its words, sub-items or results is about: "2.5 Tulemused: "; nothing for other parts. */
export function contextOf({ part, old, new: now }: Change, comparison: Comparison): string {
  const inside = /^ülesanded\/(.+)$/.exec(part)?.[1];
  if (inside === undefined) return '';
  const [document, pointer] = now ? [comparison.new, now.pointer] : [comparison.old, old!.pointer];
  const index = Number(pointer.split('/')[2]);
  const number = document.ülesanded?.[index]?.number ?? `${index + 1}.`;
  return inside === 'ülesanne' ? `${number} ` : `${number} ${partTitle(part).split(' › ').at(-1)!}: `;
}

/** What a description is called. */
export function nameOf(document: Description): string {
  const post = document.skeem === 'ametijuhend.v1' ? document.üldosa?.ametinimetus : document.pealkiri;
  return post ?? 'Ametijuhend';
}
