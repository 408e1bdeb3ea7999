import type { JobDescription } from '../model/types.ts';
import { match } from './match.ts';

/** Descriptions of two files, each with its other version; one without is new or dropped. */
export interface Pairing {
  pairs: [old: JobDescription, new: JobDescription][];
  dropped: JobDescription[];
  added: JobDescription[];
}

/** Pair the descriptions of two files by post and unit; where each file holds a single one they are a pair whatever they are called. */
export function pairDescriptions(before: readonly JobDescription[], after: readonly JobDescription[]): Pairing {
  if (before.length === 1 && after.length === 1) return { pairs: [[before[0]!, after[0]!]], dropped: [], added: [] };
  const { pairs, dropped, added } = match(before.map(nameOf), after.map(nameOf));
  return {
    pairs: pairs.map(([old, now]) => [before[old]!, after[now]!]),
    dropped: dropped.map((index) => before[index]!),
    added: added.map((index) => after[index]!),
  };
}

/** Several annexes may bear one post's name: their first tasks tell them apart. */
function nameOf({ üldosa, ülesanded }: JobDescription): string {
  const tasks = ülesanded?.map(({ ülesanne }) => ülesanne) ?? [];
  return [üldosa?.ametinimetus, üldosa?.struktuuriüksus, ...tasks].filter(Boolean).join(' ');
}
