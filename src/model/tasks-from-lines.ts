import { report } from '../messages/index.ts';
import { appendAll, type Paragraph } from '../tree/index.ts';
import { withoutLeadIn } from './lists.ts';
import { isClosed, merge, regroup, running } from './paragraphs.ts';
import { textOf } from './sourced.ts';
import { isAction, isResult } from './task-grammar.ts';
import { groupByNumber, groupWithoutNumbers, ownList } from './task-groups.ts';
import { type TaskContext, type TaskDraft, taskOf } from './tasks.ts';
import { closeTasks, untangle } from './untangle.ts';

/**
 * Tasks out of a text without columns (variants.md 3): a number begins a task, what follows until the next number holds the rest of
 * the task and its results, and only bullets, blank lines and the grammar of the sentences tell the two apart. `announced`: a heading
 * of a column says that there are results.
 */
export function tasksFromLines(
  lines: readonly Paragraph[],
  rest: Paragraph[],
  announced: boolean,
  context: TaskContext,
): TaskDraft[] {
  const { groups, before } = groupByNumber(lines);
  if (groups.length === 0) return groupWithoutNumbers(lines, announced, context).map(withResults);
  appendAll(rest, withoutLeadIn(regroup(before, context.flow), context.ledger, true));
  const listed = groups.map(ownList);
  const hasResults = announced || listed.some(({ group }) => group.slice(1).some((line) => isResult(running(line))));
  const tasksClose = closeTasks(listed.map(({ group }) => group));
  const rows = listed.map(({ group, list }) => {
    const row = rowOf(group, { hasResults, tasksClose }, context);
    for (const item of regroup(list, context.flow)) {
      if (hasResults && item.marker === undefined && isResult(running(item))) row.results.push([item]);
      else row.task.push(item.marker === undefined ? { ...item, marker: '' } : item);
    }
    return row;
  });
  feedStarved(rows, context);
  return rows.map((row) => {
    // Without a column of results what stands behind the task is more of it.
    const task = taskOf(hasResults ? row.task : [...row.task, ...row.results.flat()]);
    if (hasResults) task.tulemused = row.results.map((result) => textOf(result));
    return task;
  });
}

function withResults({ task, results }: { task: Paragraph[]; results?: Paragraph[] }): TaskDraft {
  const draft = taskOf(task);
  if (results) draft.tulemused = results.map((result) => textOf([result]));
  return draft;
}

/**
 * Extractors that print a page's columns one after the other leave a task without results and put them behind a later task, a blank
 * line between the cells: they go back in order, and the reader is told.
 */
function feedStarved(rows: readonly Row[], { file }: TaskContext): void {
  let starved: Row[] = [];
  for (const row of rows) {
    if (row.results.length === 0) starved.push(row);
    else if (starved.length > 0 && row.cells.length === starved.length + 1) {
      for (const [i, cell] of row.cells.slice(1).entries()) starved[i]!.results = cell;
      row.results = row.cells[0]!;
      report(file, 'veerud-ebakindlad', { origin: row.task[0]!.origin[0], actual: running(row.task[0]!) });
      starved = [];
    }
  }
}

/** A task and results in the making; the last result may still go on. */
interface Row {
  task: Paragraph[];
  results: Paragraph[][];
  /** The results again, one list for each block between blank lines. */
  cells: Paragraph[][][];
}

function rowOf(
  group: readonly Paragraph[],
  { hasResults, tasksClose }: { hasResults: boolean; tasksClose: boolean },
  context: TaskContext,
): Row {
  const [printed, ...others] = splitBlocks(group);
  const first = hasResults ? untangle(printed!, tasksClose) : printed!;
  if (first.some((line, i) => line !== printed![i]))
    report(context.file, 'veerud-ebakindlad', { origin: group[0]!.origin[0], actual: running(group[0]!) });
  const blocks = [first, ...others];
  const row: Row = { task: [], results: [], cells: [] };
  for (const [i, block] of blocks.entries()) {
    const before = row.results.length;
    if (i === 0) readFirst(block, row, { more: blocks.length > 1, hasResults }, context);
    else if (row.results.length === 0 && row.task.length > 1) readOwnList(block, row, context);
    else if (block[0]!.marker !== undefined) for (const item of regroup(block, context.flow)) row.results.push([item]);
    else readNext(block, row, context);
    if (row.results.length > before) row.cells.push(row.results.slice(before));
  }
  if (row.task.length === 0) row.task.push(group[0]!);
  return row;
}

/** Lines between blank ones; a bullet after plain lines also begins a block. */
function splitBlocks(lines: readonly Paragraph[]): Paragraph[][] {
  const blocks: Paragraph[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    if (!block || line.spaced) blocks.push([line]);
    else block.push(line);
  }
  return blocks;
}

/** The first block: the task, its own bullets, or task and results run together. */
function readFirst(
  block: readonly Paragraph[],
  row: Row,
  { more, hasResults }: { more: boolean; hasResults: boolean },
  context: TaskContext,
): void {
  const bullet = block.findIndex(({ marker }) => marker !== undefined);
  const head = bullet < 0 ? block : block.slice(0, bullet);
  if (bullet >= 0) {
    row.task.push(merge(head));
    const items = regroup(block.slice(bullet), context.flow);
    // Without a column of results every list is the task's own.
    if (!hasResults || (more && announces(running(row.task[0]!)))) appendAll(row.task, items);
    else
      appendAll(
        row.results,
        items.map((item) => [item]),
      );
  } else if (more || context.flow.wrapped) {
    readWrapped(head, row, more, context);
  } else readUnwrapped(head, row, context);
}

/** The task's own list goes on behind a blank line as long as its items begin in lower case, as its first ones did. */
function readOwnList(block: readonly Paragraph[], row: Row, context: TaskContext): void {
  const lower = /^\p{Ll}/u.test(running(row.task.at(-1)!));
  const end = block.findIndex((line) => !lower || !/^\p{Ll}/u.test(line.value.trim()));
  const own = end < 0 ? block : block.slice(0, end);
  const bullet = own.findIndex(({ marker }) => marker !== undefined);
  const head = bullet < 0 ? own : own.slice(0, bullet);
  if (head.length > 0) row.task.push(merge([row.task.pop()!, ...head]));
  if (bullet >= 0) appendAll(row.task, regroup(own.slice(bullet), context.flow));
  const rest = end < 0 ? [] : block.slice(end);
  if (rest.length > 0) for (const item of regroup(rest, context.flow)) row.results.push([item]);
}

/** "…, sh", "…:" announce the task's own list. */
function announces(text: string): boolean {
  return /(?:\bsh|\bsealhulgas|:|,)$/u.test(text);
}

/** Lines of a fixed width: all of them are the task where other blocks follow; else the first closed sentence ends it. */
function readWrapped(lines: readonly Paragraph[], row: Row, more: boolean, context: TaskContext): void {
  if (more) {
    row.task.push(merge(lines));
    return;
  }
  const [first, ...others] = regroup(lines, context.flow);
  for (const paragraph of [...splitAtResult(first!), ...others]) {
    if (row.task.length === 0) row.task.push(paragraph);
    else placeSentence(paragraph, row);
  }
  splitInside(row, context);
}

/** "4.1 Kaebuste lahendamine" ⏎ "Vastused on esitatud.": a phrase of action, then a line that begins a finished state. */
function splitAtResult(paragraph: Paragraph): Paragraph[] {
  const lines = paragraph.value.split('\n');
  const at = lines.findLastIndex((line, i) => {
    const before = lines.slice(0, i).join(' ');
    const open = /(?:[,–-]|\s(?:ja|ning|või|sh|ehk))$/u.test(before.trimEnd());
    return i > 0 && !open && /^\p{Lu}/u.test(line.trim()) && isAction(before) && isResult(lines.slice(i).join(' '));
  });
  if (at < 1 || isResult(lines.slice(0, at).join(' '))) return [paragraph];
  return [
    { ...paragraph, value: lines.slice(0, at).join('\n') },
    { ...paragraph, value: lines.slice(at).join('\n') },
  ];
}

/** Lines that end where a cell's paragraph ends: a register page. */
function readUnwrapped(lines: readonly Paragraph[], row: Row, context: TaskContext): void {
  row.task.push(lines[0]!);
  for (const line of lines.slice(1)) {
    if (!/^\p{Lu}/u.test(line.value)) continueLine(line, row, context);
    else if (row.results.length > 0 && isAction(running(line)) && !isResult(running(line))) {
      // A phrase of action among finished states: the longer task cell goes on below its first results.
      row.task.push(line);
      report(context.file, 'veerud-ebakindlad', { origin: line.origin[0], actual: running(line) });
    } else placeSentence(line, row);
  }
  splitInside(row, context);
}

/** A new sentence: more of the task while no result has come and it is a phrase of action; else a result. */
function placeSentence(line: Paragraph, row: Row): void {
  const text = running(line);
  if (row.results.length === 0 && isAction(text) && !isResult(text)) row.task.push(line);
  else row.results.push([line]);
}

/** A line in lower case goes on with what is not finished: the last result, or the task that the column break cut off. */
function continueLine(line: Paragraph, row: Row, context: TaskContext): void {
  const result = row.results.at(-1);
  const resultOpen = result !== undefined && !isClosed(running(result.at(-1)!));
  const taskOpen = !isClosed(running(row.task.at(-1)!));
  if (resultOpen || (result && !taskOpen)) result.push(line);
  else {
    if (result) report(context.file, 'veerud-ebakindlad', { origin: line.origin[0], actual: running(line) });
    row.task.push(line);
  }
}

/** A block after a blank line: results, or the ends of both cells behind a page break. */
function readNext(block: readonly Paragraph[], row: Row, context: TaskContext): void {
  const bullet = block.findIndex(({ marker }) => marker !== undefined);
  const head = bullet < 0 ? block : block.slice(0, bullet);
  const result = row.results.at(-1);
  const resultOpen = result !== undefined && !isClosed(running(result.at(-1)!));
  const taskOpen = row.task.length > 0 && !isClosed(running(row.task.at(-1)!));
  const lower = /^\p{Ll}/u.test(head[0]!.value.trim());
  if (lower && taskOpen && resultOpen) {
    const [first, second] = splitEnds(head);
    row.task.push(first);
    if (second) result.push(second);
    report(context.file, 'veerud-ebakindlad', { origin: head[0]!.origin[0], actual: running(head[0]!) });
  } else if (lower && taskOpen) row.task.push(merge(head));
  else if (resultOpen) result.push(merge(head));
  else for (const item of regroup(head, context.flow)) row.results.push([item]);
  if (bullet >= 0) for (const item of regroup(block.slice(bullet), context.flow)) row.results.push([item]);
}

/** "taotlusele. teenistuskohustustele." — the last words of a task, then of a result, on one line. */
function splitEnds(lines: readonly Paragraph[]): [Paragraph, Paragraph?] {
  const whole = merge(lines);
  const text = running(whole);
  const at = text.search(/\.\s+\p{Ll}/u);
  if (at < 0) return [whole];
  return [
    { ...whole, value: text.slice(0, at + 1) },
    { ...whole, value: text.slice(at + 1).trim() },
  ];
}

/** Task and first result on one line: "Tulemuste hindamine. Kokkuvõtted on esitatud." The split is said. */
function splitInside(row: Row, context: TaskContext): void {
  if (row.results.length > 0 || row.task.length === 0) return;
  const text = textOf(row.task);
  const first = row.task[0]!;
  const sentences = text.value.split(/(?<=\p{L}{3}[.!?])\s+(?=\p{Lu})/u);
  const at = sentences.findIndex((sentence, i) => i > 0 && isResult(sentence));
  if (at < 1) return;
  const origin = first.origin;
  row.task = [{ ...first, value: sentences.slice(0, at).join(' ') }];
  row.results = [[{ ...first, value: sentences.slice(at).join(' '), origin }]];
  report(context.file, 'veerud-ebakindlad', { origin: origin[0], actual: sentences[at] });
}
