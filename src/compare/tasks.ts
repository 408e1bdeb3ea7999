import type { Task } from '../model/types.ts';
import { below } from '../contract/index.ts';
import { CONSENT } from './consent.ts';
import { match, steps } from './match.ts';
import { compareText, compareTexts, type Meaning } from './texts.ts';
import type { Change, Side } from './types.ts';

const TASKS: Meaning = { added: CONSENT.newTask, dropped: CONSENT.droppedTask, changed: CONSENT.changedTask };
/** A sub-item is content of its task. */
const SUB_ITEMS: Meaning = { added: CONSENT.changedTask, dropped: CONSENT.changedTask, changed: CONSENT.changedTask };

/** Changes of the tasks: added, dropped, in other words, in another place. A move or a number alone needs no consent. */
export function compareTasks(before: readonly Task[] = [], after: readonly Task[] = []): Change[] {
  const words = (tasks: readonly Task[]): string[] => tasks.map(({ ülesanne }) => ülesanne);
  return steps(match(words(before), words(after))).flatMap(({ old, now, isMoved }) => {
    const pointer = below('/ülesanded', old ?? 0);
    const newPointer = below('/ülesanded', now ?? 0);
    if (now === undefined) return compareText(pointer, shown(before[old!]!), undefined, TASKS);
    if (old === undefined) return compareText(pointer, undefined, shown(after[now]!), TASKS, newPointer);
    return [
      ...compareTask(before[old]!, after[now]!, pointer, newPointer),
      ...compareOrder(before[old]!, after[now]!, pointer, newPointer, isMoved),
    ];
  });
}

function compareTask(before: Task, after: Task, pointer: string, newPointer: string): Change[] {
  const list = (key: 'alapunktid' | 'tulemused', meaning?: Meaning): Change[] =>
    compareTexts(below(pointer, key), before[key], after[key], meaning, below(newPointer, key));
  return [
    ...compareText(below(pointer, 'ülesanne'), before.ülesanne, after.ülesanne, TASKS, below(newPointer, 'ülesanne')),
    ...list('alapunktid', SUB_ITEMS),
    ...list('tulemused'),
  ];
}

function compareOrder(before: Task, after: Task, pointer: string, newPointer: string, isMoved: boolean): Change[] {
  if (!isMoved && before.number === after.number) return [];
  const side = (task: Task, at: string): Side => ({ pointer: at, text: shown(task) });
  return [
    {
      kind: isMoved ? 'tõstetud' : 'nummerdatud',
      part: 'ülesanded',
      old: side(before, pointer),
      new: side(after, newPointer),
      consents: [],
    },
  ];
}

/** A task as people quote it. */
const shown = ({ number, ülesanne }: Task): string => (number === undefined ? ülesanne : `${number} ${ülesanne}`);
