import type { Paragraph } from '../tree/index.ts';
import { isClosed } from './paragraphs.ts';

/**
 * Lines of a task and of its results that an extractor printed in turns, one of each cell, as task first, then results:
 *
 *   3.4 Päringute koos-          a word is divided,
 *   • Vastus on antud kokku      and the next line does not go on with it
 *   tamine.                      the task's
 *   lepitud ajal.                the result's
 *
 * `tasksClose`: the text's tasks end with a stop, so one without goes on.
 */
export function untangle(block: readonly Paragraph[], tasksClose: boolean): Paragraph[] {
  const at = block.findIndex((line, i) => i > 0 && beginsResult(line));
  const before = block[at - 1]?.value.trimEnd();
  if (before === undefined) return [...block];
  const cut = /\p{L}-$/u.test(before) || (tasksClose && !isClosed(before) && block[at]!.marker !== undefined);
  if (!cut || /(?:[,:]|\s(?:sh|sealhulgas))$/u.test(before)) return [...block];
  const task = block.slice(0, at);
  const results: Paragraph[] = [];
  let last = results;
  for (const line of block.slice(at)) {
    const taskOpen = !isClosed(task.at(-1)!.value);
    const resultOpen = results.length > 0 && !isClosed(results.at(-1)!.value);
    if (beginsResult(line)) last = results;
    else if (taskOpen && resultOpen) last = last === results ? task : results;
    else last = taskOpen ? task : results;
    last.push(line);
  }
  return [...task, ...results];
}

/** Share of tasks that end with a stop, above which one without a stop is not at its end. */
const CLOSED_SHARE = 2 / 3;

/** Whether the tasks of a text end with a stop before their results begin. */
export function closeTasks(groups: readonly (readonly Paragraph[])[]): boolean {
  const closed = groups.filter((group) => {
    const at = group.findIndex((line, i) => i > 0 && (beginsResult(line) || line.spaced === true));
    return isClosed(group[(at < 0 ? group.length : at) - 1]!.value);
  });
  return closed.length > groups.length * CLOSED_SHARE;
}

function beginsResult({ marker, value }: Paragraph): boolean {
  return marker !== undefined || /^\s*\p{Lu}/u.test(value);
}
