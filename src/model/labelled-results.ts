import type { Lexicon } from '../segment/index.ts';
import type { Paragraph } from '../tree/index.ts';
import { type Flow, regroup, running, splitAtLines } from './paragraphs.ts';
import { type Ledger, textOf } from './sourced.ts';
import { groupByNumber } from './task-groups.ts';
import { type TaskContext, type TaskDraft, taskOf } from './tasks.ts';

/**
 * Tasks whose results carry a label of their own ("Tulemus: taotlused on menetletud"); `undefined` where no line does.
 *
 * Up to the next number the results go on; without numbers, a label with its result on its line has that one only.
 */
export function tasksWithLabelledResults(
  paragraphs: readonly Paragraph[],
  { lexicon, ledger, flow }: TaskContext,
): { tasks: TaskDraft[]; before: Paragraph[] } | undefined {
  const isLabelled = (text: string): boolean => resultLabel(text, lexicon) !== undefined;
  const lines = paragraphs.flatMap((each) => splitAtLines(each, isLabelled));
  if (!lines.some((line) => isLabelled(running(line)))) return undefined;
  const numbered = groupByNumber(lines);
  const groups = numbered.groups.length > 0 ? numbered.groups : groupByLabel(lines, lexicon, flow);
  const before = numbered.groups.length > 0 ? numbered.before : [];
  const tasks = groups.map((group) => {
    const at = group.findIndex((line) => isLabelled(running(line)));
    const own = at < 0 ? group : group.slice(0, at);
    const task = taskOf(joined(own, flow));
    if (at >= 0) task.tulemused = resultsOf(group.slice(at), lexicon, ledger, flow).map((each) => textOf([each]));
    return task;
  });
  return { tasks, before };
}

/** The printed label of a result, colon and all. */
function resultLabel(text: string, lexicon: Lexicon): string | undefined {
  const printed = /^[^:]{3,60}:/u.exec(text)?.[0];
  return printed !== undefined && lexicon.column(printed) === 'tulemused' ? printed : undefined;
}

/** Without numbers the next task begins behind the result, or behind the list that the label alone announced. */
function groupByLabel(lines: readonly Paragraph[], lexicon: Lexicon, flow: Flow): Paragraph[][] {
  const groups: Paragraph[][] = [];
  let label: string | undefined;
  let announced = false;
  for (const line of chunks(lines, lexicon).flatMap((chunk) => joined(chunk, flow))) {
    const own = resultLabel(running(line), lexicon);
    const isResult = own !== undefined || (label !== undefined && announced && line.marker !== undefined);
    if (groups.length === 0 || (label !== undefined && !isResult)) {
      groups.push([line]);
      label = undefined;
    } else groups.at(-1)!.push(line);
    if (own !== undefined) announced = running(line) === own;
    label = own ?? label;
  }
  return groups;
}

/** Lines, cut before each label. */
function chunks(lines: readonly Paragraph[], lexicon: Lexicon): Paragraph[][] {
  const found: Paragraph[][] = [];
  for (const line of lines) {
    if (found.length === 0 || resultLabel(running(line), lexicon) !== undefined) found.push([line]);
    else found.at(-1)!.push(line);
  }
  return found;
}

function resultsOf(lines: readonly Paragraph[], lexicon: Lexicon, ledger: Ledger, flow: Flow): Paragraph[] {
  return chunks(lines, lexicon).flatMap(([first, ...others]) => {
    const label = resultLabel(running(first!), lexicon) ?? '';
    ledger.spend(label);
    const value = running(first!).slice(label.length).trim();
    return joined([...(value === '' ? [] : [{ ...first!, value }]), ...others], flow);
  });
}

function joined(lines: readonly Paragraph[], flow: Flow): Paragraph[] {
  return flow.lines ? regroup(lines, flow) : [...lines];
}
