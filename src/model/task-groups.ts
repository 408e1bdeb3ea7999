import { numberOf } from '../segment/index.ts';
import type { Paragraph } from '../tree/index.ts';
import { withoutLeadIn } from './lists.ts';
import { regroup, running } from './paragraphs.ts';
import { isAction, isDeed, isResult } from './task-grammar.ts';
import type { TaskContext } from './tasks.ts';

/** Lines of numbered tasks, one group a task; `before` has what stands above the first number. */
export function groupByNumber(lines: readonly Paragraph[]): { groups: Paragraph[][]; before: Paragraph[] } {
  const groups: Paragraph[][] = [];
  const before: Paragraph[] = [];
  let last: number[] | undefined;
  for (const line of withNumbers(lines)) {
    const number = line.marker === undefined ? numberOf(line.value) : undefined;
    const parts = number?.split('.').map(Number);
    if (parts && follows(parts, last)) {
      groups.push([line]);
      last = parts;
    } else (groups.at(-1) ?? before).push(line);
  }
  return { groups, before };
}

/** "2.", "2)", "2.1", "2.1." */
const NUMBER_ALONE = /^\d{1,2}(?:[.)]|(?:\.\d{1,3}){1,3}\.?)$/u;

/** A number alone on its line stood in a column of its own: what follows is its task. */
function withNumbers(lines: readonly Paragraph[]): Paragraph[] {
  const joined: Paragraph[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    const isAlone = above !== undefined && above.marker === undefined && NUMBER_ALONE.test(above.value.trim());
    if (isAlone && line.marker === undefined && /^\p{L}/u.test(line.value.trim()))
      joined[joined.length - 1] = { ...above, value: `${above.value.trim()} ${line.value.trim()}` };
    else joined.push(line);
  }
  return joined;
}

/** Numbers that a list may skip; more is an amount or a reference at a line's start. */
const SKIPPED_NUMBERS = 9;

/** The number may come after the last one: the same depth and head, the tail somewhat further, or the first at all. */
function follows(parts: readonly number[], last: readonly number[] | undefined): boolean {
  if (!last) return parts.length > 1 || parts[0] === 1;
  if (parts.length !== last.length) return false;
  const step = parts.at(-1)! - last.at(-1)!;
  return parts.slice(0, -1).every((part, i) => part === last[i])
    ? step >= 0 && step <= (parts.length > 1 ? SKIPPED_NUMBERS : 3)
    : false;
}

/** The task's own list under numbers of its own ("3.3.1.", "a)"), apart from its other lines. */
export function ownList(group: readonly Paragraph[]): { group: Paragraph[]; list: Paragraph[] } {
  const own = numberOf(group[0]!.value) ?? '';
  const at = group.findIndex(
    ({ value, marker }, i) =>
      i > 0 && marker === undefined && (numberOf(value)?.startsWith(`${own}.`) === true || /^\s*a\)\s/u.test(value)),
  );
  return at < 0 ? { group: [...group], list: [] } : { group: group.slice(0, at), list: group.slice(at) };
}

/** A list that lost its bullets: each of its lines that follows a semicolon is the next item. */
function splitAtSemicolons(item: Paragraph): Paragraph[] {
  const lines = item.value.split('\n');
  const starts = lines.flatMap((_, i) => (i === 0 || lines[i - 1]!.trimEnd().endsWith(';') ? [i] : []));
  return starts.map((start, i) => ({ ...item, value: lines.slice(start, starts[i + 1]).join('\n') }));
}

/**
 * Tasks that carry no numbers: each bullet, or each paragraph where there are none. With results announced, a deed or a phrase of
 * action begins a task, and the finished states behind it are its results.
 */
export function groupWithoutNumbers(
  lines: readonly Paragraph[],
  announced: boolean,
  { flow, ledger }: TaskContext,
): { task: Paragraph[]; results?: Paragraph[] }[] {
  const items = withoutLeadIn(regroup(lines, flow), ledger);
  if (!announced) return items.flatMap(splitAtSemicolons).map((item) => ({ task: [item] }));
  const tasks: { task: Paragraph[]; results: Paragraph[] }[] = [];
  for (const item of items) {
    const text = running(item);
    const previous = tasks.at(-1);
    const isTask = item.marker === undefined && (isDeed(text) || (isAction(text) && !isResult(text)));
    if (previous && !isTask) previous.results.push(item);
    else tasks.push({ task: [item], results: [] });
  }
  return tasks;
}
