import { below } from '../contract/index.ts';
import { match, steps } from './match.ts';
import { isSameContent, sense } from './sense.ts';
import type { Change, Consent } from './types.ts';

/** What kinds of change mean for consent; a kind that is left out needs none. */
export interface Meaning {
  added?: Consent;
  dropped?: Consent;
  changed?: Consent;
}

const consents = (consent: Consent | undefined): { consents: Consent[] } => ({ consents: consent ? [consent] : [] });

/** The change of one text, if it says something else; where only its form changed, no consent. */
export function compareText(
  pointer: string,
  before: string | undefined,
  after: string | undefined,
  meaning: Meaning = {},
  newPointer = pointer,
): Change[] {
  const part = partOf(newPointer);
  if (before === undefined && after === undefined) return [];
  if (before === undefined)
    return [{ kind: 'lisatud', part, new: { pointer: newPointer, text: after! }, ...consents(meaning.added) }];
  if (after === undefined)
    return [{ kind: 'eemaldatud', part, old: { pointer, text: before }, ...consents(meaning.dropped) }];
  if (sense(before) === sense(after)) return [];
  const isForm = isSameContent(before, after);
  return [
    {
      kind: isForm ? 'sõnastatud' : 'muudetud',
      part,
      old: { pointer, text: before },
      new: { pointer: newPointer, text: after },
      ...consents(isForm ? undefined : meaning.changed),
    },
  ];
}

/** The changes of a list of texts, whose order means nothing. */
export function compareTexts(
  pointer: string,
  before: readonly string[] = [],
  after: readonly string[] = [],
  meaning: Meaning = {},
  newPointer = pointer,
): Change[] {
  return steps(match(before, after)).flatMap(({ old, now }) =>
    compareText(
      below(pointer, old ?? 0),
      old === undefined ? undefined : before[old],
      now === undefined ? undefined : after[now],
      meaning,
      below(newPointer, now ?? 0),
    ),
  );
}

/** The keys of a pointer without list positions. */
const partOf = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .filter((segment) => !/^\d+$/.test(segment))
    .join('/');
