import type { GeneralPart, JobDescription } from '../model/types.ts';
import { CONSENT, groupOf, legalNotes } from './consent.ts';
import { compareRequirements } from './requirements.ts';
import { compareTasks } from './tasks.ts';
import { compareText, compareTexts } from './texts.ts';
import type { Change, Comparison } from './types.ts';
import { compareConditions, markWorkingTime } from './working-time.ts';

/**
 * Compare two versions of one description by meaning.
 *
 * How a text is set does not count (case, white space, quotes, closing marks), nor does the order of lists other than the tasks, nor
 * where the files came from. Each change carries the grounds on which an official's consent may be needed (domain.md 1.3).
 */
export function compare(before: JobDescription, after: JobDescription): Comparison {
  const tasks = compareTasks(before.ülesanded, after.ülesanded);
  const changes = [
    ...compareApproval(before, after),
    ...compareGeneral(before.üldosa ?? {}, after.üldosa ?? {}),
    ...withMoreTasks(tasks, (after.ülesanded?.length ?? 0) - (before.ülesanded?.length ?? 0)),
    ...compareRequirements(before.nõuded, after.nõuded),
    ...compareTexts('/õigused', before.õigused, after.õigused),
    ...compareTexts('/vastutus', before.vastutus, after.vastutus),
    ...compareText('/töövahendid', before.töövahendid, after.töövahendid),
    ...compareTexts('/muutmine', before.muutmine, after.muutmine),
    ...compareTexts('/allkirjad', signatures(before), signatures(after)),
    ...compareTexts('/muu', others(before), others(after)),
  ].map(markWorkingTime);
  const group = groupOf(before, after);
  const notes = legalNotes(changes, group);
  // The grounds are about officials; for employees a note says what holds instead.
  const shown = group === 'töötaja' ? changes.map((change) => ({ ...change, consents: [] })) : changes;
  return { old: before, new: after, changes: shown, ...(group ? { group } : {}), notes };
}

function compareApproval(
  { kinnitus: before = {} }: JobDescription,
  { kinnitus: after = {} }: JobDescription,
): Change[] {
  const keys = ['asutus', 'kinnitaja', 'liik', 'number', 'kuupäev', 'lisa'] as const;
  return keys.flatMap((key) => compareText(`/kinnitus/${key}`, before[key]?.toString(), after[key]?.toString()));
}

function compareGeneral(before: GeneralPart, after: GeneralPart): Change[] {
  const text = (key: 'ametinimetus' | 'struktuuriüksus' | 'vahetu_juht' | 'eesmärk' | 'ametikoha_grupp'): Change[] =>
    compareText(`/üldosa/${key}`, before[key], after[key]);
  const labelled = ({ muud_andmed }: GeneralPart): string[] | undefined =>
    muud_andmed?.map(({ nimetus, väärtus }) => `${nimetus}: ${väärtus}`);
  return [
    ...text('ametinimetus'),
    ...text('struktuuriüksus'),
    ...text('vahetu_juht'),
    ...compareTexts('/üldosa/alluvad', before.alluvad, after.alluvad, { added: CONSENT.newSubordinates }),
    ...compareTexts('/üldosa/asendab', before.asendab, after.asendab, { added: CONSENT.newSubstitution }),
    ...compareTexts('/üldosa/asendaja', before.asendaja, after.asendaja),
    ...text('eesmärk'),
    ...text('ametikoha_grupp'),
    ...compareConditions(before.eritingimused, after.eritingimused),
    ...compareTexts('/üldosa/muud_andmed', labelled(before), labelled(after)),
  ];
}

/** More tasks than before hint at more work: said once, with the last one added. */
function withMoreTasks(changes: Change[], more: number): Change[] {
  const last = changes.findLastIndex(({ kind, part }) => kind === 'lisatud' && part === 'ülesanded');
  if (more <= 0 || last < 0) return changes;
  return changes.map((change, index) =>
    index === last ? { ...change, consents: [...change.consents, CONSENT.moreTasks] } : change,
  );
}

const signatures = ({ allkirjad }: JobDescription): string[] | undefined =>
  allkirjad?.map(({ nimi, amet, pool, viis }) => [nimi, amet, pool, viis].filter(Boolean).join(', '));

const others = ({ muu }: JobDescription): string[] | undefined =>
  muu?.map(({ pealkiri, sisu }) => [pealkiri, ...sisu].filter(Boolean).join(' '));
