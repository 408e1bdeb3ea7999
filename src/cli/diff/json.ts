import { citeConsent, type Comparison, type Side, whoDecides } from '../../compare/index.ts';
import type { Description } from '../../model/types.ts';
import { type DiffReport, isSame } from './options.ts';
import { nameOf } from './words.ts';

/** For programs: every change with its places in both files and its grounds, in both languages. */
export const json: DiffReport = (result) => {
  const { oldName, newName, comparisons, dropped, added } = result;
  const value = {
    vana: oldName,
    uus: newName,
    sama: isSame(result),
    ...(dropped.length > 0 ? { ainult_vanas: dropped.map(named) } : {}),
    ...(added.length > 0 ? { ainult_uues: added.map(named) } : {}),
    ametijuhendid: comparisons.map(comparisonData),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
};

const named = (document: Description): { ametinimetus: string } => ({ ametinimetus: nameOf(document) });

function comparisonData(comparison: Comparison): object {
  const { changes, group, notes } = comparison;
  return {
    ametinimetus: nameOf(comparison.new),
    ...(group ? { ametikoha_grupp: group } : {}),
    muudatused: changes.map(({ kind, part, old, new: now, consents }) => ({
      liik: kind,
      osa: part,
      ...(old ? { vana: sideData(old) } : {}),
      ...(now ? { uus: sideData(now) } : {}),
      nõusolek: consents.map((consent) => ({
        alus: citeConsent(consent),
        kaal: consent.weight,
        põhjus: consent.why,
        otsustab: whoDecides(comparison),
      })),
    })),
    märkused: notes,
  };
}

const sideData = ({ pointer, text }: Side): object => ({ koht: pointer, tekst: text });
