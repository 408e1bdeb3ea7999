import type { AdditionalCompetence, Competence, LanguageSkill, Requirements } from '../model/types.ts';
import { EDUCATION_STEP } from '../segment/index.ts';
import { below } from '../contract/index.ts';
import { CONSENT } from './consent.ts';
import { match, steps } from './match.ts';
import { compareText, compareTexts, type Meaning } from './texts.ts';
import type { Change, Consent } from './types.ts';

const REQUIREMENT: Meaning = {
  added: CONSENT.newRequirement,
  dropped: CONSENT.droppedRequirement,
  changed: CONSENT.changedRequirement,
};

/** Changes of what is required. Levels, years and demands say more than words: they decide what a change means. */
export function compareRequirements(before: Requirements = {}, after: Requirements = {}): Change[] {
  const list = (key: 'teadmised_ja_oskused' | 'isikuomadused'): Change[] =>
    compareTexts(`/nõuded/${key}`, before[key], after[key], REQUIREMENT);
  return [
    ...compareDetailed('/nõuded/haridus', before.haridus, after.haridus, educationChange),
    ...compareDetailed('/nõuded/töökogemus', before.töökogemus, after.töökogemus, experienceChange),
    ...compareDetailed('/nõuded/keeleoskus', before.keeleoskus, after.keeleoskus, languageChange),
    ...compareText('/nõuded/arvutioskus', before.arvutioskus, after.arvutioskus, REQUIREMENT),
    ...list('teadmised_ja_oskused'),
    ...list('isikuomadused'),
    ...compareCompetences(before.kompetentsid, after.kompetentsid),
    ...compareTexts(
      '/nõuded/täiendavad_kompetentsid',
      before.täiendavad_kompetentsid?.map(additional),
      after.täiendavad_kompetentsid?.map(additional),
      REQUIREMENT,
    ),
  ];
}

const additional = ({ nimetus, kirjeldus }: AdditionalCompetence): string =>
  [nimetus, kirjeldus].filter((text) => text !== undefined).join(': ');

/** A competence is known by its name. */
function compareCompetences(before: readonly Competence[] = [], after: readonly Competence[] = []): Change[] {
  const pointer = '/nõuded/kompetentsid';
  const names = (all: readonly Competence[]): string[] => all.map(({ nimetus }) => nimetus);
  const whole = ({ nimetus, kirjeldused }: Competence): string => [`${nimetus}:`, ...kirjeldused].join(' ');
  return steps(match(names(before), names(after))).flatMap(({ old, now }) => {
    if (now === undefined) return compareText(below(pointer, old!), whole(before[old!]!), undefined, REQUIREMENT);
    const own = below(pointer, now);
    if (old === undefined) return compareText(own, undefined, whole(after[now]!), REQUIREMENT);
    return compareTexts(
      below(below(pointer, old), 'kirjeldused'),
      before[old]!.kirjeldused,
      after[now]!.kirjeldused,
      REQUIREMENT,
      below(own, 'kirjeldused'),
    );
  });
}

/** A text with what was read out of it: `reasonOf` says what the values mean, which the words alone may hide. */
function compareDetailed<T extends { tekst: string }>(
  pointer: string,
  before: T | undefined,
  after: T | undefined,
  reasonOf: (before: T, after: T) => Consent | undefined,
): Change[] {
  const isWish = (value: T | undefined): boolean => value !== undefined && 'nõue' in value && value.nõue === 'soovitav';
  if (!before || !after)
    return compareText(pointer, before?.tekst, after?.tekst, {
      ...REQUIREMENT,
      ...(isWish(after) ? { added: CONSENT.newWish } : {}),
    });
  const reason = reasonOf(before, after);
  const [change] = compareText(pointer, before.tekst, after.tekst, REQUIREMENT);
  if (!reason) return change ? [change] : [];
  const side = (value: T): { pointer: string; text: string } => ({
    pointer,
    text: change ? value.tekst : detailsOf(value),
  });
  const part = pointer.slice(1);
  return [{ kind: 'muudetud', part, old: side(before), new: side(after), consents: [reason] }];
}

/** The values of a requirement in words, for where its text does not show what changed. */
function detailsOf({ tekst, ...values }: { tekst: string }): string {
  const shown = (value: unknown): string =>
    Array.isArray(value)
      ? value.map(shown).join('; ')
      : typeof value === 'object' && value !== null
        ? Object.values(value).map(shown).join(' ')
        : String(value);
  const details = Object.entries(values).map(([key, value]) => `${key}: ${shown(value)}`);
  return `${tekst} (${details.join(', ')})`;
}

/** The strongest of the reasons found. */
function strongest(reasons: readonly (Consent | undefined)[]): Consent | undefined {
  const found = reasons.filter((reason) => reason !== undefined);
  return found.find(({ weight }) => weight === 'tugev') ?? found[0];
}

/** More is a raise, less a lowering; nothing before is new, nothing after dropped. */
function byNumber(before: number | undefined, after: number | undefined): Consent | undefined {
  if (before === after) return undefined;
  if (before === undefined) return CONSENT.newRequirement;
  if (after === undefined) return CONSENT.droppedRequirement;
  return after > before ? CONSENT.raisedRequirement : CONSENT.loweredRequirement;
}

function byDemand(before: string | undefined, after: string | undefined): Consent | undefined {
  if (before === after || before === undefined || after === undefined) return undefined;
  return after === 'nõutav' ? CONSENT.firmRequirement : CONSENT.loweredRequirement;
}

type Education = NonNullable<Requirements['haridus']>;

function educationChange(before: Education, after: Education): Consent | undefined {
  const step = (level: Education['tase']): number | undefined => level && EDUCATION_STEP[level];
  const isSameStep = step(before.tase) === step(after.tase) && before.tase !== after.tase;
  const isNewWish = after.soovitav_tase !== before.soovitav_tase && after.soovitav_tase !== undefined;
  const isLostWish = before.soovitav_tase !== undefined && after.soovitav_tase === undefined;
  return strongest([
    byNumber(step(before.tase), step(after.tase)),
    isSameStep ? CONSENT.changedRequirement : undefined,
    isNewWish ? CONSENT.newWish : undefined,
    isLostWish ? CONSENT.droppedRequirement : undefined,
  ]);
}

type Experience = NonNullable<Requirements['töökogemus']>;

function experienceChange(before: Experience, after: Experience): Consent | undefined {
  return strongest([
    byDemand(before.nõue, after.nõue),
    byNumber(before.aastad, after.aastad),
    byNumber(before.juhtimiskogemus_aastad, after.juhtimiskogemus_aastad),
  ]);
}

type Languages = NonNullable<Requirements['keeleoskus']>;

function languageChange(before: Languages, after: Languages): Consent | undefined {
  const { pairs, dropped, added } = pairLanguages(before.keeled ?? [], after.keeled ?? []);
  return strongest([
    ...added.map(({ nõue }) => (nõue === 'nõutav' ? CONSENT.newRequirement : CONSENT.newWish)),
    ...pairs.flatMap(([old, now]) => [byDemand(old.nõue, now.nõue), byNumber(levelStep(old), levelStep(now))]),
    ...dropped.map(() => CONSENT.droppedRequirement),
  ]);
}

/** A language is known by its code; one that stands several times (`muu`) by its turn, after those that did not change. */
function pairLanguages(
  before: readonly LanguageSkill[],
  after: readonly LanguageSkill[],
): { pairs: [old: LanguageSkill, now: LanguageSkill][]; dropped: LanguageSkill[]; added: LanguageSkill[] } {
  const dropped = [...before];
  const take = (isWanted: (old: LanguageSkill) => boolean): LanguageSkill | undefined => {
    const index = dropped.findIndex(isWanted);
    return index < 0 ? undefined : dropped.splice(index, 1)[0];
  };
  const whole = ({ keel, tase, nõue }: LanguageSkill): string => [keel, tase, nõue].join();
  const left = after.filter((now) => !take((old) => whole(old) === whole(now)));
  const pairs: [LanguageSkill, LanguageSkill][] = [];
  const added: LanguageSkill[] = [];
  for (const now of left) {
    const old = take(({ keel }) => keel === now.keel);
    if (old) pairs.push([old, now]);
    else added.push(now);
  }
  return { pairs, dropped, added };
}

/** The levels of the Council of Europe, as they rise. */
const LEVELS: LanguageSkill['tase'][] = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];

const levelStep = ({ tase }: LanguageSkill): number | undefined => tase && LEVELS.indexOf(tase);
