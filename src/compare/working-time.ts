import { WORKING_TIME } from '../model/working-time.ts';
import { CONSENT } from './consent.ts';
import { compareText } from './texts.ts';
import type { Change, Side } from './types.ts';

/** `eritingimused` that only says where the conditions are set: no condition of its own. */
const POINTS_ELSEWHERE = /\b(?:määratakse|määratletakse|sätestatakse|lepitakse|kehtestatakse)/iu;

const POINTER = '/üldosa/eritingimused';

/**
 * Change of the special conditions. One that only points elsewhere is no mark of working time: its wording may change, but a change
 * between it and a real condition is a change of the working-time arrangement (domain.md 1.3).
 */
export function compareConditions(before: string | undefined, after: string | undefined): Change[] {
  const isReal = (text: string | undefined): boolean =>
    text !== undefined && (!POINTS_ELSEWHERE.test(text) || WORKING_TIME.test(text));
  const meaning = isReal(before) || isReal(after) ? CONSENT.workingTime : undefined;
  return compareText(POINTER, before, after, meaning ? { added: meaning, dropped: meaning, changed: meaning } : {});
}

/** Changes by which on-call time, night work or summarised working time come into a text or leave it, wherever it stands. */
export function markWorkingTime(change: Change): Change {
  const speaks = (side: Side | undefined): boolean => side !== undefined && WORKING_TIME.test(side.text);
  const isMarked = change.consents.some(({ clause }) => clause === CONSENT.workingTime.clause);
  if (isMarked || speaks(change.old) === speaks(change.new)) return change;
  return { ...change, consents: [...change.consents, CONSENT.workingTime] };
}
